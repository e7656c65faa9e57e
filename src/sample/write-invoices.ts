/** Writes the invoices of the last two years, paid in the manner of the account, and those that are not. */
import { addDays, addMonths, daysBetween } from '#src/kernel/day.ts'
import type { Day } from '#src/kernel/day.ts'
import { versionOn } from './contract.ts'
import type { Contract } from './contract.ts'
import { planted } from './planted.ts'
import type { SampleAccount } from './sample-account.ts'
import type { World } from './world.ts'

const HISTORY = 760
/** What went unpaid long ago was paid in the end, so many days late; what is recent is still open. */
const SETTLED = { before: 100, invoice: 52, card: 12 }

interface Period {
  readonly from: Day
  readonly to: Day
}

export function writeInvoices(world: World, account: SampleAccount, contracts: readonly Contract[]): void {
  if (account.role.trial) return
  const random = account.random.fork('invoices')
  const usualDelay = random.integer(-4, 8)
  for (const contract of contracts) {
    periodsOf(world, contract).forEach((period, index) => {
      const dueOn = addDays(period.from, contract.dueDays)
      const delay = contract.dueDays === 0 ? 0 : usualDelay + random.integer(-2, 2)
      const paidOn = payment(world, account, contract, dueOn) ?? addDays(dueOn, delay)
      const paid = paidOn <= world.endOn
      world.ledger.add('invoices', {
        id: `INV-${contract.id.slice(4)}-${String(index + 1).padStart(2, '0')}`,
        account_id: account.id,
        issued_on: period.from,
        due_on: dueOn,
        paid_on: paid ? paidOn : null,
        amount: amountOf(contract, period),
        currency: contract.currency,
        status: paid ? 'paid' : 'open',
        kind: 'recurring',
        subscription_id: contract.id,
        period_start: period.from,
        period_end: addDays(period.to, -1),
      })
    })
  }
}

/** The ARR of the day on which the period begins, by month. */
function amountOf(contract: Contract, period: Period): number {
  return Math.round((versionOn(contract, period.from).arr * contract.billingMonths * 100) / 12) / 100
}

function periodsOf(world: World, contract: Contract): Period[] {
  const periods: Period[] = []
  for (let month = 0; ; month += contract.billingMonths) {
    const from = addMonths(contract.startOn, month)
    if (from > world.endOn || (contract.endOn !== null && from >= contract.endOn)) return periods
    const to = addMonths(contract.startOn, month + contract.billingMonths)
    if (from >= world.daysAgo(HISTORY)) periods.push({ from, to })
  }
}

/** When the planted invoice is paid; null for every other one. */
function payment(world: World, account: SampleAccount, contract: Contract, dueOn: Day): Day | null {
  if (!contract.id.endsWith('-1')) return null
  const near = (day: Day | null) => day !== null && Math.abs(daysBetween(day, dueOn)) <= 4
  if (near(account.plantedOn('invoice-unpaid'))) {
    world.ledger.plant(planted(account.id, 'invoice-unpaid', dueOn, `invoice due on ${dueOn} is not paid`))
    return settledOn(world, dueOn, SETTLED.invoice)
  }
  if (near(account.plantedOn('payment-failed'))) {
    const card = { account_id: account.id, on: dueOn, kind: 'payment_failed', text: 'Card declined' }
    world.ledger.add('events', card)
    world.ledger.plant(planted(account.id, 'payment-failed', dueOn, 'card declined, not resolved for a week'))
    return settledOn(world, dueOn, SETTLED.card)
  }
  return null
}

function settledOn(world: World, dueOn: Day, daysLate: number): Day {
  return dueOn < world.daysAgo(SETTLED.before) ? addDays(dueOn, daysLate) : addDays(world.endOn, 1)
}
