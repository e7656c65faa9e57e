/** The commitments: what we promised and what they promised, kept or not. */
import type { Tone } from '../document.ts'
import { format, unknown } from '../figures/format.ts'
import type { Item, Made, Material } from '../material.ts'
import { itemsIn } from '../parts/items-in.ts'
import { planRow } from '../parts/plan-row.ts'
import { column, tableOf } from '../parts/table-of.ts'

const tones: Readonly<Record<Item<'commitments'>['values']['status'], Tone | null>> = {
  Open: null,
  Kept: 'good',
  'Not kept': 'bad',
}

export function commitments(material: Material): Made {
  const items = itemsIn(material.plan, 'commitments').toSorted(byDay)
  const blocks = tableOf(material, {
    says: 'What was promised, by whom and until when, and whether it was kept.',
    columns: [column('Commitment', 6), column('Whose', 1), column('By', 2), column('Due'), column('Status')],
    rows: items.map((item) => {
      const { commitment, side, by, dueOn, status } = item.values
      const isLate = status === 'Open' && dueOn !== null && dueOn < material.today
      return planRow(material, item, [
        { text: commitment, strong: true, field: 'commitment' },
        { text: side, field: 'side' },
        { text: by ?? unknown, field: 'by' },
        {
          text: format.day(dueOn),
          field: 'dueOn',
          ...(isLate ? { tone: 'bad' as const, note: format.left(material.today, dueOn) } : {}),
        },
        { text: status, tone: tones[status], field: 'status' },
      ])
    }),
    none: { says: 'No commitment is written down', todo: 'What we promised and what they promised.' },
  })
  return { section: { id: 'commitments', title: 'Commitments', aside: null, blocks }, leftOut: [] }
}

/** Open ones first, by their days. */
function byDay(a: Item<'commitments'>, b: Item<'commitments'>): number {
  const isOver = ({ values }: Item<'commitments'>): number => Number(values.status !== 'Open')
  const day = ({ values }: Item<'commitments'>): string => values.dueOn ?? '9999'
  return isOver(a) - isOver(b) || (day(a) < day(b) ? -1 : 1)
}
