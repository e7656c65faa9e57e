/** Shows what is known of the organization itself: what it sells, in which currencies, its teams, and the buying centres it meets. */
import { isSameCentre } from '#src/detect/growth/same-centre.ts'
import { mergedSettings } from '#src/detect/settings/merged-settings.ts'
import { BY_HAND, handFirst, isCopied, saidTogether } from '#src/facts/by-hand.ts'
import type { Fact } from '#src/facts/fact.ts'
import { catalogueCounts } from '#src/store/catalogue-counts.ts'
import { catalogueFacts } from '#src/store/catalogue-facts.ts'
import { latestSettings } from '#src/store/settings-versions.ts'
import { listTeammates } from '#src/store/list-teammates.ts'
import { z } from 'zod'
import type { Transaction } from '#src/store/tenant.ts'
import { transactionOperation } from '../operation.ts'

const text = z.string().nullable()
const counted = z.array(z.object({ name: z.string(), count: z.int() }))

export const showCatalogue = transactionOperation({
  name: 'catalogue.show',
  summary: 'Show products, teams, currencies, rates and buying centres as the records say them',
  description:
    'All of it comes from imported records (products.csv, people.csv, rates.csv, subscriptions.csv, opportunities.csv), ' +
    'and products, rates and people also from what was written by hand (`product set`, `rate set`, `teammate set`), ' +
    'which stands before them. The currency that amounts are told in is a setting.',
  permission: 'read',
  http: { method: 'GET', path: '/catalogue' },
  input: z.object({}),
  output: z.object({
    currency: text.describe('That amounts are told in: the setting, else the one of most contracts'),
    isChosen: z.boolean().describe('Whether the settings say it'),
    products: z.array(
      z.object({
        id: z.string(),
        name: text,
        family: text,
        listPrice: z.number().nullable(),
        pricePer: text,
        cadence: text,
        source: z.string().describe('by-hand: no other source has it'),
        byHand: z.array(z.string()).describe('What of it was written by hand'),
      }),
    ),
    rates: z.array(
      z.object({ currency: z.string(), on: text, rate: z.number().nullable(), source: z.string() }),
    ),
    teams: counted.describe('People of each team; an empty name: no team is said'),
    currencies: counted.describe('Contract lines in each'),
    buyingCentres: z
      .array(z.object({ name: z.string(), count: z.int(), isListed: z.boolean() }))
      .describe('Opportunities in each, at most 200; also those of your own list that none names yet'),
  }),
  run: async (_input, { tx }) => {
    const { own } = await latestSettings(tx)
    const chosen = own.organization.currency ?? null
    const { facts, currency } = await catalogueFacts(tx, chosen)
    const latest = facts.filter(({ supersededOn }) => supersededOn === null)
    const products = latest.filter(({ kind }) => kind === 'product')
    const words = (value: unknown): string | null => (typeof value === 'string' ? value : null)
    const number = (value: unknown): number | null => (typeof value === 'number' ? value : null)
    const teams = Map.groupBy(await listTeammates(tx), ({ team }) => team ?? '')
    return {
      currency,
      isChosen: chosen !== null,
      products: handFirst(products).map(({ sourceId, source, values }) => ({
        id: sourceId,
        name: words(values.name),
        family: words(values.family),
        listPrice: number(values.list_price),
        pricePer: words(values.price_per),
        cadence: words(values.cadence),
        ...whoSays(
          products.filter((one) => one.sourceId === sourceId),
          source,
        ),
      })),
      rates: latest
        .filter(({ kind }) => kind === 'rate')
        .map(({ source, values, happenedOn }) => ({
          currency: words(values.currency) ?? '',
          on: happenedOn,
          rate: number(values.rate),
          source,
        }))
        .toSorted((a, b) => a.currency.localeCompare(b.currency) || (b.on ?? '').localeCompare(a.on ?? '')),
      teams: [...teams]
        .map(([name, people]) => ({ name, count: people.length }))
        .toSorted((a, b) => b.count - a.count),
      ...(await catalogueNames(tx, mergedSettings(own, null).whitespace.buyingCentres)),
    }
  },
})

/** Currencies, and the buying centres that opportunities name with those of the organization's own list. */
async function catalogueNames(tx: Transaction, listed: readonly string[]) {
  const { currencies, buyingCentres } = await catalogueCounts(tx, listed)
  const isNamed = (name: string) => buyingCentres.some((one) => isSameCentre(one.name, name))
  const unnamed = listed.filter((name) => !isNamed(name))
  return {
    currencies: [...currencies],
    buyingCentres: [...buyingCentres, ...unnamed.map((name) => ({ name, count: 0 }))].map((one) => ({
      ...one,
      isListed: listed.some((name) => isSameCentre(name, one.name)),
    })),
  }
}

/** As the product is named here. */
const byHandNames = {
  name: 'name',
  family: 'family',
  list_price: 'listPrice',
  price_per: 'pricePer',
  cadence: 'cadence',
} as const

/** Who knows the product beside those who write by hand, and what these said otherwise than it would be shown. */
function whoSays(same: readonly Fact[], source: string) {
  if (source !== BY_HAND) return { source, byHand: [] }
  const hand = same.find((one) => one.source === BY_HAND)!
  const others = same.filter((one) => one !== hand)
  const theirs = saidTogether(undefined, others)
  const isOwn = (column: keyof typeof byHandNames) => {
    const value = hand.values[column] ?? null
    return value !== null && !isCopied(hand, column) && value !== theirs[column]
  }
  const columns = (Object.keys(byHandNames) as (keyof typeof byHandNames)[]).filter(isOwn)
  return { source: others[0]?.source ?? BY_HAND, byHand: columns.map((column) => byHandNames[column]) }
}
