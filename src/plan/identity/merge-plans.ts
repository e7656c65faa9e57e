/** The plan of an account that turned out to be another one, as edits of that one's plan, which wins where both say something. */
import { proofOf } from '../apply-edit.ts'
import { findItem } from '../find-item.ts'
import { isByPerson } from '../is-by-person.ts'
import { itemName } from '../item-name.ts'
import { itemsOf, type Plan, type PlanItem } from '../plan.ts'
import type { PlanEdit } from '../plan-edit.ts'
import { dayOf, type EditCause, type Instant, wordOf } from '../provenance.ts'
import { sameValue } from '../same-value.ts'

export interface PlanMerge {
  readonly from: Plan
  readonly into: Plan
  readonly mergeNo: number
  /** what the account of `from` is called */
  readonly account: string
  readonly at: Instant
  /** ids that the log of `into` has already */
  readonly taken: ReadonlySet<string>
  newId(): string
}

/**
 * Items keep their ids, unless those are taken. What `into` took out stays out; where it has the item, it is given the
 * fields that it does not know.
 */
export function mergePlans(merge: PlanMerge): PlanEdit[] {
  return itemsOf(merge.from).flatMap((item) => {
    const there = findItem(item.section, [...merge.into.items[item.section].values()], item.target)
    if (there !== null) return filling(item, there, merge)
    return wasTakenOut(item, merge.into) ? [] : adding(item, merge)
  })
}

/** By somebody who knew it; what went with a split comes back with the next merge. */
function wasTakenOut({ section, target }: PlanItem, { removed }: Plan): boolean {
  const gone = [...removed[section].values()]
  const item = findItem(
    section,
    gone.map((one) => one.item),
    target,
  )
  return gone.some((one) => one.item === item && one.removal.cause.by !== 'account-split')
}

function adding(item: PlanItem, merge: PlanMerge): PlanEdit[] {
  // Who is not named by an id of its own takes that of the edit.
  const id = item.target.by === 'item' || merge.taken.has(item.id) ? merge.newId() : item.id
  const add = { ...made(item, merge, id), change: 'add', target: item.target, item: item.values, basedOn: 0 }
  if (item.standing === 'assumed' && item.lastConfirmedAt === null) return [add as PlanEdit]
  // Who made sure of it, and when, is no part of adding it.
  const proof = {
    ...made(item, merge, merge.newId()),
    change: 'restore',
    target: item.target,
    item: {},
    proof: proofOf(item),
    basedOn: 0,
  }
  return [add, proof] as PlanEdit[]
}

function filling(item: PlanItem, there: PlanItem, merge: PlanMerge): PlanEdit[] {
  const stands = there.values as unknown as Readonly<Record<string, unknown>>
  const known = Object.entries(item.values).filter(
    ([field, value]) => isEmpty(stands[field]) && !isEmpty(value),
  )
  if (known.length === 0) return []
  const target = item.target.by === 'section' ? item.target : { by: 'item', id: there.id }
  const change = { change: 'change', target, item: Object.fromEntries(known), basedOn: there.version }
  return [{ ...made(item, merge, merge.newId()), ...change, standing: there.standing } as PlanEdit]
}

function made(item: PlanItem, { account, mergeNo, at }: PlanMerge, id: string) {
  const byPerson = Object.values(item.touches.fields).some((touch) => isByPerson(wordOf(touch).cause))
  const cause: EditCause = { by: 'account-merge', mergeNo, account, itemId: item.id, byPerson }
  const statedOn = dayOf(item.changedAt)
  return {
    id,
    actor: item.author,
    cause,
    at,
    statedOn: statedOn < dayOf(at) ? statedOn : null,
    section: item.section,
    says: `${itemName(item)}, from ${account}`,
    ownerEmail: null,
    dueOn: null,
    evidence: item.source,
    standing: item.standing,
    why: `${account} is the same account.`,
  }
}

function isEmpty(value: unknown): boolean {
  return sameValue(value, null) || value === '' || (Array.isArray(value) && value.length === 0)
}
