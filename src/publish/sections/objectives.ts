/** Section 3: what the customer wants to reach, in their own words. */
import type { Tone } from '../document.ts'
import { format } from '../figures/format.ts'
import type { Item, Made, Material } from '../material.ts'
import { itemsIn } from '../parts/items-in.ts'
import { planRow } from '../parts/plan-row.ts'
import { isSettled } from '#src/plan/is-settled.ts'
import { column, tableOf } from '../parts/table-of.ts'
import { takeMost } from '../parts/take-most.ts'

export const objectiveTones: Readonly<Record<Item<'objectives'>['values']['status'], Tone | null>> = {
  Open: null,
  'In progress': 'accent',
  'At risk': 'watch',
  Reached: 'good',
  Dropped: 'mute',
}

export function objectives(material: Material, most = Infinity): Made {
  const items = itemsIn(material.plan, 'objectives').toSorted(byTargetDay)
  const { shown, leftOut } = takeMost(
    Number.isFinite(most) ? items.filter((item) => !isSettled(item)) : items,
    most,
  )
  const blocks = tableOf(material, {
    says: 'The objectives of the customer, with how success shows, what of the product serves them, by when, and how they stand.',
    columns: [
      column('Objective', 4),
      column('Success shows in', 4),
      column('Served by', 2),
      column('By'),
      column('Status'),
    ],
    rows: shown.map((item) => row(material, item)),
    more: leftOut.length,
    none: { says: 'No objective is known', todo: 'Three to five goals of the customer, in their own words.' },
  })
  const open = items.filter((item) => !isSettled(item)).length
  const aside = items.length === 0 ? null : `${format.number(open)} open of ${format.number(items.length)}`
  return { section: { id: 'objectives', title: 'Customer objectives', aside, blocks }, leftOut }
}

/** What is not settled first, then the next day. */
export function byTargetDay(a: Item<'objectives'>, b: Item<'objectives'>): number {
  const day = ({ values }: Item<'objectives'>): string => values.targetOn ?? '9999'
  return Number(isSettled(a)) - Number(isSettled(b)) || (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0)
}

function row(material: Material, item: Item<'objectives'>) {
  const { objective, successCriteria, capability, targetOn, status } = item.values
  const isLate = targetOn !== null && targetOn < material.today && !isSettled(item)
  return planRow(material, item, [
    { text: objective, strong: true, field: 'objective' },
    { text: format.text(successCriteria), field: 'successCriteria' },
    { text: format.text(capability), tone: 'mute', field: 'capability' },
    { text: format.day(targetOn), tone: isLate ? 'bad' : null, field: 'targetOn' },
    { text: status, tone: objectiveTones[status], field: 'status' },
  ])
}
