/** The competitors: who is in the account, where, until when, and whom they know. */
import { rivalsInAccount } from '#src/detect/growth/rivals-in-account.ts'
import { format } from '../figures/format.ts'
import type { Made, Material } from '../material.ts'
import { itemsIn } from '../parts/items-in.ts'
import { planRow } from '../parts/plan-row.ts'
import { column, tableOf } from '../parts/table-of.ts'

export function competitors(material: Material): Made {
  const items = itemsIn(material.plan, 'competitors')
  const people = material.people.flatMap(({ person }) => person ?? [])
  const rivals = rivalsInAccount(material.plan, people, material.today)
  const knows = new Map(rivals.map((rival) => [rival.item?.id, rival.knows]))
  const blocks = tableOf(material, {
    says: 'Who competes in the account, where, until when, and whom they know.',
    columns: [
      column('Competitor', 2),
      column('Where', 4),
      column('Contract ends'),
      column('Knows', 3),
      column('Status'),
    ],
    rows: items.map((item) => {
      const { name, where, contractEndOn, status } = item.values
      return planRow(material, item, [
        { text: name, strong: true, field: 'name' },
        { text: format.text(where), field: 'where' },
        { text: format.day(contractEndOn), field: 'contractEndOn' },
        { text: format.text(knows.get(item.id)?.join(', ')), field: 'knows' },
        { text: status, tone: status === 'Active' ? 'bad' : 'mute', field: 'status' },
      ])
    }),
    none: { says: 'No competitor is known', todo: 'Who is there, where, and until when.' },
  })
  return { section: { id: 'competitors', title: 'Competitors', aside: null, blocks }, leftOut: [] }
}
