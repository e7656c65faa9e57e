/** What the quality of a plan is told from, for its tests: an ordinary diagnosis and a plan of the items that a test names. */
import { defaultSettings } from '#src/detect/default-settings.ts'
import { detect } from '#src/detect/detect.ts'
import type { Diagnosis, HealthReading, PersonState, SignalReading } from '#src/detect/diagnosis.ts'
import type { Disagreement } from '#src/detect/quality/plan-quality.ts'
import { planQuality } from '#src/detect/quality/quality-of.ts'
import type { QualityInput } from '#src/detect/quality/quality-input.ts'
import { addDays, type Day } from '#src/kernel/day.ts'
import type { Action, Metric, Opportunity, Risk } from '#src/plan/plan-items.ts'
import type { PlanEdit } from '#src/plan/plan-edit.ts'
import type { Objective, PlanSections, SectionName } from '#src/plan/plan-sections.ts'
import { asOf, dossier, person, portfolio } from './dossier.ts'
import { type EditParts, lowAdoption, maria, planOf } from './plan-edits.ts'

export const am = 'tom@vendor.example'
export const csm = 'sarah@vendor.example'

let edits = 0

/** Adds an item by hand of the CSM, confirmed on the day of the diagnosis unless said otherwise. */
export function item<S extends SectionName>(
  section: S,
  values: PlanSections[S],
  parts: EditParts & { readonly on?: Day } = {},
): PlanEdit {
  const { on = asOf, ...rest } = parts
  const id = `E${++edits}`
  return {
    id,
    section,
    change: 'add',
    item: values,
    target: { by: 'item', id },
    actor: csm,
    cause: { by: 'hand' },
    at: `${on}T09:00:00.000Z`,
    statedOn: null,
    basedOn: 0,
    says: 'A test needs it',
    ownerEmail: null,
    dueOn: null,
    evidence: [],
    standing: 'confirmed',
    why: 'A test needs it.',
    ...rest,
  } as PlanEdit
}

export function risk(change: Partial<Risk> = {}, parts: Parameters<typeof item>[2] = {}): PlanEdit {
  return item('risks', { ...lowAdoption, dueOn: addDays(asOf, 20), ...change }, parts)
}

export function stakeholder(
  change: Partial<PlanSections['stakeholders']> = {},
  parts: Parameters<typeof item>[2] = {},
): PlanEdit {
  return item('stakeholders', { ...maria, ...change }, parts)
}

export function objective(change: Partial<Objective> = {}, parts: Parameters<typeof item>[2] = {}): PlanEdit {
  const values = {
    objective: 'Close in two days',
    successCriteria: null,
    capability: null,
    targetOn: addDays(asOf, 90),
    status: 'Open',
    ...change,
  } as const
  return item('objectives', values, parts)
}

export function opportunity(
  change: Partial<Opportunity> = {},
  parts: Parameters<typeof item>[2] = {},
): PlanEdit {
  const values = {
    opportunity: '50 seats for Risk',
    type: null,
    product: 'Analytics Platform',
    productId: null,
    stakeholder: { personId: null, name: 'Maria Lind' },
    rationale: 'They asked for it',
    readinessSignals: ['asked for it'],
    value: 10_000,
    currency: 'USD',
    quarter: '2026-Q2',
    confidence: null,
    blocker: null,
    nextStep: null,
    ownerEmail: am,
    status: 'Open',
    ...change,
  } as const
  return item('opportunities', values, parts)
}

export function metric(change: Partial<Metric> = {}, parts: Parameters<typeof item>[2] = {}): PlanEdit {
  const values = {
    name: 'Hours to the report',
    unit: 'hours',
    direction: 'down',
    baseline: 40,
    current: 14,
    target: 8,
    source: 'the customer',
    ...change,
  } as const
  return item('metrics', values, parts)
}

export function action(change: Partial<Action> = {}, parts: Parameters<typeof item>[2] = {}): PlanEdit {
  const values = {
    action: 'Call Maria',
    owner: { side: 'ours', email: csm },
    dueOn: addDays(asOf, 10),
    status: 'Open',
    answers: null,
    ...change,
  } as const
  return item('actions', values, parts)
}

const ordinary = detect(dossier({ people: [person()] }), portfolio(), defaultSettings)

/** Nothing moved, nothing is measured, unless a test says so. */
export function diagnosis(change: Partial<Diagnosis> = {}): Diagnosis {
  return { ...ordinary, movements: [], deadline: null, outlook: null, renewal: null, levers: [], ...change }
}

/** The leading model with a status, and with the signals as a test gives them. */
export function health(
  change: Partial<HealthReading>,
  signals: readonly (Partial<SignalReading> & Pick<SignalReading, 'id'>)[] = [],
): Diagnosis['health'] {
  const { seven, weighted } = ordinary.health
  const given = weighted.signals.map((signal) => ({
    ...signal,
    ...signals.find(({ id }) => id === signal.id),
  }))
  return { seven, weighted: { ...weighted, signals: given, ...change } }
}

/** Maria as the records have her: engaged, and there. */
export function state(change: Partial<PersonState> = {}): Pick<Diagnosis, 'relationship'> {
  const maria: PersonState = {
    factId: 'contact/crm/C-1',
    name: 'Maria Lind',
    title: 'COO',
    roles: ['Champion'],
    count: null,
    contact: 'engaged',
    lastContactOn: addDays(asOf, -5),
    departure: { confidence: 0, verdict: 'there', since: null, evidence: [] },
    evidence: [{ factId: 'touch/calendar/T-1', source: 'calendar', on: addDays(asOf, -5), says: 'meeting' }],
    ...change,
  }
  return { relationship: { ...ordinary.relationship, people: [maria] } }
}

export function qualityInput(
  plan: readonly PlanEdit[],
  change: Partial<Omit<QualityInput, 'plan' | 'diagnosis'>> & {
    readonly diagnosis?: Partial<Diagnosis>
  } = {},
): QualityInput {
  return {
    cards: [],
    owners: { am, csm },
    opportunities: [],
    accountReadOn: null,
    reviewedOn: null,
    today: asOf,
    settings: defaultSettings,
    ...change,
    plan: planOf(...plan),
    diagnosis: diagnosis(change.diagnosis),
  }
}

/** What the data says against the plan, without what a test is not about. */
export function against(
  plan: readonly PlanEdit[],
  change: Parameters<typeof qualityInput>[1] = {},
): Pick<Disagreement, 'name' | 'field' | 'says'>[] {
  return planQuality(qualityInput(plan, change)).disagreements.map(({ name, field, says }) => ({
    name,
    field,
    says,
  }))
}

export type DisagreementCase = readonly [
  what: string,
  plan: readonly PlanEdit[],
  diagnosis: Partial<Diagnosis>,
]

/** What the data says against the plan in this field; other ways may fire beside. */
export function says(
  plan: readonly PlanEdit[],
  diagnosis: Partial<Diagnosis>,
  field: string | null,
): string[] {
  return against(plan, { diagnosis })
    .filter((one) => one.field === field)
    .map((one) => one.says)
}
