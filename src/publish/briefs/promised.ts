/** What was promised and is not kept yet, by us and by them. */
import type { ListItem } from '../document.ts'
import { format } from '../figures/format.ts'
import type { Item, Made, Material } from '../material.ts'
import { itemsIn } from '../parts/items-in.ts'
import { listOf, planLine } from '../parts/list-of.ts'

export function promised(material: Material): Made {
  const open = itemsIn(material.plan, 'commitments').filter(({ values }) => values.status !== 'Kept')
  const blocks = listOf(
    open.map((item) => promiseLine(material, item)),
    { says: 'No promise is open', todo: null },
  )
  return { section: { id: 'commitments', title: 'What was promised', aside: null, blocks }, leftOut: [] }
}

export function promiseLine(material: Material, item: Item<'commitments'>): ListItem {
  const { commitment, side, by, dueOn, status } = item.values
  const isLate = status === 'Open' && dueOn !== null && dueOn < material.today
  const notes = [
    side === 'ours' ? 'ours' : 'theirs',
    by,
    format.day(dueOn),
    isLate ? format.left(material.today, dueOn) : null,
    status === 'Not kept' ? 'not kept' : null,
  ]
  return planLine(material, item, {
    says: commitment,
    note: notes.filter((note) => note !== null).join(' · '),
    state: status === 'Kept' ? 'done' : status === 'Open' ? 'open' : 'failed',
    tone: isLate || status === 'Not kept' ? 'bad' : null,
  })
}
