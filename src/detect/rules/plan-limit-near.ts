/** Plan limit near: the account has used most of what its plan allows, which is where a higher tier begins (handbook 6). */
import type { Product } from '#src/facts/dossier.ts'
import type { Finding } from '../diagnosis.ts'
import { keyPerson } from '../key-person.ts'
import { type LimitReading, limitReadings, type LimitUse } from '../limit-readings.ts'
import { isRed, type Rule, type RuleInput } from '../rule.ts'
import { counted, dayInWords, percent } from '../words.ts'

export const planLimitNear: Rule = {
  id: 'plan-limit-near',
  says: 'The latest reading of a plan limit (event limit_used) is at least 80%.',
  find(input) {
    const { paid, known, dossier, settings } = input
    if (paid.length === 0) return []
    if (known.event.kind !== 'living') return null
    const uses = limitReadings(dossier.events, dossier.asOf)
    // Without readings nothing is known of any limit; an old one is neither near nor far.
    if (!uses.some(({ holds }) => holds)) return null
    return uses
      .filter(({ holds }) => holds)
      .map((use) => ({ use, run: runOf(use, settings.movements.limitNear) }))
      .filter(({ run }) => run.length > 0)
      .map(({ use, run }) => finding(input, use, run))
  },
}

/** The unbroken run of readings at the line or beyond that ends with the latest. */
function runOf({ readings }: LimitUse, line: number): readonly LimitReading[] {
  const below = readings.findLastIndex(({ share }) => share < line - 1e-9)
  return readings.slice(below + 1)
}

function finding(input: RuleInput, { limit }: LimitUse, run: readonly LimitReading[]): Finding {
  const { dossier } = input
  const name = limit ?? 'plan limit'
  const first = run[0]!
  const { event, share } = run.at(-1)!
  const product = productWith(dossier.products, limit)
  const times = run.length === 1 ? '' : `; at or beyond the line in ${counted(run.length, 'reading')} on end`
  return {
    rule: 'plan-limit-near',
    cause: `limit ${name}`,
    since: first.event.on,
    confidence: 1 - 0.3 * 0.5 ** (run.length - 1),
    severity: share >= 1 ? 'medium' : 'low',
    headline: `${percent(share)} of ${name} used`,
    reason: `${percent(share)} of ${name}${product === null ? '' : ` (${product.name})`} was used on ${dayInWords(event.on)}${times}.`,
    nextStep: nextStep(input, name),
    dueOn: null,
    value: null,
    evidence: run.map((reading) => ({
      factId: reading.event.factId,
      source: reading.event.source,
      on: reading.event.on,
      says: `${percent(reading.share)} of ${name}`,
    })),
  }
}

/** Products list their limits by name, with or without the figure: `Rows synced per month: 50000000`. */
export function productWith(products: readonly Product[], limit: string | null): Product | null {
  if (limit === null) return null
  const wanted = limit.toLowerCase()
  const names = (listed: string): string => listed.split(':')[0]!.trim().toLowerCase()
  return products.find(({ limits }) => limits.some((listed) => names(listed) === wanted)) ?? null
}

/** No expansion is proposed into a critical account. */
function nextStep({ dossier, health }: RuleInput, name: string): string {
  if (isRed(health)) return `Wait with a higher tier: the account is ${health.status}; settle that first.`
  const person = keyPerson(dossier.people, ['Economic Buyer', 'Champion', 'Technical Decision Maker'])
  return `Show ${person ?? 'the person who buys it there'} how ${name} has grown, and offer the next tier before it is full.`
}
