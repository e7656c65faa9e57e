/** What an account could buy and does not, as far as accounts like it show it (handbook 9). */
import { endOf } from '#src/facts/contract-figures.ts'
import type { Opportunity } from '#src/facts/records.ts'
import { type Day, latest } from '#src/kernel/day.ts'
import type { Evidence } from './diagnosis.ts'
import { isOpenDeal } from './is-open-deal.ts'
import { productsOwned } from './ownership.ts'
import type { Ask } from './plan/plan-reading.ts'
import type { Situation } from './situation.ts'
import { dayInWords } from './words.ts'

/** Accounts alike that are needed to say anything, and the share of them that must own a product. */
const LEAST_ALIKE = 5
const LEAST_SHARE = 0.6

/** A product that the account does not own and that accounts like it do. */
export interface Fit {
  readonly productId: string
  readonly name: string
  /** paying accounts of the segment that own all that this one owns, and those of them that own this product too */
  readonly alike: number
  readonly owning: number
  /** since when so many of them own it, and this account what it owns; else since when it is asked for */
  readonly since: Day
  /** an objective or a planned use of the account that asks for it; null: only accounts alike do */
  readonly ask: Ask | null
}

export interface Whitespace {
  /** paying accounts of the segment that own all that this one owns, itself left out */
  readonly alike: number
  /** open cells that accounts alike ask for, the surest first */
  readonly fits: readonly Fit[]
  /** products that an open opportunity of the CRM names: their cells are no longer open, somebody is at it */
  readonly pursued: readonly { readonly productId: string; readonly opportunity: Opportunity }[]
}

/** @returns null when the segment or the products of the account are not known, or too few accounts are like it */
export function whitespace(situation: Situation): Whitespace | null {
  const { dossier, portfolio } = situation
  const { contracts, asOf, profile } = dossier
  const owned = productsOwned(contracts, asOf)
  if (owned.size === 0) return null
  const pursued = pursuedProducts(dossier.opportunities, owned)
  const taken = new Set([...pursued.map(({ productId }) => productId), ...agreed(contracts, asOf)])
  const own = [...owned.keys()]
  const groups = portfolio.ownership.filter(
    ({ segment, products }) => segment === profile.segment && own.every((id) => products.includes(id)),
  )
  // The account itself owns just these.
  const alike = groups.reduce((sum, { accounts }) => sum + accounts, 0) - 1
  const asked = askedFor(situation, new Set([...own, ...taken]))
  if (alike < LEAST_ALIKE) {
    const isKnown = pursued.length > 0 || asked.length > 0
    return isKnown ? { alike: Math.max(0, alike), fits: asked, pursued } : null
  }
  const others = new Set(groups.flatMap(({ products }) => products).filter((id) => !owned.has(id)))
  const fits = [...others]
    .filter((id) => !taken.has(id))
    .map((id) => ({ id, starts: groups.flatMap((group) => group.since[group.products.indexOf(id)] ?? []) }))
    .filter(({ starts }) => starts.length >= LEAST_SHARE * alike)
    .map(({ id, starts }) => ({
      productId: id,
      name: dossier.products.find((product) => product.id === id)?.name ?? id,
      alike,
      owning: starts.length,
      since: latest(enoughOwned(starts, alike), ...owned.values())!,
      ask: asked.find(({ productId }) => productId === id)?.ask ?? null,
    }))
    .toSorted((a, b) => b.owning - a.owning || (a.productId < b.productId ? -1 : 1))
  const alone = asked.filter(({ productId }) => !fits.some((fit) => fit.productId === productId))
  return { alike, fits: [...alone, ...fits].toSorted(askedFirst), pursued }
}

function askedFirst(a: Fit, b: Fit): number {
  return Number(b.ask !== null) - Number(a.ask !== null)
}

/** The day on which the share was reached, of the accounts that there are today. */
function enoughOwned(starts: readonly Day[], alike: number): Day {
  return starts.toSorted()[Math.ceil(LEAST_SHARE * alike) - 1]!
}

/** Products of contracts that have not ended: signed for later, paused, or on trial. */
function agreed(contracts: Situation['dossier']['contracts'], asOf: Day): string[] {
  return contracts
    .filter((contract) => {
      const end = endOf(contract)
      return end === null || end > asOf
    })
    .map(({ productId }) => productId)
    .filter((id) => id !== null)
}

function pursuedProducts(
  opportunities: readonly Opportunity[],
  owned: ReadonlyMap<string, Day>,
): Whitespace['pursued'] {
  return opportunities.flatMap((opportunity) => {
    const { productId } = opportunity
    return productId === null || owned.has(productId) || !isOpenDeal(opportunity)
      ? []
      : [{ productId, opportunity }]
  })
}

/** Products that the plan asks for and that are neither owned nor agreed nor pursued. */
function askedFor({ dossier, plan }: Situation, taken: ReadonlySet<string>): Fit[] {
  return dossier.products
    .filter(({ id }) => !taken.has(id))
    .flatMap(({ id, name }) => {
      const ask = plan.asks.find((one) => one.productId === id || isNamed(name, one.says))
      if (ask === undefined) return []
      return [{ productId: id, name, alike: 0, owning: 0, since: ask.evidence.on ?? dossier.asOf, ask }]
    })
}

/** As a whole, whatever its case and what stands between its words. */
function isNamed(product: string, says: string): boolean {
  const words = (text: string): string =>
    ` ${text
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()} `
  return words(product).trim() !== '' && words(says).includes(words(product))
}

export function opportunityEvidence({ factId, source, closeOn, statedOn, name }: Opportunity): Evidence {
  const close = closeOn === null ? '' : `, to close on ${dayInWords(closeOn)}`
  return { factId, source, on: statedOn, says: `open opportunity ${name}${close}` }
}
