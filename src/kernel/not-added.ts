/** Amounts of another currency are never added to a sum without a rate: what they come to is told beside it. */

export interface Amounts {
  readonly accounts: number
  readonly arr: number
  readonly currency: string | null
}

/** Of accounts whose amount is known, in a currency that has no rate into that of the sum. */
export interface NotAdded extends Amounts {
  readonly currency: string
}

/** By currency, that of most accounts first. @param own that of the sum */
export function notAdded(own: string | null, amounts: readonly Amounts[]): NotAdded[] {
  const others = amounts.filter(
    (one): one is NotAdded => one.currency !== null && one.currency !== own && one.accounts > 0,
  )
  return [...Map.groupBy(others, ({ currency }) => currency)]
    .map(([currency, same]) => ({
      currency,
      accounts: same.reduce((sum, { accounts }) => sum + accounts, 0),
      arr: same.reduce((sum, { arr }) => sum + arr, 0),
    }))
    .toSorted((a, b) => b.accounts - a.accounts || b.arr - a.arr)
}
