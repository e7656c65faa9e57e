/** Whether two contracts of an account are about the same product, where not all name one. */
import type { Contract } from './dossier.ts'

export type IsSame = (a: Contract, b: Contract) => boolean

/**
 * By the id, else by the plan; those that name neither are one. One that names a product and one that names none are
 * one only in an account that has no two products.
 */
export function sameProduct(contracts: readonly Contract[]): IsSame {
  const ids = new Set(contracts.flatMap(({ productId }) => productId ?? []))
  const plans = new Set(
    contracts.flatMap((contract) => (contract.productId === null ? (planOf(contract) ?? []) : [])),
  )
  const isOne = ids.size <= 1 && plans.size <= 1
  return (a, b) => {
    if (a.productId !== null && b.productId !== null) return a.productId === b.productId
    const [planA, planB] = [planOf(a), planOf(b)]
    if (planA !== null && planB !== null) return planA === planB
    return isOne || (!isNamed(a) && !isNamed(b))
  }
}

function isNamed(contract: Contract): boolean {
  return contract.productId !== null || planOf(contract) !== null
}

function planOf({ terms }: Contract): string | null {
  return terms.at(-1)!.plan
}
