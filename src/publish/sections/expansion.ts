/** Section 11: what more the account could buy, what stands in the way, and what the pipeline comes to. */
import { quarterName } from '#src/kernel/quarter.ts'
import { opportunityGaps } from '#src/plan/opportunity-gaps.ts'
import type { Opportunity } from '#src/plan/plan-items.ts'
import type { Block, Tone } from '../document.ts'
import { format, unknown } from '../figures/format.ts'
import { revenueOf } from '../figures/money-figures.ts'
import type { Item, Made, Material } from '../material.ts'
import { itemsIn } from '../parts/items-in.ts'
import { levelOf } from '../parts/levels.ts'
import { personName } from '../parts/person-name.ts'
import { planRow } from '../parts/plan-row.ts'
import { isSettled } from '#src/plan/is-settled.ts'
import { column, tableOf } from '../parts/table-of.ts'
import { takeMost } from '../parts/take-most.ts'
import { productName } from './snapshot.ts'

type Opened = Item<'opportunities'>

const none = {
  says: 'No opportunity is written down',
  todo: 'Product, stakeholder, rationale and date: without them it is none.',
}

/** @param most for a form with little room the largest of the open ones */
export function expansion(material: Material, most = Infinity): Made {
  const isShort = Number.isFinite(most)
  const { figures, isTemplate } = material
  const all = itemsIn(material.plan, 'opportunities').toSorted(byValue)
  const { shown, leftOut } = takeMost(isShort ? all.filter((item) => !isSettled(item)) : all, most)
  const table = tableOf(material, {
    says: 'What more they could buy, the largest first, with what it would bring, when, and what stands in the way.',
    columns: isShort ? shortColumns : fullColumns,
    rows: shown.map((item) => (isShort ? shortRow : fullRow)(material, item)),
    more: leftOut.length,
    none,
  })
  const totals: Block = { kind: 'figures', figures: [figures.pipeline, figures['expansion-target']] }
  const blocks = [
    ...waiting(material),
    ...(isShort ? [] : [totals]),
    ...table,
    ...(isShort ? [] : levers(material)),
  ]
  const aside = isTemplate ? null : `${figures.pipeline.value} in the pipeline`
  return {
    section: {
      id: isShort ? 'opportunities' : 'expansion',
      title: isShort ? 'Opportunities' : 'Expansion',
      aside,
      blocks,
    },
    leftOut,
  }
}

function byValue(a: Opened, b: Opened): number {
  return (
    Number(isSettled(a)) - Number(isSettled(b)) ||
    (b.values.value ?? -1) - (a.values.value ?? -1) ||
    levelOf(b.values.confidence) - levelOf(a.values.confidence)
  )
}

/** No expansion is proposed into an account that is critical; it waits, and says so (handbook 6). */
function waiting({ diagnosis, plan }: Material): Block[] {
  const reason = diagnosis?.levers.find(({ waits }) => waits !== null)?.waits
  if (reason) return [{ kind: 'note', of: 'waits', says: reason }]
  const held = itemsIn(plan, 'opportunities').some(({ values }) => values.status === 'Waiting')
  return held
    ? [{ kind: 'note', of: 'waits', says: 'What waits is not to be offered while the account is critical.' }]
    : []
}

const shortColumns = [
  column('Opportunity', 4),
  column('ARR', 0, 'right'),
  column('When'),
  column('Confidence', 2),
  column('Blocker', 4),
  column('Next step', 4),
]

function shortRow(material: Material, item: Opened) {
  const { blocker, nextStep } = item.values
  return planRow(material, item, [
    nameCell(item),
    valueCell(material, item),
    // What stands against its time is told beside its name, where there is room.
    { text: quarterText(material, item.values.quarter) },
    confidenceCell(item),
    { text: format.text(blocker), tone: 'mute', field: 'blocker' },
    { text: format.text(nextStep), field: 'nextStep' },
  ])
}

const fullColumns = [
  column('Opportunity', 3),
  column('Product and stakeholder', 3),
  column('Why, and what shows it', 4),
  column('ARR', 0, 'right'),
  column('When'),
  column('Confidence'),
  column('Blocker', 3),
  column('Next step', 3),
  column('Status'),
]

const statusTones: Readonly<Record<Opportunity['status'], Tone | null>> = {
  Open: null,
  Waiting: 'watch',
  Won: 'good',
  Lost: 'mute',
}

function fullRow(material: Material, item: Opened) {
  const { product, productId, stakeholder, rationale, readinessSignals, quarter, blocker, nextStep, status } =
    item.values
  return planRow(material, item, [
    nameCell(item),
    {
      text: format.text(product ?? productName(material, productId)),
      note: stakeholder === null ? unknown : stakeholder.name,
      field: 'product',
      noteField: 'stakeholder',
    },
    {
      text: format.text(rationale),
      note: readinessSignals.join('; ') || null,
      field: 'rationale',
      noteField: 'readinessSignals',
    },
    valueCell(material, item),
    { text: quarterText(material, quarter), field: 'quarter' },
    confidenceCell(item),
    { text: format.text(blocker), field: 'blocker' },
    {
      text: format.text(nextStep),
      note: personName(material, item.values.ownerEmail),
      field: 'nextStep',
      noteField: 'ownerEmail',
    },
    { text: status, tone: statusTones[status], field: 'status' },
  ])
}

/** What it lacks is said with it: without product, stakeholder, rationale and date it is incomplete. */
function nameCell({ values }: Opened) {
  const missing = opportunityGaps(values)
  const notes = [
    values.type,
    values.status === 'Waiting' ? 'waits' : null,
    missing.length === 0 ? null : `incomplete: no ${missing.join(', no ')}`,
  ]
  const note = notes.filter((part) => part !== null).join(' · ')
  return { text: values.opportunity, strong: true, note: note === '' ? null : note, field: 'opportunity' }
}

function valueCell(material: Material, { id, values }: Opened) {
  const currency = values.currency ?? revenueOf(material).currency
  return {
    text: format.money(values.value, currency),
    figure: `value/${id}`,
    field: 'value',
    also: ['currency'],
  }
}

function confidenceCell({ values: { confidence } }: Opened) {
  return {
    text: format.text(confidence),
    tone: confidence === 'High' ? ('good' as const) : null,
    field: 'confidence',
  }
}

function quarterText({ fiscalYearStart }: Material, quarter: string | null): string {
  return format.text(quarter === null ? null : (quarterName(quarter, fiscalYearStart) ?? quarter))
}

const leverNames = {
  seats: 'Seat expansion',
  'cross-sell': 'Cross-sell',
  tier: 'Tier upgrade',
  department: 'Department',
  geography: 'Geography',
} as const

function levers(material: Material): Block[] {
  const found = material.diagnosis?.levers ?? []
  const { currency } = revenueOf(material)
  if (found.length === 0 && !material.isTemplate) return []
  const names = Object.values(leverNames)
  return tableOf(material, {
    says: 'The ways in which the account can grow, and what each rests on.',
    columns: [column('Lever', 2), column('State', 1), column('Why', 6), column('Could bring', 0, 'right')],
    rows: found.map(({ id, state, reason, value, waits }) => ({
      cells: [
        { text: leverNames[id], strong: true },
        {
          text:
            state === 'unknown' ? unknown : state === 'open' ? (waits === null ? 'open' : 'waits') : 'closed',
        },
        { text: reason },
        { text: state === 'open' ? format.money(value, currency) : '–' },
      ],
    })),
    none: { says: 'No lever can be told', todo: 'They are read from use, contracts and accounts alike.' },
    starters: names,
  })
}
