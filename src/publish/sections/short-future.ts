/** The future state for a form with little room: where the account is to be, and the open objectives, a line each. */
import { isSettled } from '#src/plan/is-settled.ts'
import type { ListItem } from '../document.ts'
import { format, unknown } from '../figures/format.ts'
import type { Item, Made, Material } from '../material.ts'
import { itemsIn } from '../parts/items-in.ts'
import { listOf, planLine } from '../parts/list-of.ts'
import { oneItem } from '../parts/one-item.ts'
import { noneOf } from '../parts/table-of.ts'
import { takeMost } from '../parts/take-most.ts'
import { byTargetDay, objectiveTones } from './objectives.ts'

/** @param most objectives, the next first */
export function shortFuture(material: Material, most: number): Made {
  const open = itemsIn(material.plan, 'objectives').filter((item) => !isSettled(item))
  const { shown, leftOut } = takeMost(open.toSorted(byTargetDay), most)
  const aims = aimed(material)
  const goals = listOf(
    shown.map((item) => objective(material, item)),
    { says: 'No objective is known', todo: 'Three to five goals of the customer, in their own words.' },
    leftOut.length,
  )
  const aim = {
    says: 'Where we want the account',
    todo: 'The aim, the outcome they care about, and the targets.',
  }
  return {
    section: {
      id: 'future',
      title: 'Future state',
      aside: targets(material),
      blocks: [...(aims.length === 0 ? [noneOf(aim)] : listOf(aims, aim)), ...goals],
    },
    leftOut,
  }
}

function aimed(material: Material): ListItem[] {
  const item = oneItem(material.plan, 'futureState')
  const { aim = null, outcome = null } = item?.values ?? {}
  if (item === null || (aim === null && outcome === null)) return []
  return [
    planLine(material, item, {
      says: aim ?? unknown,
      note: outcome === null ? null : `so that ${outcome}`,
      edits: ['aim'],
      noteEdits: ['outcome'],
    }),
  ]
}

function targets({ figures }: Material): string | null {
  const known = [figures['target-arr'], figures['target-nrr'], figures['expansion-target']]
    .filter(({ value }) => value !== unknown)
    .map(({ label, value }) => `${label} ${value}`)
  return known.length === 0 ? 'in twelve months' : known.join(' · ')
}

function objective(material: Material, item: Item<'objectives'>): ListItem {
  const { objective: says, targetOn, status } = item.values
  return planLine(material, item, {
    says,
    note: `${status}, by ${format.day(targetOn)}`,
    tone: objectiveTones[status],
    edits: ['objective'],
    noteEdits: ['status', 'targetOn'],
  })
}
