/** What is paid once is no recurring revenue (handbook 8), and takes the place of nothing. */
import type { Product } from './dossier.ts'

export function isPaidOnce(productId: string | null, products: readonly Product[]): boolean {
  return productId !== null && products.some(({ id, pricePer }) => id === productId && pricePer === 'once')
}
