/** What is open with those who attend: what they owe and we owe, their tickets, what they would buy, what they said last. */
import type { ListItem } from '../document.ts'
import { format } from '../figures/format.ts'
import { revenueOf } from '../figures/money-figures.ts'
import type { Made, Material } from '../material.ts'
import { itemsIn } from '../parts/items-in.ts'
import { listOf, planLine } from '../parts/list-of.ts'
import { isSettled } from '#src/plan/is-settled.ts'
import type { Call } from './attendees-of.ts'
import { promiseLine } from './promised.ts'

export function openWith(material: Material, { people }: Call): Made {
  const names = new Set(people.flatMap(({ name }) => name ?? []))
  const emails = new Set(people.flatMap(({ person }) => person?.email?.toLowerCase() ?? []))
  const items = [
    ...promises(material),
    ...theirActions(material, names),
    ...offers(material, names),
    ...meetingItems(material, names),
    ...tickets(material, emails),
    ...answers(material, people),
  ]
  const blocks = listOf(items, { says: 'Nothing is open with them', todo: null })
  return { section: { id: 'open', title: 'Open with them', aside: null, blocks }, leftOut: [] }
}

/** A promise of the one company to the other is open with whoever attends. */
function promises(material: Material): ListItem[] {
  const open = itemsIn(material.plan, 'commitments').filter(({ values }) => values.status === 'Open')
  return open.map((item) => promiseLine(material, item))
}

function theirActions(material: Material, names: ReadonlySet<string>): ListItem[] {
  const theirs = itemsIn(material.plan, 'actions').filter(
    (item) => !isSettled(item) && item.values.owner.side === 'theirs' && names.has(item.values.owner.name),
  )
  return theirs.map((item) =>
    planLine(material, item, {
      says: item.values.action,
      note: `theirs · ${format.day(item.values.dueOn)}`,
      state: 'open',
    }),
  )
}

function offers(material: Material, names: ReadonlySet<string>): ListItem[] {
  const theirs = itemsIn(material.plan, 'opportunities').filter(
    (item) => !isSettled(item) && names.has(item.values.stakeholder?.name ?? ''),
  )
  return theirs.map((item) => {
    const { opportunity, value, currency, blocker } = item.values
    const amount = format.money(value, currency ?? revenueOf(material).currency)
    const waits = item.values.status === 'Waiting' ? 'not to be offered now' : null
    const note = [amount, blocker, waits].filter((part) => part !== null).join(' · ')
    return planLine(material, item, { says: opportunity, note, state: 'open' })
  })
}

function meetingItems(material: Material, names: ReadonlySet<string>): ListItem[] {
  const open = itemsIn(material.plan, 'meetings').filter(
    ({ values }) => values.status === 'Open' && values.attendees.some(({ name }) => names.has(name)),
  )
  return open.flatMap((item) =>
    item.values.actionItems.map((says) =>
      planLine(material, item, { says, note: `from ${format.day(item.values.on)}`, state: 'open' }),
    ),
  )
}

function tickets({ dossier, today }: Material, emails: ReadonlySet<string>): ListItem[] {
  const open = (dossier?.tickets ?? []).filter(
    ({ closedAt, requesterEmail, openedOn }) =>
      emails.has(requesterEmail?.toLowerCase() ?? '') &&
      openedOn <= today &&
      (closedAt === null || closedAt.slice(0, 10) > today),
  )
  return open.map(({ subject, id, priority, openedOn }) => ({
    says: `Ticket ${id}${subject === null ? '' : `: ${subject}`}`,
    note: [priority, `open since ${format.day(openedOn)}`].filter((part) => part !== null).join(' · '),
    state: 'open',
    tone: priority === 'urgent' ? 'bad' : null,
  }))
}

/** The last answer of each. */
function answers({ dossier }: Material, people: Call['people']): ListItem[] {
  return people.flatMap(({ name, person }): ListItem[] => {
    const email = person?.email?.toLowerCase()
    const last = dossier?.surveys.findLast(
      (answer) => answer.email !== null && answer.email.toLowerCase() === email,
    )
    if (last === undefined) return []
    const { kind, score, comment, on } = last
    const says = `${kind.toUpperCase()} ${format.number(score, 1)}${comment === null ? '' : `: “${comment}”`}`
    return [{ says, note: [name, format.day(on)].filter((part) => part !== null).join(', ') }]
  })
}
