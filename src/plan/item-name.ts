/** How an item of the plan is called in a line of text. */
import type { PlanItem } from './plan.ts'
import type { PlanSections, SectionName } from './plan-sections.ts'

type Naming = {
  readonly [S in SectionName]: readonly [what: string, name: (values: PlanSections[S]) => string | null]
}

const naming: Naming = {
  overview: ['Overview', () => null],
  useCases: ['Use case', ({ useCase }) => useCase],
  stakeholders: ['Stakeholder', ({ name, roles }) => name ?? `${roles.join(', ')}: unknown`],
  objectives: ['Objective', ({ objective }) => objective],
  metrics: ['Metric', ({ name }) => name],
  milestones: ['Milestone', ({ name }) => name],
  values: ['Value', ({ value }) => value],
  risks: ['Risk', ({ risk }) => risk],
  qbr: ['QBR', () => null],
  reviews: ['Review', ({ review }) => review],
  renewal: ['Renewal', () => null],
  sentiment: ['Sentiment', () => null],
  readings: ['Reading', ({ reader, on }) => `${reader} on ${on}`],
  blockers: ['Blocker', ({ blocker }) => blocker],
  checklist: ['Renewal step', ({ step }) => step],
  opportunities: ['Opportunity', ({ opportunity }) => opportunity],
  whitespace: ['Whitespace', ({ buyingCentre, product }) => `${buyingCentre} × ${product}`],
  cadence: ['Cadence', ({ kind }) => kind],
  actions: ['Action', ({ action }) => action],
  currentState: ['Current state', () => null],
  wins: ['Win', ({ says }) => says],
  frictions: ['Friction', ({ says }) => says],
  futureState: ['Future state', () => null],
  meetings: ['Meeting', ({ type, on }) => `${type ?? 'meeting'} on ${on}`],
  commitments: ['Commitment', ({ commitment }) => commitment],
  competitors: ['Competitor', ({ name }) => name],
}

/** `Risk "Low adoption"`, and of a section that is one item its name alone. */
export function itemName<S extends SectionName>({ section, values }: PlanItem<S>): string {
  const [what, nameOf] = naming[section]
  const name = nameOf(values)
  return name === null ? what : `${what} "${name}"`
}
