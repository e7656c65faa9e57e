/** The meetings: what was said and agreed, the latest first, and those that are to come. */
import type { Block, ListItem } from '../document.ts'
import { format, unknown } from '../figures/format.ts'
import type { Made, Material } from '../material.ts'
import { itemsIn } from '../parts/items-in.ts'
import { personName } from '../parts/person-name.ts'
import { planRow } from '../parts/plan-row.ts'
import { column, tableOf } from '../parts/table-of.ts'

export function meetings(material: Material): Made {
  const items = itemsIn(material.plan, 'meetings').toSorted((a, b) => (a.values.on < b.values.on ? 1 : -1))
  const table = tableOf(material, {
    says: 'The meetings, the latest first, with who came, what was said and what was agreed.',
    columns: [
      column('On'),
      column('Type'),
      column('Who', 2),
      column('Discussion', 5),
      column('Action items', 4),
      column('Status'),
    ],
    rows: items.map((item) => {
      const { on, type, attendees, discussion, actionItems, status } = item.values
      return planRow(material, item, [
        { text: format.day(on), strong: true, field: 'on' },
        { text: type ?? unknown, field: 'type' },
        { text: format.text(attendees.map(({ name }) => name).join(', ')), field: 'attendees' },
        { text: format.text(discussion), field: 'discussion' },
        { text: actionItems.length === 0 ? '–' : actionItems.join('; '), field: 'actionItems' },
        { text: status, tone: status === 'Open' ? 'watch' : 'mute', field: 'status' },
      ])
    }),
    none: { says: 'No meeting is written down', todo: 'Date, type, who came, what was agreed.' },
  })
  return {
    section: { id: 'meetings', title: 'Meetings', aside: null, blocks: [...scheduled(material), ...table] },
    leftOut: [],
  }
}

/** As the calendar knows them. */
function scheduled(material: Material): Block[] {
  const { dossier, today } = material
  const ahead = (dossier?.touches ?? []).filter(({ on, kind }) => on > today && kind !== 'email')
  const items = ahead.map(({ on, type, subject, participants }): ListItem => ({
    says: `${format.day(on)}: ${type ?? 'Meeting'}${subject === null ? '' : `, ${subject}`}`,
    note:
      participants.length === 0 ? null : participants.map((address) => nameOf(material, address)).join(', '),
    state: 'open',
  }))
  return items.length === 0 ? [] : [{ kind: 'list', items, more: 0 }]
}

/** Of somebody on no list the address. */
function nameOf(material: Material, address: string): string {
  const theirs = material.people.find(({ person }) => person?.email?.toLowerCase() === address)
  if (theirs !== undefined) return theirs.name ?? address
  const isOurs = material.dossier?.team.some(({ email }) => email.toLowerCase() === address)
  return isOurs === true ? personName(material, address) : address
}
