/** Which products the paying accounts of a segment own together: from accounts alike is read what one could buy. */
import { paidOn } from '#src/facts/contract-figures.ts'
import type { Contract } from '#src/facts/dossier.ts'
import type { Day } from '#src/kernel/day.ts'
import type { Ownership, PortfolioMember } from './portfolio.ts'

/** Accounts without a segment, and those whose contracts name no product, compare with nobody. */
export function ownershipOf(members: readonly PortfolioMember[], asOf: Day): Ownership[] {
  const owning = members.flatMap(({ segment, contracts }) => {
    const owned = productsOwned(contracts, asOf)
    return segment === null || owned.size === 0 ? [] : [{ segment, owned }]
  })
  const alike = Map.groupBy(
    owning,
    ({ segment, owned }) => `${segment}\u0000${[...owned.keys()].join('\u0000')}`,
  )
  return [...alike.values()].map((same) => {
    const { segment, owned } = same[0]!
    const products = [...owned.keys()]
    const since = products.map((product) => same.map((one) => one.owned.get(product)!).toSorted())
    return { segment, products, accounts: same.length, since }
  })
}

/** The products that are paid for on the day, by id and sorted, each with the first day of its contracts. */
export function productsOwned(contracts: readonly Contract[], asOf: Day): Map<string, Day> {
  const since = new Map<string, Day>()
  for (const { productId, startOn } of paidOn(contracts, asOf)) {
    if (productId === null) continue
    const before = since.get(productId)
    if (before === undefined || startOn < before) since.set(productId, startOn)
  }
  return new Map([...since].toSorted(([a], [b]) => (a < b ? -1 : 1)))
}
