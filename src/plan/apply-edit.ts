/** The only way a plan changes. */
import { type Conflict, conflictWith, fieldsOf } from './conflict.ts'
import { findItem } from './find-item.ts'
import { contentOf, isArrangement } from './is-arrangement.ts'
import type { Plan, PlanItem, RemovedItem } from './plan.ts'
import type { PlanEdit } from './plan-edit.ts'
import { planSections, type SectionName } from './plan-sections.ts'
import type { Instant, Proof, Touch, Word } from './provenance.ts'
import { sameValue } from './same-value.ts'

/** The plan after the edit with the item that it touched, or what stands against it. */
export type Applied = { readonly plan: Plan; readonly itemId: string } | { readonly conflict: Conflict }

/**
 * Adding what is there changes it, so that a proposal made again brings no second item. A field that changed after the
 * version that the edit is based on is a conflict, unless both say the same; other fields of the same item merge.
 */
export function applyEdit(plan: Plan, edit: PlanEdit): Applied {
  const items: ReadonlyMap<string, PlanItem> = plan.items[edit.section]
  // An edit that comes twice meets what it brought, though its place may be taken by now.
  const item = findItem(edit.section, [...items.values()], edit.target) ?? items.get(edit.id) ?? null
  if (item === null) return applyToNothing(plan, edit)
  const conflict = conflictWith(item, edit)
  if (conflict !== null) return { conflict }
  return edit.change === 'remove' ? takenOut(plan, item, edit) : put(plan, changed(item, edit))
}

function applyToNothing(plan: Plan, edit: PlanEdit): Applied {
  const gone = removedOf(plan, edit)
  if (edit.change === 'add') return put(plan, added(edit, gone?.item.version ?? 0))
  if (gone === null) return { conflict: { kind: 'not-there', edit, item: null, removal: null, fields: [] } }
  if (edit.change === 'restore') return put(plan, broughtBack(gone.item, edit))
  return { conflict: { kind: 'removed', edit, ...gone, fields: [] } }
}

/** The one taken out last, where several of the same target were. */
function removedOf(plan: Plan, { section, target }: PlanEdit): RemovedItem | null {
  const removed = [...plan.removed[section].values()].toReversed()
  const item = findItem(
    section,
    removed.map((one) => one.item),
    target,
  )
  return item === null ? null : (removed.find((one) => one.item.id === item.id) ?? null)
}

function added(edit: PlanEdit, versionBefore: number): PlanItem {
  const { section, target, actor } = edit
  const touch = touchOf(edit, versionBefore + 1)
  const at = statedAt(edit)
  return {
    id: idOf(edit),
    section,
    target,
    values: Object.fromEntries(fieldsOf(edit)) as unknown as PlanItem['values'],
    author: actor,
    addedAt: at,
    changedAt: at,
    version: touch.version,
    touches: { presence: touch, proof: touch, fields: touched(contentOf(section, fieldsOf(edit)), touch) },
    ...proofAfter({ standing: 'assumed', source: [], lastConfirmedAt: null, lastConfirmedBy: null }, edit),
  }
}

function changed(item: PlanItem, edit: PlanEdit): PlanItem {
  const values = item.values as unknown as Readonly<Record<string, unknown>>
  const others = fieldsOf(edit).filter(([field, value]) => !sameValue(values[field], value))
  const touch = touchOf(edit, item.version + 1)
  // Who moves a box on the map stands by nothing that it says.
  const isContent = !isArrangement(edit)
  const again = edit.change === 'restore' ? edit.again : undefined
  const keepsProof = !isContent || (edit.change === 'restore' && edit.proof === null)
  return {
    ...item,
    ...(isContent ? proofAfter(item, edit) : {}),
    values: { ...values, ...Object.fromEntries(others) } as unknown as PlanItem['values'],
    changedAt: others.length === 0 || !isContent ? item.changedAt : statedAt(edit),
    version: touch.version,
    touches: {
      presence: item.touches.presence,
      proof: keepsProof ? item.touches.proof : withWord(touch, again?.proof),
      fields: { ...item.touches.fields, ...touched(contentOf(edit.section, others), touch, again?.fields) },
    },
  }
}

function broughtBack(item: PlanItem, edit: PlanEdit): PlanItem {
  const back = changed(item, edit)
  const word = edit.change === 'restore' ? edit.again?.presence : undefined
  const presence = withWord(touchOf(edit, back.version), word)
  return { ...back, touches: { ...back.touches, presence } }
}

function put(plan: Plan, item: PlanItem): Applied {
  const { section, id } = item
  const removed = new Map<string, RemovedItem>(plan.removed[section])
  removed.delete(id)
  return {
    plan: withSection(plan, section, new Map<string, PlanItem>(plan.items[section]).set(id, item), removed),
    itemId: id,
  }
}

/** It takes one version of its own, so that nothing based on what was there before passes when it comes back. */
function takenOut(plan: Plan, item: PlanItem, edit: PlanEdit): Applied {
  const removal = touchOf(edit, item.version + 1)
  const items = new Map<string, PlanItem>(plan.items[item.section])
  items.delete(item.id)
  const gone = { item: { ...item, version: removal.version }, removal }
  const removed = new Map<string, RemovedItem>(plan.removed[item.section]).set(item.id, gone)
  return { plan: withSection(plan, item.section, items, removed), itemId: item.id }
}

function withSection(
  plan: Plan,
  section: SectionName,
  items: ReadonlyMap<string, PlanItem>,
  removed: ReadonlyMap<string, RemovedItem>,
): Plan {
  return {
    items: { ...plan.items, [section]: items },
    removed: { ...plan.removed, [section]: removed },
  }
}

/** Who confirms an item makes sure of it, whatever the proposal to do so was read from. */
function proofAfter(before: Proof, edit: PlanEdit): Proof {
  if (edit.change === 'restore') return edit.proof ?? proofOf(before)
  const standing = edit.change === 'confirm' ? 'confirmed' : edit.standing
  // A file may bring what was said before the item was last confirmed: that takes nothing back.
  const confirms = standing === 'confirmed' && statedAt(edit) >= (before.lastConfirmedAt ?? '')
  return {
    standing,
    source: [...new Set([...before.source, ...edit.evidence])],
    lastConfirmedAt: confirms ? statedAt(edit) : before.lastConfirmedAt,
    lastConfirmedBy: confirms ? edit.actor : before.lastConfirmedBy,
  }
}

export function proofOf({ standing, source, lastConfirmedAt, lastConfirmedBy }: Proof): Proof {
  return { standing, source, lastConfirmedAt, lastConfirmedBy }
}

function idOf({ section, target, id }: PlanEdit): string {
  if (planSections[section] === 'one') return section
  return target.by === 'item' ? target.id : id
}

function statedAt({ statedOn, at }: PlanEdit): Instant {
  return statedOn === null ? at : `${statedOn}T00:00:00.000Z`
}

function touched(
  fields: readonly [string, unknown][],
  touch: Touch,
  again: Readonly<Record<string, Word>> = {},
): Readonly<Record<string, Touch>> {
  return Object.fromEntries(fields.map(([field]) => [field, withWord(touch, again[field])]))
}

function withWord(touch: Touch, again: Word | null | undefined): Touch {
  return again ? { ...touch, again } : touch
}

function touchOf({ id: editId, actor, cause, at }: PlanEdit, version: number): Touch {
  return { editId, actor, cause, at, version }
}
