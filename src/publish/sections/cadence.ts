/** Section 12: how often we speak with them, in which format, and whom to turn to when it is stuck. */
import { cadenceStanding } from '#src/detect/work/cadence-standing.ts'
import { format, unknown } from '../figures/format.ts'
import type { Made, Material } from '../material.ts'
import { itemsIn } from '../parts/items-in.ts'
import { personName } from '../parts/person-name.ts'
import { planRow } from '../parts/plan-row.ts'
import { column, tableOf } from '../parts/table-of.ts'

export function cadence(material: Material): Made {
  const standings = cadenceStanding(material.plan, material.today)
  const blocks = tableOf(material, {
    says: 'How often which kind of talk is held, by whom, when last and when next.',
    columns: [
      column('Kind', 2),
      column('Every', 1),
      column('Format', 2),
      column('Owner', 2),
      column('Last'),
      column('Next'),
      column('Escalates to', 2),
    ],
    rows: itemsIn(material.plan, 'cadence').map((item) => {
      const { kind, every, format: how, ownerEmail, escalation } = item.values
      const { lastOn, nextOn, isNextComputed } = standings.find(({ id }) => id === item.id)!
      const isLate = nextOn !== null && nextOn < material.today
      const next = isNextComputed ? `${format.day(nextOn)}, by the rhythm` : format.day(nextOn)
      return planRow(material, item, [
        { text: kind, strong: true, field: 'kind' },
        { text: every === null ? unknown : format.days(every), field: 'every' },
        { text: format.text(how), field: 'format' },
        { text: personName(material, ownerEmail), field: 'ownerEmail' },
        { text: format.day(lastOn), field: 'lastOn' },
        { text: next, tone: isLate ? 'bad' : null, field: 'nextOn' },
        { text: format.text(escalation), field: 'escalation' },
      ])
    }),
    none: { says: 'No cadence is agreed', todo: 'How often, in which format, by whom.' },
    starters: ['EBR', 'Working session', 'Technical review', 'Renewal call', 'Exec update'],
  })
  return { section: { id: 'cadence', title: 'Communication cadence', aside: null, blocks }, leftOut: [] }
}
