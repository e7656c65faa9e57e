/** Writes the customers of the past: who they were, what they paid, and that and why they went. */
import { addDays, addMonths, type Day } from '#src/kernel/day.ts'
import { at } from './at.ts'
import { type FormerCustomer, formerCustomers } from './former-customers.ts'
import { type PlantKind, planted } from './planted.ts'
import { vendorEmails } from './vendor-people.ts'
import { team } from './vendor-products.ts'
import type { World } from './world.ts'

/** Their numbers do not go on from those of today's customers. */
const FIRST = 901
const NOTICE_DAYS = 30
/** Handbook 7: the plan of a renewal begins so many days before the deadline. */
const OPENS = 120

export function writeFormerCustomers(world: World): void {
  formerCustomers.forEach((customer, at) => writeCustomer(world, customer, FIRST + at))
}

function writeCustomer(world: World, customer: FormerCustomer, number: number): void {
  const { name, terms, endedAgo, why } = customer
  const id = `ACC-${number}`
  const endOn = world.daysAgo(endedAgo)
  const startOn = addMonths(endOn, -12 * terms)
  const owners = { am: ownerOf('AM', number), csm: ownerOf('CSM', number) }
  world.ledger.add('accounts', {
    id,
    name,
    domain: `${name.toLowerCase().replaceAll(' ', '-')}.example`,
    crm_id: `CRM-${String(3000 + number).padStart(6, '0')}`,
    industry: customer.industry,
    segment: customer.segment,
    tier: null,
    currency: 'USD',
    country: 'US',
    am_email: owners.am,
    csm_email: owners.csm,
    created_on: addDays(startOn, -60),
    observed_at: at(addDays(startOn, -60), 10),
  })
  writeTerms(world, customer, id, { startOn, endOn })
  world.ledger.add('events', { account_id: id, on: endOn, kind: 'churned' })
  world.ledger.add('notes', { account_id: id, on: addDays(endOn, 6), author: owners.am, text: why })
}

interface Stay {
  readonly startOn: Day
  readonly endOn: Day
}

/** Each renewal is a version of its own; the last one says when it ends, known since notice was given or it was over. */
function writeTerms(world: World, customer: FormerCustomer, accountId: string, stay: Stay): void {
  const { terms, toldBefore } = customer
  const { startOn, endOn } = stay
  const row = subscriptionOf(customer, accountId, startOn)
  for (let term = 0; term < terms; term++) {
    const effectiveOn = addMonths(startOn, 12 * term)
    world.ledger.add('subscriptions', {
      ...row,
      renewal_on: addMonths(startOn, 12 * (term + 1)),
      status: 'active',
      effective_on: term === 0 ? null : effectiveOn,
      observed_at: at(effectiveOn, 9),
    })
  }
  const learnedOn = addDays(endOn, -(toldBefore ?? 0))
  world.ledger.add('subscriptions', {
    ...row,
    end_on: endOn,
    renewal_on: null,
    auto_renew: false,
    status: 'cancelled',
    cancelled_on: learnedOn,
    effective_on: terms === 1 ? null : addMonths(startOn, 12 * (terms - 1)),
    observed_at: at(learnedOn, 16),
  })
  writeNotice(world, customer, accountId, endOn)
}

function subscriptionOf({ seats, arr }: FormerCustomer, accountId: string, startOn: Day) {
  return {
    id: `SUB-${accountId.slice(4)}-1`,
    account_id: accountId,
    product_id: team.id,
    plan: 'Annual',
    start_on: startOn,
    notice_days: NOTICE_DAYS,
    auto_renew: true,
    billing_months: 12,
    seats,
    arr,
    currency: 'USD',
  }
}

function writeNotice(world: World, { toldBefore }: FormerCustomer, accountId: string, endOn: Day): void {
  const deadlineOn = addDays(endOn, -NOTICE_DAYS)
  plant(world, accountId, 'renewal-near', addDays(deadlineOn, -OPENS), `last day for notice ${deadlineOn}`)
  if (toldBefore === null) return
  const on = addDays(endOn, -toldBefore)
  world.ledger.add('events', { account_id: accountId, on, kind: 'notice_given' })
  plant(world, accountId, 'cancelled', on, `notice given, ends on ${endOn}`)
}

/** What came before the history is written down, and was not planted in it. */
function plant(world: World, accountId: string, kind: PlantKind, on: Day, detail: string): void {
  if (on > world.startOn) world.ledger.plant(planted(accountId, kind, on, detail))
}

function ownerOf(role: 'AM' | 'CSM', number: number): string {
  const emails = vendorEmails(role, 'Growth Accounts')
  return emails[number % emails.length]!
}
