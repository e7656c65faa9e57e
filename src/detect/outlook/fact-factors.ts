/** What the books say about the renewal: money owed and competitors recorded (handbook 7a). */
import { counted, listed } from '../words.ts'
import type { Factor } from './factor.ts'
import type { FactInputs } from './inputs.ts'

const PAYMENT_FAILING_DAYS = 7
/** Of a payment that fails so long, as of an invoice overdue for more than a month. */
const FAILING = -0.7

export function factFactors(inputs: FactInputs): Factor[] {
  return [
    { id: 'money', family: 'facts', x: moneyX(inputs), says: moneySays(inputs) },
    {
      id: 'rival',
      family: 'facts',
      x: inputs.rivalActive ? -1 : null,
      says: inputs.rivalActive ? 'a competitor is active' : 'no competitor recorded',
    },
  ]
}

/** A payment that fails speaks before it is overdue, and where no invoice is known. */
function moneyX({ overdueDays, paymentFailingDays }: FactInputs): number | null {
  const failing = (paymentFailingDays ?? 0) >= PAYMENT_FAILING_DAYS ? FAILING : null
  if (overdueDays === null) return failing
  return Math.min(failing ?? Infinity, overdueX(overdueDays))
}

function overdueX(days: number): number {
  if (days > 60) return -1
  if (days > 30) return FAILING
  if (days > 15) return -0.3
  return days > 0 ? 0 : 0.25
}

function moneySays({ overdueDays, paymentFailingDays }: FactInputs): string {
  const parts = [
    overdueDays === null || overdueDays === 0 ? '' : `an invoice ${counted(overdueDays, 'day')} overdue`,
    paymentFailingDays === null ? '' : `a payment failing for ${counted(paymentFailingDays, 'day')}`,
  ].filter((part) => part !== '')
  if (parts.length > 0) return listed(parts)
  return overdueDays === null ? 'invoices not known' : 'nothing overdue'
}
