/** What the books say about the renewal: money owed and competitors recorded (handbook 7a). */
import { counted } from '../words.ts'
import type { Factor } from './factor.ts'
import type { FactInputs } from './inputs.ts'

const PAYMENT_FAILING_DAYS = 7

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

function moneyX({ overdueDays, paymentFailingDays }: FactInputs): number | null {
  if (overdueDays === null && paymentFailingDays === null) return null
  const overdue = overdueDays ?? 0
  if (overdue > 60) return -1
  if (overdue > 30 || (paymentFailingDays ?? 0) >= PAYMENT_FAILING_DAYS) return -0.7
  if (overdue > 15) return -0.3
  return overdue > 0 ? 0 : 0.25
}

function moneySays({ overdueDays, paymentFailingDays }: FactInputs): string {
  if (overdueDays === null && paymentFailingDays === null) return 'invoices not known'
  if ((overdueDays ?? 0) > 0) return `an invoice ${counted(overdueDays ?? 0, 'day')} overdue`
  return (paymentFailingDays ?? 0) > 0
    ? `payment failing for ${counted(paymentFailingDays ?? 0, 'day')}`
    : 'nothing overdue'
}
