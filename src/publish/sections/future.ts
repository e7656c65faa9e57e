/** The future state: where we want the account in twelve months, and what of that the customer cares about. */
import type { Block } from '../document.ts'
import { format } from '../figures/format.ts'
import type { Made, Material } from '../material.ts'
import { figureCell } from '../parts/figure-cell.ts'
import { oneItem } from '../parts/one-item.ts'
import { rowOrGap } from '../parts/plan-row.ts'
import { column } from '../parts/table-of.ts'

export function future(material: Material): Made {
  return {
    section: { id: 'future', title: 'Future state', aside: 'in twelve months', blocks: [state(material)] },
    leftOut: [],
  }
}

function state(material: Material): Block {
  const { figures, plan } = material
  const item = oneItem(plan, 'futureState')
  const cells = [
    { text: format.text(item?.values.aim), field: 'aim' },
    { text: format.text(item?.values.outcome), field: 'outcome' },
    { ...figureCell(figures['target-arr']), field: 'targetArr' },
    { ...figureCell(figures['target-nrr']), field: 'targetNrr' },
    { ...figureCell(figures['expansion-target']), field: 'targetExpansionArr' },
  ]
  return {
    kind: 'table',
    says: 'Where the account is to be in twelve months.',
    columns: [
      column('Aim', 4),
      column('Outcome they care about', 4),
      column('Target ARR', 0, 'right'),
      column('Target NRR', 0, 'right'),
      column('Expansion', 0, 'right'),
    ],
    rows: [rowOrGap(material, 'futureState', item, cells)],
    more: 0,
  }
}
