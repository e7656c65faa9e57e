/** What a product costs a year at its list price. */
import type { Product } from '#src/facts/dossier.ts'

/** @param seats that it would be licensed for, null when not known; @returns null without a price that recurs */
export function listValue(
  { listPrice, pricePer }: Pick<Product, 'listPrice' | 'pricePer'>,
  seats: number | null,
): number | null {
  if (listPrice === null) return null
  if (pricePer === 'year') return listPrice
  if (pricePer === 'month') return 12 * listPrice
  if (seats === null) return null
  if (pricePer === 'seat/year') return seats * listPrice
  return pricePer === 'seat/month' ? 12 * seats * listPrice : null
}
