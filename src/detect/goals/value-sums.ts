/** The value realised by kind and by currency, what the customer agreed to apart from what we claim; currencies are never added (handbook 2, section 6). */
import type { Value } from '#src/plan/plan-items.ts'

export interface CurrencySum {
  /** null: nobody said in which */
  readonly currency: string | null
  readonly agreed: number
  readonly claimed: number
}

export interface ValueSums {
  readonly sums: readonly CurrencySum[]
  /** entries without an amount: they are in no sum */
  readonly unpriced: number
  readonly count: number
}

export interface ValuesByKind extends ValueSums {
  readonly kind: Value['category']
}

type Entry = Pick<Value, 'category' | 'amount' | 'currency' | 'agreed'>

export const valueKinds = ['Efficiency', 'Revenue impact', 'Cost reduction', 'Risk reduction'] as const

export function valueSums(values: readonly Entry[]): ValueSums {
  const priced = values.filter(({ amount }) => amount !== null)
  const sums = [...Map.groupBy(priced, ({ currency }) => currency)].map(([currency, own]) => ({
    currency,
    agreed: total(own.filter(({ agreed }) => agreed)),
    claimed: total(own.filter(({ agreed }) => !agreed)),
  }))
  return {
    sums: sums.toSorted((a, b) => b.agreed + b.claimed - a.agreed - a.claimed),
    unpriced: values.length - priced.length,
    count: values.length,
  }
}

/** All four kinds, those without an entry too; entries without a kind at the end, if there are any. */
export function valuesByKind(values: readonly Entry[]): ValuesByKind[] {
  const kinds = values.some(({ category }) => category === null) ? [...valueKinds, null] : valueKinds
  return kinds.map((kind) => ({ kind, ...valueSums(values.filter(({ category }) => category === kind)) }))
}

function total(values: readonly Entry[]): number {
  return values.reduce((sum, { amount }) => sum + (amount ?? 0), 0)
}
