/** The current state for a form with little room: what they use, what went well and what rubs, a line each. */
import type { ListItem } from '../document.ts'
import { format } from '../figures/format.ts'
import type { Item, Made, Material } from '../material.ts'
import { itemsIn } from '../parts/items-in.ts'
import { planLine } from '../parts/list-of.ts'
import { oneItem } from '../parts/one-item.ts'
import { noneOf } from '../parts/table-of.ts'
import { takeMost } from '../parts/take-most.ts'
import { latestFirst } from './current.ts'

/** @param most of wins and of frictions, the latest first */
export function shortCurrent(material: Material, most: number): Made {
  const wins = takeMost(itemsIn(material.plan, 'wins').toSorted(latestFirst), most)
  const frictions = takeMost(itemsIn(material.plan, 'frictions').toSorted(latestFirst), most)
  const leftOut = [...wins.leftOut, ...frictions.leftOut]
  const lines = [
    ...uses(material),
    ...wins.shown.map((item) => experience(material, item, 'good')),
    ...frictions.shown.map((item) => experience(material, item, 'watch')),
  ]
  const isTold = wins.shown.length > 0 && frictions.shown.length > 0
  const gap = { says: 'Wins and frictions', todo: 'The top three of each.' }
  return {
    section: {
      id: 'current',
      title: 'Current state',
      aside: material.isTemplate ? null : `${material.figures.utilisation.value} of seats in use`,
      blocks: [
        ...(lines.length === 0 ? [] : [{ kind: 'list' as const, items: lines, more: leftOut.length }]),
        ...(isTold ? [] : [noneOf(gap)]),
      ],
    },
    leftOut,
  }
}

function uses(material: Material): ListItem[] {
  const item = oneItem(material.plan, 'currentState')
  const live = itemsIn(material.plan, 'useCases').filter(({ values }) => values.status === 'Live')
  const usedFor = item?.values.usedFor ?? live.map(({ values }) => values.useCase).join('; ')
  if (usedFor === '') return []
  const line = {
    says: `Used for ${usedFor}`,
    note: item?.values.adoption ?? null,
    edits: ['usedFor'],
    noteEdits: ['adoption'],
  }
  return [item === null ? { says: line.says, note: line.note } : planLine(material, item, line)]
}

function experience(material: Material, item: Item<'wins' | 'frictions'>, tone: 'good' | 'watch'): ListItem {
  return planLine(material, item, {
    says: item.values.says,
    note: format.day(item.values.on),
    tone,
    edits: ['says'],
    noteEdits: ['on'],
  })
}
