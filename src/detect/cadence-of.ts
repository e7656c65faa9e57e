/** How often the account's product is meant to be used: that of the largest product, or of the only one there is. */
import type { Product } from '#src/facts/dossier.ts'
import type { Situation } from './situation.ts'

export function cadenceOf({ dossier, holdings }: Situation): Product['cadence'] {
  const { products } = dossier
  const largest = holdings.find(({ productId }) => productId !== null)
  const product = products.length === 1 ? products[0] : products.find(({ id }) => id === largest?.productId)
  return product?.cadence ?? 'daily'
}
