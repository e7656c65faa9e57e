/** Accounts and revenue by health, as the portfolio sums them. */
import type { Judgement } from './judgement.ts'

export interface HealthCount {
  readonly accounts: number
  readonly arr: number
}

export interface HealthTotals {
  readonly green: HealthCount
  readonly yellow: HealthCount
  readonly red: HealthCount
  /** without a status */
  readonly none: HealthCount
  /** the one of most accounts; null when none is named */
  readonly currency: string | null
}

export function healthTotals(judgements: readonly Judgement[]): HealthTotals {
  const of = (status: Judgement['status']): HealthCount => {
    const those = judgements.filter((one) => one.status === status)
    return { accounts: those.length, arr: those.reduce((sum, { arr }) => sum + (arr ?? 0), 0) }
  }
  const named = judgements.map(({ currency }) => currency).filter((currency) => currency !== null)
  const byCurrency = Map.groupBy(named, (currency) => currency)
  const [most] = [...byCurrency].toSorted(([, a], [, b]) => b.length - a.length)
  return {
    green: of('Green'),
    yellow: of('Yellow'),
    red: of('Red'),
    none: of(null),
    currency: most?.[0] ?? null,
  }
}
