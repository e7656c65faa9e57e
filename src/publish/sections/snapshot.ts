/** Section 1: who the account is, what it pays and uses, and who sees to it; to be read in under a minute. */
import { isOwed } from '#src/detect/money/overdue-invoices.ts'
import { holdingsOn } from '#src/facts/contract-figures.ts'
import { addDays, dayFromNumber, daysBetween } from '#src/kernel/day.ts'
import type { Block, Row } from '../document.ts'
import type { FigureId } from '../figures/figures-of.ts'
import { format, unknown } from '../figures/format.ts'
import { revenueOf } from '../figures/money-figures.ts'
import type { Item, Made, Material } from '../material.ts'
import { figureCell } from '../parts/figure-cell.ts'
import { itemsIn } from '../parts/items-in.ts'
import { oneItem } from '../parts/one-item.ts'
import { planRow, rowOrGap } from '../parts/plan-row.ts'
import { column, tableOf } from '../parts/table-of.ts'
import { snapshotHead } from './snapshot-head.ts'

export function snapshot(material: Material): Made {
  const blocks = [
    snapshotHead(material),
    figures(material),
    ...overview(material),
    ...products(material),
    ...useCases(material),
    ...finance(material),
  ]
  return { section: { id: 'snapshot', title: 'Account snapshot', aside: null, blocks }, leftOut: [] }
}

const shownFigures: readonly FigureId[] = [
  'arr',
  'deadline',
  'renewal-date',
  'term',
  'seats',
  'utilisation',
  'health',
  'outlook',
]

function figures(material: Material): Block {
  return { kind: 'figures', figures: shownFigures.map((id) => material.figures[id]) }
}

function overview(material: Material): Block[] {
  const item = oneItem(material.plan, 'overview')
  const description = material.dossier?.profile.description ?? null
  const none = {
    says: 'Nobody has written what they do and how we came to them',
    todo: 'Main business, three lines of history, strategic fit 1–5 and why.',
  }
  return tableOf(material, {
    says: 'What they do, how we came to them, and how they fit.',
    columns: [column('Main business', 3), column('History', 4), column('Strategic fit', 3)],
    rows: item === null && description === null ? [] : [overviewRow(material, item)],
    none,
  })
}

/** Until somebody writes what they do, the record of the account says it. */
function overviewRow(material: Material, item: Item<'overview'> | null): Row {
  const { mainBusiness, relationshipHistory, strategicFit, strategicFitWhy } = item?.values ?? nothingWritten
  const fit = strategicFit === null ? unknown : `${format.number(strategicFit)} of 5`
  const { isGap: _isGap, ...row } = rowOrGap(material, 'overview', item, [
    { text: format.text(mainBusiness ?? material.dossier?.profile.description), field: 'mainBusiness' },
    { text: format.text(relationshipHistory.join(' · ')), field: 'relationshipHistory' },
    { text: fit, note: strategicFitWhy, field: 'strategicFit', noteField: 'strategicFitWhy' },
  ])
  return row
}

const nothingWritten = {
  mainBusiness: null,
  relationshipHistory: [],
  strategicFit: null,
  strategicFitWhy: null,
} as const

/** Unused for so many days, a product is shelfware (handbook 2). */
const SHELF_DAYS = 60

function products(material: Material): Block[] {
  const { dossier, today } = material
  const holdings = dossier === null ? [] : holdingsOn(dossier.contracts, today)
  const { currency } = revenueOf(material)
  return tableOf(material, {
    says: 'What is purchased, and when it was last used.',
    columns: [
      column('Product purchased', 4),
      column('ARR', 0, 'right'),
      column('Seats', 0, 'right'),
      column('In use', 3),
    ],
    rows: holdings.map(({ name, arr, seats, productId, contracts }) => ({
      cells: [
        { text: name, strong: true },
        { text: format.money(arr, contracts[0]?.currency ?? currency) },
        { text: format.number(seats) },
        useOf(material, productId),
      ],
    })),
    none: {
      says: 'Nothing is known to be purchased',
      todo: 'Products, seats and amounts come from the contracts.',
    },
  })
}

/** Only where the rows of use name products can it be told which of them is used. */
function useOf({ dossier, today }: Material, productId: string | null) {
  const usage = dossier?.usage
  if (!usage || !usage.byProduct || productId === null) return { text: unknown }
  const at = usage.rows.products.indexOf(productId)
  const last = at === -1 ? -1 : usage.rows.product.lastIndexOf(at)
  if (last === -1) return { text: 'not seen in use: shelfware', tone: 'watch' as const }
  const on = dayFromNumber(usage.rows.through[last]!)
  return on < addDays(today, -SHELF_DAYS)
    ? { text: `not for ${format.days(daysBetween(on, today))}: shelfware`, tone: 'watch' as const }
    : { text: `last on ${format.day(on)}` }
}

function useCases(material: Material): Block[] {
  const items = itemsIn(material.plan, 'useCases')
  return tableOf(material, {
    says: 'What they use which product for.',
    columns: [column('Use case', 4), column('Product', 2), column('Department', 2), column('Status')],
    rows: items.map((item) => {
      const { useCase, productId, department, status } = item.values
      return planRow(material, item, [
        { text: useCase, strong: true, field: 'useCase' },
        { text: format.text(productName(material, productId)) },
        { text: format.text(department), field: 'department' },
        { text: status, tone: status === 'Live' ? 'good' : 'mute', field: 'status' },
      ])
    }),
    none: { says: 'No use case is written down', todo: 'What they use us for, by department.' },
  })
}

export function productName({ dossier }: Pick<Material, 'dossier'>, productId: string | null): string | null {
  if (productId === null) return null
  return dossier?.products.find(({ id }) => id === productId)?.name ?? productId
}

/** What is owed beyond its day; the invoices of a source that was never seen say nothing. */
function finance(material: Material): Block[] {
  const { dossier, today } = material
  if (dossier === null || dossier.invoices.length === 0) return []
  const owed = dossier.invoices.filter(
    (invoice) => invoice.dueOn !== null && invoice.dueOn < today && isOwed(invoice, today),
  )
  const lines = owed.map(({ id, amount, currency, dueOn }) => ({
    says: `Invoice ${id}: ${format.money(amount, currency)}`,
    note: format.left(today, dueOn!),
    tone: 'bad' as const,
  }))
  const none = { says: 'No invoice is overdue.' }
  return [{ kind: 'list', items: lines.length === 0 ? [none] : lines, more: 0 }]
}

/** For the half page: the figures alone. */
export function shortSnapshot(material: Material): Made {
  const ids: readonly FigureId[] = [
    'arr',
    'deadline',
    'renewal-date',
    'seats',
    'health',
    'outlook',
    'pipeline',
  ]
  const table: Block = {
    kind: 'table',
    says: 'What the account comes to in figures.',
    columns: [column('', 3), column('', 3), column('', 4)],
    rows: ids.map((id) => {
      const found = material.figures[id]
      return {
        cells: [
          { text: found.label, tone: 'mute' },
          figureCell(found, { strong: true }),
          { text: found.note ?? '', tone: 'mute' },
        ],
      }
    }),
    more: 0,
  }
  return { section: { id: 'snapshot', title: 'Account snapshot', aside: null, blocks: [table] }, leftOut: [] }
}
