/** Section 4: how success is measured, from the baseline over the current value to the target. */
import { type SignalId, signalIds } from '#src/detect/diagnosis.ts'
import type { Cell, Figure } from '../document.ts'
import { format, unknown } from '../figures/format.ts'
import { readingOf } from '../figures/use-figures.ts'
import type { Item, Made, Material } from '../material.ts'
import { figureCell } from '../parts/figure-cell.ts'
import { itemsIn } from '../parts/items-in.ts'
import { planRow } from '../parts/plan-row.ts'
import { column, tableOf } from '../parts/table-of.ts'

type Metric = Item<'metrics'>

const columns = [
  column('Metric', 4),
  column('Baseline', 0, 'right'),
  column('Current', 0, 'right'),
  column('Target', 0, 'right'),
  column('Better', 1),
  column('Source', 3),
]

export function metrics(material: Material): Made {
  const items = itemsIn(material.plan, 'metrics')
  const blocks = tableOf(material, {
    says: 'What success is measured by: where it began, where it stands, where it is to go.',
    columns,
    rows: items.map((item) => row(material, item)),
    none: { says: 'No metric is agreed', todo: 'One KPI with a baseline, a current value and a target.' },
    starters: ['Adoption rate', 'Time to value', 'Active users', 'Support volume', 'NPS'],
  })
  return { section: { id: 'metrics', title: 'Success metrics', aside: null, blocks }, leftOut: [] }
}

function row(material: Material, item: Metric) {
  const { name, unit, direction, baseline, target, source } = item.values
  const measured = figureOf(material, item)
  const from = measured === null ? source : `measured, ${sourceOf(material, item)}`
  return planRow(material, item, [
    { text: name, strong: true },
    { text: withUnit(baseline, unit), field: 'baseline' },
    { ...(measured === null ? told(item) : figureCell(measured)), field: 'current' },
    { text: withUnit(target, unit), field: 'target' },
    { text: direction === null ? unknown : direction === 'up' ? '↑ up' : '↓ down' },
    { text: format.text(from), tone: 'mute' },
  ])
}

/** As somebody said it last; of what was never measured `?`. */
function told({ id, values }: Metric): Cell {
  return { text: withUnit(values.current, values.unit), figure: `current/${id}` }
}

function withUnit(value: number | null, unit: string | null): string {
  if (value === null) return unknown
  if (unit === '%') return format.percent(value / 100)
  return unit === null ? format.number(value, 2) : `${format.number(value, 2)} ${unit}`
}

/** Handbook 2, section 4: the current value is that of the signal wherever one measures it. */
function figureOf(material: Material, item: Metric): Figure | null {
  const signal = signalOf(item)
  if (signal === null) return null
  if (signal === 'seats-active')
    return isKnown(material.diagnosis?.seats.active) ? material.figures['seats-active'] : null
  if (!isKnown(readingOf(material, signal)?.value)) return null
  return signal === 'seat-utilisation' ? material.figures.utilisation : material.figures[`signal/${signal}`]
}

function isKnown(value: number | null | undefined): boolean {
  return value !== null && value !== undefined
}

function signalOf({ target, values: { source, name } }: Metric): SignalId | 'seats-active' | null {
  const named = target.by === 'signal' ? target.signal : source
  const id = signalIds.find((signal) => signal === named)
  if (id !== undefined) return id
  return named === 'usage' && /active users/i.test(name) ? 'seats-active' : null
}

function sourceOf(material: Material, item: Metric): string {
  const signal = signalOf(item)
  const id = signal === 'seats-active' ? 'seat-utilisation' : signal
  const reading = id === null ? null : readingOf(material, id)
  return reading?.source ?? 'from the records'
}
