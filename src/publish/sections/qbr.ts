/** Section 9: the business review: its rhythm, its agenda of 60 minutes, and what is to be told in it. */
import type { Block } from '../document.ts'
import { format, unknown } from '../figures/format.ts'
import type { Made, Material } from '../material.ts'
import { figureCell } from '../parts/figure-cell.ts'
import { itemsIn } from '../parts/items-in.ts'
import { oneItem } from '../parts/one-item.ts'
import { planRow, rowOrGap } from '../parts/plan-row.ts'
import { column } from '../parts/table-of.ts'
import { qbrNarrative } from './qbr-narrative.ts'

export function qbr(material: Material): Made {
  const blocks: Block[] = [rhythm(material), agenda(material), ...reviews(material)]
  return { section: { id: 'qbr', title: 'Quarterly business review', aside: null, blocks }, leftOut: [] }
}

function rhythm(material: Material): Block {
  const item = oneItem(material.plan, 'qbr')
  const months = item?.values.everyMonths
  const every =
    months === null || months === undefined
      ? unknown
      : months === 1
        ? 'every month'
        : `every ${format.number(months)} months`
  const cells = [
    { text: every, field: 'everyMonths' },
    { ...figureCell(material.figures['next-qbr']), field: 'nextOn' },
    { text: format.text(item?.values.format), field: 'format' },
    figureCell(material.figures['last-review']),
  ]
  return {
    kind: 'table',
    says: 'How often the review is held, when next, and in which format.',
    columns: [
      column('Cadence', 2),
      column('Next', 2),
      column('Format', 3),
      column('Last review of the plan', 2),
    ],
    rows: [rowOrGap(material, 'qbr', item, cells)],
    more: 0,
  }
}

/** Handbook 10: 60 minutes, each part with what the plan has to say in it, so that plan and QBR agree. */
function agenda(material: Material): Block {
  return {
    kind: 'table',
    says: 'The agenda of 60 minutes, with what is to be told in each part.',
    columns: [column('Part', 3), column('Minutes', 0, 'right'), column('From the plan', 7)],
    rows: qbrNarrative(material).map(({ part, minutes, says }) => ({
      cells: [{ text: part, strong: true }, { text: format.number(minutes) }, { text: says }],
    })),
    more: 0,
  }
}

function reviews(material: Material): Block[] {
  const items = itemsIn(material.plan, 'reviews').toSorted((a, b) => (a.values.on < b.values.on ? 1 : -1))
  if (items.length === 0) return []
  return [
    {
      kind: 'table',
      says: 'The reviews, and what is to be made sure of in each.',
      columns: [column('Review', 3), column('On'), column('To confirm', 6)],
      rows: items.map((item) => {
        const { review, on, confirm } = item.values
        return planRow(material, item, [
          { text: review, strong: true, field: 'review' },
          { text: format.day(on), field: 'on' },
          { text: confirm.length === 0 ? 'nothing' : confirm.join('; '), field: 'confirm' },
        ])
      }),
      more: 0,
    },
  ]
}
