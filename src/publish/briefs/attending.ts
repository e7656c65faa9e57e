/** Who attends, what they care about, how they stand with us, and when we last met. */
import type { Row } from '../document.ts'
import { format, unknown } from '../figures/format.ts'
import type { Made, Material } from '../material.ts'
import { contactCell } from '../parts/contact-cell.ts'
import type { KnownPerson } from '../parts/known-people.ts'
import { toneOfMood } from '../parts/levels.ts'
import { planRow } from '../parts/plan-row.ts'
import { column, tableOf } from '../parts/table-of.ts'
import type { Call } from './attendees-of.ts'

export function attending(material: Material, { people, strangers, meeting }: Call): Made {
  const blocks = tableOf(material, {
    says: 'Who attends, what they care about, and when we last met.',
    columns: [
      column('Who', 3),
      column('Role', 2),
      column('Sentiment', 2),
      column('Last contact', 2),
      column('Cares about', 5),
    ],
    rows: [...people.map((known) => row(material, known)), ...strangers.map(strangerRow)],
    none: { says: 'Nobody is known to attend', todo: 'Name who attends.' },
  })
  const kind = meeting?.type ?? meeting?.subject ?? 'Meeting'
  const aside = meeting === null ? null : `${kind} on ${format.day(meeting.on)}`
  return { section: { id: 'attendees', title: 'Who attends', aside, blocks }, leftOut: [] }
}

function row(material: Material, known: KnownPerson): Row {
  const { item, person, name, roles } = known
  const sentiment = item?.values.sentiment ?? person?.sentiment ?? null
  const notes = item?.values.notes ?? person?.notes ?? null
  const priorities = item?.values.priorities ?? person?.priorities ?? []
  const cells = [
    { text: name ?? unknown, strong: true, note: item?.values.title ?? person?.title ?? null },
    { text: format.text(roles.join(', ')), field: 'roles' },
    { text: format.text(sentiment), tone: toneOfMood(sentiment), field: 'sentiment' },
    { ...contactCell(material, known), field: 'lastContactOn' },
    priorities.length === 0 ? { text: format.text(notes) } : { text: priorities.join('; '), note: notes },
  ]
  return item === null
    ? { cells: cells.map(({ text, ...more }) => ({ text, ...withoutField(more) })) }
    : planRow(material, item, cells)
}

function withoutField<M extends object>(more: M): Omit<M, 'field'> {
  const { field: _field, ...rest } = more as M & { readonly field?: string }
  return rest
}

function strangerRow(who: string): Row {
  const rest = [unknown, unknown, unknown, 'On no map: ask who they are'].map((text) => ({ text }))
  return { cells: [{ text: who, strong: true }, ...rest], isGap: true }
}
