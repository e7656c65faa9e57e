/** The current state: what they use us for, how far it is adopted, what went well and what rubs. */
import type { Block } from '../document.ts'
import { format } from '../figures/format.ts'
import type { Item, Made, Material } from '../material.ts'
import { figureCell } from '../parts/figure-cell.ts'
import { itemsIn } from '../parts/items-in.ts'
import { planLine } from '../parts/list-of.ts'
import { oneItem } from '../parts/one-item.ts'
import { rowOrGap } from '../parts/plan-row.ts'
import { column } from '../parts/table-of.ts'

export function current(material: Material): Made {
  const lane = (title: string, items: readonly Item<'wins' | 'frictions'>[]) => ({
    title,
    note: null,
    items: items.toSorted(latestFirst).map((item) =>
      planLine(material, item, {
        says: item.values.says,
        note: format.day(item.values.on),
        edits: ['says'],
        noteEdits: ['on'],
      }),
    ),
    more: 0,
  })
  const wins = lane('Wins', itemsIn(material.plan, 'wins'))
  const frictions = lane('Frictions', itemsIn(material.plan, 'frictions'))
  const lanes: Block = { kind: 'lanes', lanes: [wins, frictions] }
  return {
    section: { id: 'current', title: 'Current state', aside: null, blocks: [state(material), lanes] },
    leftOut: [],
  }
}

export function latestFirst(a: Item<'wins' | 'frictions'>, b: Item<'wins' | 'frictions'>): number {
  return a.values.on < b.values.on ? 1 : -1
}

function state(material: Material): Block {
  const item = oneItem(material.plan, 'currentState')
  const uses = itemsIn(material.plan, 'useCases').filter(({ values }) => values.status === 'Live')
  const usedFor = item?.values.usedFor ?? (uses.map(({ values }) => values.useCase).join('; ') || null)
  const cells = [
    { text: format.text(usedFor), field: 'usedFor' },
    { text: format.text(item?.values.adoption), field: 'adoption' },
    figureCell(material.figures.utilisation, { note: material.figures.seats.value }),
  ]
  const row = rowOrGap(material, 'currentState', item, cells)
  return {
    kind: 'table',
    says: 'What they use us for, and how far it is adopted.',
    columns: [column('Used for', 5), column('Adoption', 4), column('Seats in use', 2)],
    rows: [item === null ? { ...row, isGap: usedFor === null } : row],
    more: 0,
  }
}
