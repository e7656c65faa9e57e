/** What is to change in a plan so that it holds what the records say, where no person has said otherwise. */
import { fieldWords } from '#src/plan/field-text.ts'
import { findItem } from '#src/plan/find-item.ts'
import type { Plan, PlanItem } from '#src/plan/plan.ts'
import { wordOf } from '#src/plan/provenance.ts'
import { sameValue } from '#src/plan/same-value.ts'
import { wordOfField } from '#src/plan/words-of.ts'
import { ENGINE, isOfPeople } from '../plan/read-plan.ts'
import type { EditDraft } from './edit-draft.ts'
import type { Wanted } from './wanted.ts'

/** @param mayAdd whether what the plan lacks comes into it */
export function draftsOf(
  plan: Plan,
  wanted: readonly Wanted[],
  mayAdd: (one: Wanted) => boolean,
): EditDraft[] {
  return wanted.flatMap((one) => {
    const items = [...plan.items[one.section].values()]
    const item = findItem(one.section, items, one.target)
    if (item !== null) return followed(item, one)
    const isSaid = items.some((other) => one.saidBy?.(other as PlanItem<never>) ?? false)
    return isSaid || wasRemoved(plan, one) || !mayAdd(one) ? [] : [added(one)]
  })
}

/** What somebody took out stays out. */
function wasRemoved(plan: Plan, { section, target }: Wanted): boolean {
  const removed = [...plan.removed[section].values()].map(({ item }) => item)
  return findItem(section, removed, target) !== null
}

function added(one: Wanted): EditDraft {
  return { ...draft(one), change: 'add', item: one.item, basedOn: 0, standing: one.standing } as EditDraft
}

function followed(item: PlanItem, one: Wanted): EditDraft[] {
  const values = item.values as unknown as Readonly<Record<string, unknown>>
  const news = Object.entries(one.item).filter(
    ([field, value]) =>
      !says(values[field], value) &&
      !(one.once?.includes(field) && !isNothing(values[field])) &&
      mayFollow(item, field),
  )
  if (news.length === 0) return []
  const changed = {
    change: 'change',
    item: Object.fromEntries(news),
    basedOn: item.version,
    standing: isOfPeople(item) ? item.standing : one.standing,
    says: `${one.says}: ${news.map(([field]) => fieldWords(field)).join(', ')} as recorded`,
  }
  return [{ ...draft(one), ...changed } as EditDraft]
}

/** The engine wrote it, or nobody has said anything of it since the item came into the plan. */
function mayFollow(item: PlanItem, field: string): boolean {
  const word = wordOfField(item, field)
  if (word === undefined || word.actor === ENGINE) return true
  const value = (item.values as unknown as Readonly<Record<string, unknown>>)[field]
  return isNothing(value) && word.editId === wordOf(item.touches.presence).editId
}

function says(stands: unknown, value: unknown): boolean {
  return sameValue(stands, value) || (isNothing(stands) && isNothing(value))
}

function isNothing(value: unknown): boolean {
  return value === null || value === undefined || (Array.isArray(value) && value.length === 0)
}

function draft({ section, target, says, why, evidence, ownerEmail }: Wanted) {
  return {
    section,
    target,
    actor: ENGINE,
    cause: { by: 'records' } as const,
    statedOn: null,
    says,
    why,
    evidence,
    ownerEmail,
    dueOn: null,
  }
}
