/** What is known of the organization itself on a day: what it sells, who it is, and what currencies are worth to it. */
import type { Day } from '#src/kernel/day.ts'
import { handFirst } from './by-hand.ts'
import type { Product } from './dossier.ts'
import { type Exchange, exchangeOf } from './exchange.ts'
import { type Fact, factId } from './fact.ts'
import { knownOn } from './known-on.ts'
import type { Teammate } from './records.ts'
import { teamOf } from './team-of.ts'
import { list, number, text } from './values.ts'

export interface Catalogue {
  readonly products: readonly Product[]
  readonly team: readonly Teammate[]
  readonly exchange: Exchange
}

/** Nothing is known of the organization. */
export const noCatalogue: Catalogue = { products: [], team: [], exchange: exchangeOf([], null) }

/**
 * @param facts all versions of the kinds that are about no account
 * @param currency the organization's own; null when nothing says which it is
 */
export function catalogueOn(facts: readonly Fact[], currency: string | null, asOf: Day): Catalogue {
  const known = knownOn(facts, asOf)
  const of = (kind: string): Fact[] => known.filter((fact) => fact.kind === kind)
  return {
    products: handFirst(of('product')).map(product),
    team: teamOf(of('teammate')),
    exchange: exchangeOf(of('rate'), currency),
  }
}

function product(fact: Fact): Product {
  return {
    factId: factId(fact),
    source: fact.source,
    id: fact.sourceId,
    name: text(fact, 'name') ?? fact.sourceId,
    listPrice: number(fact, 'list_price'),
    pricePer: text(fact, 'price_per'),
    cadence: (text(fact, 'cadence') as Product['cadence'] | null) ?? 'daily',
    features: list(fact, 'features'),
    family: text(fact, 'family'),
    limits: list(fact, 'limits'),
  }
}
