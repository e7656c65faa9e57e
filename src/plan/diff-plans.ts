/** What is other in one plan than in another, item by item, with who made it so. */
import { causeText } from './cause-text.ts'
import { changedFields } from './changed-fields.ts'
import { fieldWords } from './field-text.ts'
import { contentOf } from './is-arrangement.ts'
import { itemName } from './item-name.ts'
import { currencyNamed, itemValueText } from './item-value-text.ts'
import { itemsOf, type Plan, type PlanItem } from './plan.ts'
import type { SectionName } from './plan-sections.ts'
import type { Touch } from './provenance.ts'

export interface FieldDiff {
  readonly field: string
  readonly from: unknown
  readonly to: unknown
  readonly by: Touch
}

export interface PlanDiff {
  readonly sign: '+' | '−' | '~'
  readonly section: SectionName
  readonly itemId: string
  /** of an item that is in both, those that are other */
  readonly fields: readonly FieldDiff[]
  /** the last edit that did it; null where neither plan knows of it, as when the second is the earlier one */
  readonly by: Touch | null
  /** the line to read */
  readonly says: string
}

/** @returns no lines if, and only if, both hold the same items with the same values, standing, source and confirmation, the places of boxes on the map aside */
export function diffPlans(from: Plan, to: Plan): PlanDiff[] {
  const stays = itemsOf(from).flatMap((item) => {
    const other = to.items[item.section].get(item.id)
    return other === undefined ? [gone(item, to)] : changed(item, other)
  })
  const come = itemsOf(to).filter((item) => !from.items[item.section].has(item.id))
  return [...stays, ...come.map(came)]
}

function gone(item: PlanItem, to: Plan): PlanDiff {
  const by = to.removed[item.section].get(item.id)?.removal ?? null
  return { sign: '−', ...itsPlace(item), fields: [], by, says: `− ${itemName(item)}${byWhom(by)}` }
}

function came(item: PlanItem): PlanDiff {
  const by = item.touches.presence
  return { sign: '+', ...itsPlace(item), fields: [], by, says: `+ ${itemName(item)}${byWhom(by)}` }
}

function changed(from: PlanItem, to: PlanItem): PlanDiff[] {
  const fields = changedFields(readable(from), readable(to)).map((one) => ({
    ...one,
    by: to.touches.fields[one.field] ?? to.touches.proof,
  }))
  if (fields.length === 0) return []
  const by = fields.map((field) => field.by).reduce((a, b) => (b.version > a.version ? b : a))
  const text = (item: PlanItem, field: string, value: unknown) =>
    itemValueText(to.section, field, value, currencyNamed(item.values))
  const says = fields.map(
    ({ field, from: was, to: is, by: whom }) =>
      `${fieldWords(field)} ${text(from, field, was)} → ${text(to, field, is)}${byWhom(whom)}`,
  )
  return [{ sign: '~', ...itsPlace(to), fields, by, says: `~ ${itemName(to)}: ${says.join('; ')}` }]
}

function readable(item: PlanItem): Readonly<Record<string, unknown>> {
  const { section, values, standing, source, lastConfirmedAt, lastConfirmedBy } = item
  return {
    ...Object.fromEntries(contentOf(section, Object.entries(values))),
    standing,
    source,
    lastConfirmedAt,
    lastConfirmedBy,
  }
}

function itsPlace({ section, id }: PlanItem): Pick<PlanDiff, 'section' | 'itemId'> {
  return { section, itemId: id }
}

function byWhom(by: Touch | null): string {
  return by === null ? '' : ` (${by.actor}, ${causeText(by.cause)})`
}
