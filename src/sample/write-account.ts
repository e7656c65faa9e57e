/** Writes the account itself as a row. */
import { addDays } from '#src/kernel/day.ts'
import type { Day } from '#src/kernel/day.ts'
import { at } from './at.ts'
import type { SampleAccount } from './sample-account.ts'
import type { World } from './world.ts'

/** An account was in the CRM for a while before it signed. */
const PROSPECT = { from: 30, to: 120 }

/** @param since the first day of the first contract */
export function writeAccount(world: World, account: SampleAccount, since: Day): void {
  const { company, place } = account
  const random = account.random.fork('account')
  const createdOn = addDays(since, -random.integer(PROSPECT.from, PROSPECT.to))
  world.ledger.add('accounts', {
    id: account.id,
    name: company.name,
    domain: company.domain,
    crm_id: account.crmId,
    parent_id: account.parentId,
    industry: company.industry,
    segment: account.role.segment,
    tier: account.tier,
    offices: place.city,
    employees: account.employees,
    revenue: account.revenue,
    currency: place.currency,
    country: place.country,
    city: place.city,
    am_email: account.am,
    csm_email: account.csm,
    sponsor_email: account.executive,
    created_on: createdOn,
    strategic_fit: account.tier === null ? null : Math.min(5, 6 - account.tier + random.integer(-1, 0)),
    description: company.description,
    observed_at: at(createdOn, 10),
  })
}
