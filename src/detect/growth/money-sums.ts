/** Amounts by currency: what is of several currencies is not added up. */
export interface Money {
  /** null: nobody said which */
  readonly currency: string | null
  readonly amount: number
}

/** One sum a currency, in the order in which they come; of nothing it is none. */
export function moneySums(amounts: readonly Money[]): Money[] {
  return [...Map.groupBy(amounts, ({ currency }) => currency)].map(([currency, same]) => ({
    currency,
    amount: same.reduce((sum, { amount }) => sum + amount, 0),
  }))
}
