/** Makes the sample company: a believable vendor with sixty customers, ten that went, and 400 days, and the truth planted in it. */
import { addDays } from '#src/kernel/day.ts'
import type { Day } from '#src/kernel/day.ts'
import { createLedger } from './create-ledger.ts'
import { createRandom } from './create-random.ts'
import { makeAccounts } from './make-accounts.ts'
import { makeContacts } from './make-contacts.ts'
import { makeContracts } from './make-contracts.ts'
import { lastContacts, makeTouches } from './make-touches.ts'
import { namePeople } from './name-people.ts'
import { plantRenewals } from './plant-renewals.ts'
import { plantUsage } from './plant-usage.ts'
import type { Planted } from './planted.ts'
import type { SampleAccount } from './sample-account.ts'
import type { SampleFile } from './sample-file.ts'
import { usageDays } from './usage-days.ts'
import type { UsageDays } from './usage-days.ts'
import { vendorName } from './vendor-people.ts'
import { writeAccount } from './write-account.ts'
import { writeCatalogue } from './write-catalogue.ts'
import { writeContacts } from './write-contacts.ts'
import { writeEvents } from './write-events.ts'
import { writeFintechPlan } from './write-fintech-plan.ts'
import { writeFormerCustomers } from './write-former-customers.ts'
import { writeInvoices } from './write-invoices.ts'
import { writeNotes } from './write-notes.ts'
import { writeOpportunities } from './write-opportunities.ts'
import { writePlanItems } from './write-plan-items.ts'
import { writeSubscriptions } from './write-subscriptions.ts'
import { writeSurveys } from './write-surveys.ts'
import { writeTickets } from './write-tickets.ts'
import { writeNextReview, writeTouches } from './write-touches.ts'
import { writeUsage } from './write-usage.ts'
import type { World } from './world.ts'

export interface Sample {
  organizationName: string
  /** all canonical files, in the order of the import documentation */
  files: SampleFile[]
  truth: PlantedTruth
}

/** What was planted, to compare with what is detected. */
export interface PlantedTruth {
  seed: number
  /** the history covers 400 days, both included */
  startOn: Day
  endOn: Day
  planted: Planted[]
}

const HISTORY_DAYS = 400

/**
 * The same options always make the same company.
 * @param options.endOn the last day of the history; all other days are counted from it
 */
export function generateSample(options: { seed: number; endOn: Day }): Sample {
  const { seed, endOn } = options
  const startOn = addDays(endOn, 1 - HISTORY_DAYS)
  const ledger = createLedger()
  const daysAgo = (days: number) => addDays(endOn, -days)
  const world: World = { endOn, startOn, random: createRandom(seed), ledger, daysAgo }
  const days = usageDays(world)
  writeCatalogue(world)
  for (const account of makeAccounts(world)) writeCustomer(world, account, days)
  writeFormerCustomers(world)
  return {
    organizationName: vendorName,
    files: ledger.files(),
    truth: { seed, startOn, endOn, planted: ledger.planted() },
  }
}

function writeCustomer(world: World, account: SampleAccount, days: UsageDays): void {
  const nextPerson = namePeople(account.random.fork('names'), account.company.domain)
  const contracts = makeContracts(world, account)
  const since = contracts[0]!.startOn
  const contacts = makeContacts(world, account, since, nextPerson)
  const touches = makeTouches(world, account, contacts, since)
  writeAccount(world, account, since)
  writeSubscriptions(world, account, contracts)
  writeInvoices(world, account, contracts)
  plantRenewals(world, account, contracts)
  writeContacts(world, account, contacts, lastContacts(touches))
  writeTouches(world, account, touches)
  writeNextReview(world, account, contacts)
  plantUsage(world, account, contracts[0]!)
  writeUsage(world, account, contracts, contacts, days, nextPerson)
  writeTickets(world, account, contacts, since)
  writeSurveys(world, account, contacts, since)
  writeNotes(world, account, since)
  writeEvents(world, account, contracts)
  writeOpportunities(world, account, contacts)
  writePlanItems(world, account, since)
  if (account.role.example) writeFintechPlan(world, account)
}
