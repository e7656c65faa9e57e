/** Reads a plan as it stood on a day for the engine. */
import { isSettled } from '#src/plan/is-settled.ts'
import type { Plan, PlanItem } from '#src/plan/plan.ts'
import type { Actor, Word } from '#src/plan/provenance.ts'
import type { SectionName } from '#src/plan/plan-sections.ts'
import { wordOfField, wordsOf } from '#src/plan/words-of.ts'
import type { Ask, MilestoneRead, PlanReading, Said } from './plan-reading.ts'
import { planEvidence } from './plan-evidence.ts'
import { waitingExpansions } from './waiting-expansions.ts'

/** Who writes what the records say. */
export const ENGINE: Actor = 'engine'

export function readPlan(plan: Plan): PlanReading {
  const renewal = plan.items.renewal.get('renewal') ?? null
  return {
    milestones: ofPeople(plan, 'milestones').map(milestone),
    asks: [
      ...ofPeople(plan, 'objectives').flatMap(askedFor),
      ...ofPeople(plan, 'useCases').flatMap(plannedUse),
    ],
    rivals: ofPeople(plan, 'competitors')
      .filter(({ values }) => values.status === 'Active')
      .map((item) => planEvidence(item, `${item.values.name} is active: ${item.values.where}`)),
    competitors: [...plan.items.competitors.values()].map((item) =>
      planEvidence(item, `${item.values.name} (${item.values.status.toLowerCase()})`),
    ),
    probability: {
      am: said(renewal, 'probabilityByAm', renewal?.values.probabilityByAm),
      csm: said(renewal, 'probabilityByCsm', renewal?.values.probabilityByCsm),
    },
    waiting: waitingExpansions(plan),
    stepsAnswered: stepsAnswered(plan),
    forecast: said(renewal, 'forecast', renewal?.values.forecast),
  }
}

function stepsAnswered({ items }: Plan): PlanReading['stepsAnswered'] {
  const ofChecklist = [...items.checklist.values()].filter(isSettled)
  const actions = [...items.actions.values()].filter(
    (item) => isSettled(item) && item.values.owner.side === 'ours',
  )
  return [
    ...ofChecklist.map(({ values: { step, dueOn } }) => ({ says: step, dueOn })),
    ...actions.flatMap(({ values: { action, dueOn } }) => (dueOn === null ? [] : [{ says: action, dueOn }])),
  ]
}

/** Of what the engine filled in, that which somebody has changed or confirmed since. */
function ofPeople<S extends SectionName>(plan: Plan, section: S): PlanItem<S>[] {
  return [...plan.items[section].values()].filter(isOfPeople)
}

/** Whether anybody but the engine has written, changed or confirmed it. */
export function isOfPeople(item: PlanItem): boolean {
  return item.author !== ENGINE || wordsOf(item).some(({ actor }) => actor !== ENGINE)
}

function milestone(item: PlanItem<'milestones'>): MilestoneRead {
  const { name, status, dueOn, doneOn } = item.values
  const isDone = status === 'Complete' || doneOn !== null
  const due = dueOn === null ? '' : `, due on ${dueOn}`
  const state = isDone ? (doneOn === null ? 'done' : `done on ${doneOn}`) : `not done${due}`
  return { name, dueOn, isDone, doneOn, evidence: planEvidence(item, `milestone “${name}” ${state}`) }
}

const settled: ReadonlySet<string> = new Set(['Reached', 'Dropped'])

function askedFor(item: PlanItem<'objectives'>): Ask[] {
  const { objective, capability, successCriteria, status } = item.values
  if (settled.has(status)) return []
  const says = [objective, capability, successCriteria].filter((part) => part !== null).join(' · ')
  return [{ says, productId: null, evidence: planEvidence(item, `objective “${objective}”`) }]
}

function plannedUse(item: PlanItem<'useCases'>): Ask[] {
  const { useCase, productId, status } = item.values
  if (status !== 'Planned') return []
  return [{ says: useCase, productId, evidence: planEvidence(item, `planned use “${useCase}”`) }]
}

/** It was said when it was written, or when whoever wrote it confirmed it last. */
function said<T>(item: PlanItem | null, field: string, value: T | null | undefined): Said<T> | null {
  if (item === null || value === null || value === undefined) return null
  const word = wordOfField(item, field)
  if (word === undefined) return null
  const again = confirmedAlone(item)
  const at = again !== null && again.actor === word.actor && again.at > word.at ? again.at : word.at
  return { value, by: word.actor, on: at.slice(0, 10) }
}

/** The last confirmation, where it was no change of something else. */
function confirmedAlone(item: PlanItem): Word | null {
  const [proof, ...fields] = wordsOf(item)
  return fields.some(({ editId }) => editId === proof!.editId) ? null : proof!
}
