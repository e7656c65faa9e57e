/** Amounts by currency as one text; null where none is known. */
import { format } from '../../../format.ts'

interface Amount {
  readonly currency: string | null
  readonly amount: number
}

export function worthText(worth: readonly Amount[], isShort = false): string | null {
  if (worth.length === 0) return null
  const money = isShort ? format.shortMoney : format.money
  return worth.map(({ amount, currency }) => money(amount, currency)).join(' + ')
}
