/** Edits of a plan as tests make them: the risk R and the objective O, of Sarah by hand unless said otherwise. */
import { applyEdit } from '#src/plan/apply-edit.ts'
import type { Conflict } from '#src/plan/conflict.ts'
import { emptyPlan, type Plan, type PlanItem } from '#src/plan/plan.ts'
import type { FieldsOf, PlanEdit } from '#src/plan/plan-edit.ts'
import type { Risk, Stakeholder } from '#src/plan/plan-items.ts'
import type { ItemTarget } from '#src/plan/target.ts'

export const sarah = 'sarah@vendor.example'
export const tom = 'tom@vendor.example'

/** The 1st of March 2026 and so many minutes. */
export function instant(minute: number): string {
  return new Date(Date.UTC(2026, 2, 1, 9, minute)).toISOString()
}

export const lowAdoption: Risk = {
  risk: 'Low adoption',
  category: 'Adoption',
  severity: 'Medium',
  likelihood: 'Medium',
  trigger: 'usage down 46%',
  cause: 'a team left',
  mitigation: 'train the new team',
  ownerEmail: sarah,
  dueOn: '2026-04-01',
  status: 'Active',
}

export const maria: Stakeholder = {
  personId: 'contact/crm/C-1',
  name: 'Maria Lind',
  title: 'COO',
  department: null,
  roles: ['Economic Buyer'],
  influence: null,
  sentiment: null,
  strength: null,
  status: 'there',
  statusOn: null,
  ownerEmail: tom,
  notes: null,
}

export const riskTarget = { by: 'item', id: 'R' } as const

export interface EditParts {
  readonly actor?: string
  readonly at?: string
  readonly basedOn?: number
  readonly evidence?: readonly string[]
  readonly standing?: 'assumed' | 'confirmed'
  readonly statedOn?: string | null
  readonly cause?: PlanEdit['cause']
  readonly target?: ItemTarget
}

function made(id: string, parts: EditParts) {
  return {
    id,
    actor: sarah,
    cause: { by: 'hand' } as const,
    at: instant(0),
    statedOn: null,
    basedOn: 0,
    says: id,
    ownerEmail: null,
    dueOn: null,
    evidence: [],
    standing: 'confirmed' as const,
    why: 'A test needs it.',
    target: riskTarget,
    ...parts,
  }
}

export function addRisk(id: string, parts: EditParts = {}, item: Risk = lowAdoption): PlanEdit {
  return { ...made(id, parts), section: 'risks', change: 'add', item }
}

export function changeRisk(id: string, item: FieldsOf<'risks'>, parts: EditParts = {}): PlanEdit {
  return { ...made(id, { basedOn: 1, ...parts }), section: 'risks', change: 'change', item }
}

export function keepRisk(id: string, change: 'confirm' | 'remove', parts: EditParts = {}): PlanEdit {
  return { ...made(id, { basedOn: 1, ...parts }), section: 'risks', change, item: null }
}

export function addStakeholder(
  id: string,
  target: ItemTarget,
  item: Stakeholder,
  parts: EditParts = {},
): PlanEdit {
  return { ...made(id, { ...parts, target }), section: 'stakeholders', change: 'add', item }
}

export function changeStakeholder(
  id: string,
  item: FieldsOf<'stakeholders'>,
  parts: EditParts = {},
): PlanEdit {
  return { ...made(id, { basedOn: 1, ...parts }), section: 'stakeholders', change: 'change', item }
}

export function addObjective(id: string, parts: EditParts = {}): PlanEdit {
  const item = {
    objective: 'Close in two days',
    successCriteria: null,
    capability: null,
    targetOn: null,
    status: 'Open',
  } as const
  return {
    ...made(id, { target: { by: 'item', id: 'O' }, ...parts }),
    section: 'objectives',
    change: 'add',
    item,
  }
}

export function addRenewal(
  id: string,
  probabilityByAm: number,
  target: ItemTarget,
  parts: EditParts = {},
): PlanEdit {
  const item = { probabilityByAm, probabilityByCsm: null, forecast: null }
  return { ...made(id, { ...parts, target }), section: 'renewal', change: 'add', item }
}

/** Those that apply, one after the other. */
export function planOf(...edits: readonly PlanEdit[]): Plan {
  return edits.reduce(after, emptyPlan)
}

export function after(plan: Plan, edit: PlanEdit): Plan {
  const applied = applyEdit(plan, edit)
  if ('plan' in applied) return applied.plan
  throw new Error(`${edit.id} conflicts: ${JSON.stringify(applied.conflict)}`)
}

export function conflictOf(plan: Plan, edit: PlanEdit): Conflict {
  const applied = applyEdit(plan, edit)
  if ('conflict' in applied) return applied.conflict
  throw new Error(`${edit.id} applies`)
}

export function risk(plan: Plan, id = 'R'): PlanItem<'risks'> {
  const item = plan.items.risks.get(id)
  if (item === undefined) throw new Error(`There is no risk ${id}`)
  return item
}
