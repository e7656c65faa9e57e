/** Writes meetings and mail metadata as rows; people are named by e-mail address, ours and theirs. */
import { addDays, dayNumber, isWorkday } from '#src/kernel/day.ts'
import type { Day } from '#src/kernel/day.ts'
import { at } from './at.ts'
import type { Contact } from './contact.ts'
import type { Touch } from './touch.ts'
import type { SampleAccount } from './sample-account.ts'
import type { World } from './world.ts'

/** Each subject has its hour, so that no two touches of one account fall on one instant. */
const hours: Readonly<Record<string, readonly [number, number]>> = {
  'Check-in': [10, 0],
  'Quarterly review': [14, 0],
  'Commercial review': [15, 30],
  'Working session': [11, 0],
  'Agenda for next week': [8, 40],
  'What you got from Northbeam this quarter': [9, 5],
  'Notes from our last call': [9, 12],
  'Re: Notes from our last call': [16, 40],
}

export function writeTouches(world: World, account: SampleAccount, touches: readonly Touch[]): void {
  for (const touch of touches) {
    const [hour, minute] = hours[touch.subject] ?? [12, 0]
    const theirs = touch.people.map((person) => person.email)
    const met = touch.kind !== 'email'
    world.ledger.add('touches', {
      account_id: account.id,
      at: at(touch.on, hour, minute),
      kind: touch.kind,
      direction: touch.direction,
      participants: [...touch.ours, ...theirs].join(';'),
      subject: touch.subject,
      type: touch.type === '' ? null : touch.type,
      attended: met ? [...touch.ours, ...theirs].join(';') : null,
      automatic: false,
      bounced: touch.bounced ? theirs.join(';') : null,
    })
  }
}

/** The next quarterly review is in the calendar already: an instant in the future is scheduled. */
export function writeNextReview(world: World, account: SampleAccount, contacts: readonly Contact[]): void {
  if (account.tier === null || account.tier > 2 || account.role.plants.cancelled !== undefined) return
  const invited = contacts.filter(
    (contact) =>
      !contact.departure && ['Champion', 'Economic Buyer', 'Executive Sponsor'].includes(contact.role),
  )
  world.ledger.add('touches', {
    account_id: account.id,
    at: at(nextWorkday(world.daysAgo(-account.random.fork('next review').integer(8, 30))), 14),
    kind: 'meeting',
    direction: 'both',
    participants: [account.am, account.csm, ...invited.map((person) => person.email)].join(';'),
    subject: 'Quarterly review',
    type: 'QBR',
    observed_at: at(world.daysAgo(3), 9),
  })
}

function nextWorkday(day: Day): Day {
  return isWorkday(dayNumber(day)) ? day : nextWorkday(addDays(day, 1))
}
