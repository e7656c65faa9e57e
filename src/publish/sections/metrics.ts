/** Section 4: how success is measured, from the baseline over the current value to the target. */
import { measuredCurrent, signalOf } from '#src/detect/quality/measured-metrics.ts'
import type { Cell, Figure } from '../document.ts'
import { format, unknown } from '../figures/format.ts'
import { signalText } from '../figures/use-figures.ts'
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
  const found = material.diagnosis === null ? null : measuredCurrent(item, material.diagnosis)
  const measured = found === null ? null : figureOf(material, item)
  const from = found === null ? source : `measured, ${found.source}`
  const said = measured === null ? withUnit : inSignal(item)
  return planRow(material, item, [
    { text: name, strong: true, field: 'name' },
    { text: said(baseline, unit), field: 'baseline' },
    {
      ...(measured === null ? told(item) : figureCell(measured)),
      field: 'current',
      isRecorded: measured !== null,
    },
    { text: said(target, unit), field: 'target' },
    { text: direction === null ? unknown : direction === 'up' ? '↑ up' : '↓ down', field: 'direction' },
    { text: format.text(from), tone: 'mute', field: 'source', isRecorded: found !== null },
  ])
}

/** As somebody said it last; of what was never measured `?`. */
function told({ id, values }: Metric): Cell {
  return { text: withUnit(values.current, values.unit), figure: `current/${id}` }
}

function withUnit(value: number | null, unit: string | null): string {
  if (value === null) return unknown
  if (unit === '%') return format.percent(value / 100, 1)
  return unit === null ? format.number(value, 2) : `${format.number(value, 2)} ${unit}`
}

/** As the signal is told, so that the three compare at a glance. */
function inSignal(item: Metric): typeof withUnit {
  const signal = signalOf(item)
  return (value, unit) => {
    if (value === null || unit === '%') return withUnit(value, unit)
    return signal === null || signal === 'active-users' ? format.number(value) : signalText(signal, value)
  }
}

/** Handbook 2, section 4: the current value is that of the signal wherever one measures it. */
function figureOf({ figures }: Material, item: Metric): Figure | null {
  const signal = signalOf(item)
  if (signal === null) return null
  if (signal === 'active-users') return figures['seats-active']
  return signal === 'seat-utilisation' ? figures.utilisation : figures[`signal/${signal}`]
}
