/** What proposed edits would make of the plan, each as a line with the fields that it would change: old, then new. */
import { applyEdit } from './apply-edit.ts'
import { findItem } from './find-item.ts'
import { itemName } from './item-name.ts'
import type { Plan, PlanItem, RemovedItem } from './plan.ts'
import type { PlanEdit } from './plan-edit.ts'
import type { ProposedEdit } from './proposed-edit.ts'
import type { Instant } from './provenance.ts'
import { sameValue } from './same-value.ts'

/**
 * new: there is no such item yet · there: it is in the plan, and would be other · same: it says so already ·
 * gone: somebody took it out · missing: what it is about never was in the plan, so that there is nothing to change
 */
export type Standing = 'new' | 'there' | 'same' | 'gone' | 'missing'

export interface ProposedDiff {
  readonly sign: '+' | '~' | '✓' | '−' | '='
  readonly stands: Standing
  /** the item of the plan that it is about; null where there is none */
  readonly item: { readonly id: string; readonly name: string } | null
  /** those that would be other; of a new item all that are known */
  readonly fields: readonly FieldProposed[]
}

export interface FieldProposed {
  readonly field: string
  /** null: not known, or not there yet */
  readonly from: unknown
  readonly to: unknown
}

/** Each is seen on the plan with the edits before it. */
export function proposedDiffs(plan: Plan, proposed: readonly ProposedEdit[], at: Instant): ProposedDiff[] {
  let before = plan
  return proposed.map((one, place) => {
    const { items, removed } = before
    const item = findItem(one.section, [...items[one.section].values()], one.target)
    const gone = takenOut([...removed[one.section].values()])
    const out = item === null ? findItem(one.section, gone, one.target) : null
    const edit = asIfMade(one, String(place), item, at)
    const applied = applyEdit(before, edit)
    if ('conflict' in applied) return nothingDone(one, out)
    const after = applied.plan
    const diff = diffOf(one, item, after.items[one.section].get(applied.itemId) ?? null, out)
    before = after
    return diff
  })
}

/** What went because its coming was undone was never taken out: accepting was a slip, and all is as before it. */
function takenOut(removed: readonly RemovedItem[]): PlanItem[] {
  return removed.filter(({ removal }) => removal.cause.by !== 'undo').map(({ item }) => item)
}

function asIfMade(one: ProposedEdit, id: string, item: PlanItem | null, at: Instant): PlanEdit {
  const made = { id: `proposed ${id}`, actor: 'engine', cause: { by: 'proposal', id }, at, statedOn: null }
  return { ...one, ...made, basedOn: item?.version ?? 0 } as PlanEdit
}

function nothingDone({ change }: ProposedEdit, out: PlanItem | null): ProposedDiff {
  const item = out === null ? null : named(out)
  return { sign: signs[change], stands: out === null ? 'missing' : 'gone', item, fields: [] }
}

const signs = { add: '+', change: '~', confirm: '✓', remove: '−' } as const

function diffOf(
  { change }: ProposedEdit,
  before: PlanItem | null,
  after: PlanItem | null,
  out: PlanItem | null,
): ProposedDiff {
  if (after === null) return { sign: '−', stands: 'there', item: before && named(before), fields: [] }
  const fields = fieldsBetween(before, after)
  if (before === null) {
    return { sign: '+', stands: out === null ? 'new' : 'gone', item: out && named(out), fields }
  }
  if (change === 'confirm') return { sign: '✓', stands: 'there', item: named(before), fields }
  const isSame = fields.length === 0
  return { sign: isSame ? '=' : '~', stands: isSame ? 'same' : 'there', item: named(before), fields }
}

/** Ids of records and what an action answers are for programs. */
const unread: ReadonlySet<string> = new Set(['personId', 'productId', 'answers'])

function fieldsBetween(before: PlanItem | null, after: PlanItem): FieldProposed[] {
  const was = before === null ? {} : readable(before)
  return Object.entries(readable(after))
    .filter(
      ([field, value]) => !unread.has(field) && !isNothing(value, before) && !sameValue(was[field], value),
    )
    .map(([field, to]) => ({ field, from: was[field] ?? null, to }))
}

function readable({ values, standing }: PlanItem): Readonly<Record<string, unknown>> {
  return { ...values, standing }
}

/** Of a new item, what is not known is not listed. */
function isNothing(value: unknown, before: PlanItem | null): boolean {
  return (
    before === null && (value === null || value === undefined || (Array.isArray(value) && value.length === 0))
  )
}

function named(item: PlanItem): { readonly id: string; readonly name: string } {
  return { id: item.id, name: itemName(item) }
}
