/** Section 6: what the customer has had of us, by kind, agreed with them or claimed by us. */
import { format, unknown } from '../figures/format.ts'
import { revenueOf } from '../figures/money-figures.ts'
import type { Item, Made, Material } from '../material.ts'
import { itemsIn } from '../parts/items-in.ts'
import { planRow } from '../parts/plan-row.ts'
import { column, tableOf } from '../parts/table-of.ts'

type Value = Item<'values'>

const kinds = ['Efficiency', 'Revenue impact', 'Cost reduction', 'Risk reduction', null] as const

export function values(material: Material): Made {
  const { figures, isTemplate } = material
  const items = itemsIn(material.plan, 'values').toSorted(byKind)
  const table = tableOf(material, {
    says: 'The value so far by kind, with what shows it, and whether the customer agrees.',
    columns: [
      column('Value', 5),
      column('Kind', 2),
      column('Amount', 0, 'right'),
      column('On'),
      column('Standing', 2),
    ],
    rows: items.map((item) => row(material, item)),
    none: {
      says: 'No value is written down',
      todo: 'What they gained, with an amount, and agreed with them.',
    },
    starters: kinds.filter((kind) => kind !== null),
  })
  const totals = { kind: 'figures', figures: [figures['value-agreed'], figures['value-claimed']] } as const
  const isKnown = items.some(({ values: { amount } }) => amount !== null)
  const blocks = isTemplate || isKnown ? [totals, ...table] : table
  return { section: { id: 'values', title: 'Value realised', aside: null, blocks }, leftOut: [] }
}

function byKind(a: Value, b: Value): number {
  return (
    kinds.indexOf(a.values.category) - kinds.indexOf(b.values.category) ||
    (a.values.on < b.values.on ? 1 : -1)
  )
}

function row(material: Material, item: Value) {
  const { value, category, amount, currency, on, agreed, evidence } = item.values
  const isGivenAway = material.audience === 'customer'
  const records = item.source.length
  const backed =
    records === 0 ? 'no record' : `${format.number(records)} ${records === 1 ? 'record' : 'records'}`
  return planRow(material, item, [
    {
      text: value,
      strong: true,
      field: 'value',
      ...(evidence ? { noteField: 'evidence' } : {}),
      note: isGivenAway ? (agreed ? (evidence ?? null) : null) : (evidence ?? backed),
    },
    { text: category ?? unknown, field: 'category' },
    {
      text: format.money(amount, currency ?? revenueOf(material).currency),
      figure: `amount/${item.id}`,
      field: 'amount',
      also: ['currency'],
    },
    { text: format.day(on), field: 'on' },
    {
      text: agreed ? 'agreed' : isGivenAway ? 'to be agreed' : 'claimed by us',
      tone: agreed ? 'good' : 'mute',
      field: 'agreed',
    },
  ])
}
