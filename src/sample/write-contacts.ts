/** Writes the people as rows; one who left, or whom a rival came to know, gets a second, later version. */
import type { Day } from '#src/kernel/day.ts'
import { at } from './at.ts'
import type { Contact } from './contact.ts'
import { rivalOf } from './rivals.ts'
import type { SampleAccount } from './sample-account.ts'
import type { World } from './world.ts'

/** @param lastContactOn by contact id, the last day of two-way contact */
export function writeContacts(
  world: World,
  account: SampleAccount,
  contacts: readonly Contact[],
  lastContactOn: ReadonlyMap<string, Day>,
): void {
  for (const contact of contacts) {
    const row = rowOf(account, contact, lastContactOn.get(contact.id) ?? null)
    world.ledger.add('contacts', { ...row, status: 'active', observed_at: at(contact.knownOn, 8) })
    const rivalOn = account.plantedOn('competitor-mentioned')
    if (rivalOn && contact.role === 'Champion') {
      const known = { status: 'active', competitors: rivalOf(account), observed_at: at(rivalOn, 17) }
      world.ledger.add('contacts', { ...row, ...known })
    }
    const { departure } = contact
    if (departure?.recordedOn) {
      const left = { status: 'left', status_on: departure.on, observed_at: at(departure.recordedOn, 8) }
      world.ledger.add('contacts', { ...row, ...left })
    }
    if (departure?.loginOffOn) {
      const event = { account_id: account.id, on: departure.loginOffOn, kind: 'login_deactivated' }
      world.ledger.add('events', { ...event, contact_id: contact.id })
    }
  }
}

function rowOf(account: SampleAccount, contact: Contact, lastContactOn: Day | null) {
  return {
    id: contact.id,
    account_id: account.id,
    name: contact.name,
    email: contact.email,
    title: contact.title,
    department: contact.department,
    country: account.place.country,
    reports_to_id: contact.reportsTo,
    influences_ids: contact.influences?.join(';') ?? null,
    conflict_ids: contact.conflicts?.join(';') ?? null,
    roles: contact.role,
    influence: contact.influence,
    interest: contact.interest,
    sentiment: contact.sentiment,
    strength: contact.strength,
    priorities: contact.priorities,
    owner_email: contact.owner,
    count: contact.count,
    last_contact_on: lastContactOn,
    notes: contact.notes,
  }
}
