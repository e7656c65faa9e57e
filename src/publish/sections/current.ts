/** The current state: what they use us for, how far it is adopted, what went well and what rubs. */
import type { Block, Row } from '../document.ts'
import { format } from '../figures/format.ts'
import type { Item, Made, Material } from '../material.ts'
import { figureCell } from '../parts/figure-cell.ts'
import { itemsIn } from '../parts/items-in.ts'
import { planLine } from '../parts/list-of.ts'
import { oneItem } from '../parts/one-item.ts'
import { planRow } from '../parts/plan-row.ts'
import { column } from '../parts/table-of.ts'
import { takeMost } from '../parts/take-most.ts'

/** @param most of wins and of frictions, the latest first */
export function current(material: Material, most = Infinity): Made {
  const wins = takeMost(itemsIn(material.plan, 'wins').toSorted(byDay), most)
  const frictions = takeMost(itemsIn(material.plan, 'frictions').toSorted(byDay), most)
  const lane = (title: string, { shown, leftOut }: typeof wins | typeof frictions) => ({
    title,
    note: null,
    items: shown.map((item) =>
      planLine(material, item, { says: item.values.says, note: format.day(item.values.on) }),
    ),
    more: leftOut.length,
  })
  const lanes: Block = { kind: 'lanes', lanes: [lane('Wins', wins), lane('Frictions', frictions)] }
  return {
    section: { id: 'current', title: 'Current state', aside: null, blocks: [state(material), lanes] },
    leftOut: [...wins.leftOut, ...frictions.leftOut],
  }
}

function byDay(a: Item<'wins' | 'frictions'>, b: Item<'wins' | 'frictions'>): number {
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
  const bare: Row = {
    cells: cells.map(({ text, ...more }) => ({ text, ...('figure' in more ? more : {}) })),
    isGap: usedFor === null,
  }
  return {
    kind: 'table',
    says: 'What they use us for, and how far it is adopted.',
    columns: [column('Used for', 5), column('Adoption', 4), column('Seats in use', 2)],
    rows: [item === null ? bare : planRow(material, item, cells)],
    more: 0,
  }
}
