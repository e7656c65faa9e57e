/** Feature adoption depth: the share of the purchased products' features that people use (handbook 4). */
import { distinctPeople, rowsWithin } from '#src/facts/distinct-people.ts'
import type { Portfolio } from '../portfolio.ts'
import { score } from '../score.ts'
import type { Signal } from '../signal.ts'
import type { Situation } from '../situation.ts'
import { type Measure, type NoMeasure, usageReading } from '../usage-reading.ts'
import { type KnownUse, type UsageStanding, WINDOW_DAYS } from '../usage-standing.ts'
import { counted, percent } from '../words.ts'

const LEAST_FEATURES = 3
/** People who must use a feature for it to count, or all there are. */
const LEAST_USERS = 2

export const featureAdoption: Signal = {
  id: 'feature-adoption',
  read: (situation) => {
    const usage = usageByFeature(situation)
    const features = purchasedFeatures(situation, usage)
    const measure = (use: KnownUse, to: number): Measure | NoMeasure => {
      if (use.series.rows.features.length === 0) return unknown('the rows of use name no features')
      if (features.size < LEAST_FEATURES)
        return unknown(`${counted(features.size, 'feature')} known, ${LEAST_FEATURES} are needed`)
      if (!isNamedAlike(use, features, situation.portfolio))
        return unknown('the use names other features than the products list')
      const needed = Math.max(1, Math.min(LEAST_USERS, activeUsers(use, to) ?? 1))
      const used = featuresUsed(use, to, needed, features)
      const value = used / features.size
      return {
        value,
        score: score(value, situation.settings.health.featureAdoption),
        says: `${used} of ${counted(features.size, 'feature')} used in 28 days by ${counted(needed, 'user')} or more = ${percent(value)}`,
      }
    }
    return usageReading('feature-adoption', situation, measure, usage)
  },
}

/** All use, where a slower report names features or products that the lead does not: what is not named is not unused. */
function usageByFeature({ usage, wholeUsage }: Situation): UsageStanding {
  if (usage.kind === 'never seen' || wholeUsage.kind === 'never seen') return usage
  const [lead, whole] = [usage.series.rows, wholeUsage.series.rows]
  const isMore = whole.features.length > lead.features.length || whole.products.length > lead.products.length
  return whole.features.length > 0 && isMore ? wholeUsage : usage
}

function unknown(why: string): NoMeasure {
  return { why, applicable: true }
}

/** Counted by name, else the largest number given; null when neither is had. */
function activeUsers({ series }: KnownUse, to: number): number | null {
  if (series.named) return distinctPeople(series, to, WINDOW_DAYS)
  if (series.people === null) return null
  return Math.max(...series.people.subarray(to - WINDOW_DAYS + 1 - series.from, to + 1 - series.from))
}

/** A feature is named with its product where the usage names products. */
function nameOf(product: string | null, feature: string): string {
  return `${product ?? ''}\u0000${feature}`
}

/** The features of what is paid for; of all products where the contracts name none. */
function purchasedFeatures(
  { dossier, portfolio, holdings }: Situation,
  usage: UsageStanding,
): ReadonlySet<string> {
  const byProduct = usage.kind !== 'never seen' && usage.series.byProduct
  const bought = holdings.map(({ productId }) => productId).filter((id) => id !== null)
  const names = new Set<string>()
  for (const id of bought.length > 0 ? bought : Object.keys(portfolio.featuresSeen)) {
    const listed = dossier.products.find((product) => product.id === id)?.features ?? []
    const seen = portfolio.featuresSeen[byProduct ? id : ''] ?? []
    for (const feature of known(listed, seen)) names.add(nameOf(byProduct ? id : null, feature))
  }
  return names
}

/** What is listed, unless it is named otherwise than in the use; else what was seen in the whole organization. */
function known(listed: readonly string[], seen: readonly string[]): readonly string[] {
  if (seen.length === 0) return listed
  return listed.some((feature) => seen.includes(feature)) ? listed : seen
}

/** Whether the wanted features occur in the use at all: of the organization, where they were looked for, or of the account. */
function isNamedAlike(
  { series }: KnownUse,
  features: ReadonlySet<string>,
  { featuresSeen }: Portfolio,
): boolean {
  if (Object.values(featuresSeen).some((seen) => seen.length > 0)) return true
  const places = placesOf(series, features)
  return series.rows.feature.some((_, at) => places.of(at) >= 0)
}

function featuresUsed(
  { series }: KnownUse,
  to: number,
  needed: number,
  features: ReadonlySet<string>,
): number {
  const { rows, named } = series
  const places = placesOf(series, features)
  const counted = new Uint8Array(places.count * rows.users.length)
  const people = new Uint32Array(places.count)
  const [first, end] = rowsWithin(rows, to, WINDOW_DAYS)
  for (let at = first; at < end; at++) {
    const place = places.of(at)
    if (place < 0) continue
    const user = rows.user[at]!
    const pair = place * rows.users.length + user
    if (!named) people[place] = Math.max(people[place]!, 1, rows.activeUsers[at]!)
    else if (user >= 0 && counted[pair] === 0) {
      counted[pair] = 1
      people[place]!++
    }
  }
  return people.reduce((used, count) => used + (count >= needed ? 1 : 0), 0)
}

/** The wanted features as numbers, looked up once for each pair of product and feature that the rows hold. */
function placesOf({ rows, byProduct }: KnownUse['series'], features: ReadonlySet<string>) {
  const places = new Map([...features].map((name, at) => [name, at]))
  const width = rows.features.length
  const known = new Int32Array(width * (rows.products.length + 1)).fill(-2)
  return {
    count: features.size,
    of(at: number): number {
      const feature = rows.feature[at]!
      if (feature < 0) return -1
      const product = byProduct ? rows.product[at]! : -1
      const pair = (product + 1) * width + feature
      if (known[pair] === -2) {
        const name = nameOf(product < 0 ? null : rows.products[product]!, rows.features[feature]!)
        known[pair] = places.get(name) ?? -1
      }
      return known[pair]!
    },
  }
}
