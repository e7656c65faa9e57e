/** Product fits: accounts like this one own a product that it does not, which is where a cross-sell begins (handbook 6 and 9). */
import { seatedHolding } from '#src/facts/contract-figures.ts'
import { contractEvidence } from '../deadline.ts'
import type { Evidence, Finding } from '../diagnosis.ts'
import { keyPerson } from '../key-person.ts'
import { listValue } from '../list-value.ts'
import { isRed, type Rule, type RuleInput } from '../rule.ts'
import type { Situation } from '../situation.ts'
import { usageLevel } from '../usage-level.ts'
import { usageWeeks } from '../usage-weeks.ts'
import { type Fit, whitespace } from '../whitespace.ts'
import { amount, percent } from '../words.ts'

/** That an objective asks for a product is read from its words. */
const ASKED = 0.8

export const productFits: Rule = {
  id: 'product-fits',
  says: 'Of 5 or more paying accounts of the segment that own what this one owns, at least 60% own a product that it does not, or an objective of its plan asks for one; no open opportunity names it, and the account is well.',
  find(input) {
    if (input.paid.length === 0) return []
    const space = whitespace(input)
    if (space === null) return null
    const [best] = space.fits
    if (best === undefined || isRed(input.health)) return []
    const well = isWell(input)
    if (well === null) return null
    return well ? [finding(input, best)] : []
  },
}

/** Green, or without a status while its use does not fall; null: without a status, and its use cannot be told. */
function isWell({ health, usage, settings, portfolio }: RuleInput): boolean | null {
  if (health.status !== null) return health.status === 'Green' || health.status === 'Healthy'
  if (usage.kind !== 'living') return null
  const level = usageLevel(
    usageWeeks(usage, 4 + settings.usageDrop.baseWeeks),
    portfolio.usageChange[0],
    settings.usageDrop,
  )
  if (level?.drop) return false
  return !health.signals.some(({ trend }) => trend === 'down')
}

function finding(input: RuleInput, fit: Fit): Finding {
  const { revenue, dossier } = input
  const value = fitValue(input, fit)
  const worth = value === null ? '' : ` At list price it comes to ${amount(value, revenue.currency)} a year.`
  const person = keyPerson(dossier.people, ['Economic Buyer', 'Champion', 'Executive Sponsor'])
  return {
    rule: 'product-fits',
    cause: `product ${fit.productId}`,
    since: fit.since,
    confidence: fitConfidence(fit),
    severity: 'low',
    headline: `${fit.name} fits`,
    reason: `${fitSays(input, fit)}${worth}`,
    nextStep: `Ask ${person ?? 'the person who buys it there'} how they do today what ${fit.name} does.`,
    dueOn: null,
    value,
    evidence: fitEvidence(input, fit),
  }
}

/** One more of each kind than was counted: five of six is 75 %, not 83 %. What is asked for is at least as sure. */
function fitConfidence({ alike, owning, ask }: Fit): number {
  const byOthers = (owning + 1) / (alike + 2)
  return ask === null ? byOthers : Math.max(ASKED, byOthers)
}

export function fitSays({ dossier }: Situation, { alike, owning, name, ask }: Fit): string {
  const asks = ask === null ? [] : [`The ${ask.evidence.says} asks for ${name}.`]
  const own =
    owning === 0
      ? []
      : [
          `Of ${alike} other accounts of the segment ${dossier.profile.segment} that own what it owns, ${owning} (${percent(owning / alike)}) also own ${name}.`,
        ]
  return [...asks, ...own].join(' ')
}

/** At list price, for as many seats as the largest product has; amounts of another currency do not compare. */
export function fitValue({ dossier, holdings, revenue, portfolio }: Situation, fit: Fit): number | null {
  const product = dossier.products.find(({ id }) => id === fit.productId)
  if (product === undefined || revenue.currency !== portfolio.currency) return null
  return listValue(product, seatedHolding(holdings)?.seats ?? null)
}

export function fitEvidence({ paid, dossier }: Situation, fit: Fit): Evidence[] {
  const product = dossier.products.find(({ id }) => id === fit.productId)
  const owns = paid
    .filter(({ productId }) => productId !== null)
    .map((contract) => contractEvidence(contract, `owns ${contract.productName ?? contract.productId}`))
  const asked = fit.ask === null ? [] : [fit.ask.evidence]
  if (product === undefined) return [...asked, ...owns]
  return [
    ...asked,
    ...owns,
    { factId: product.factId, source: product.source, on: null, says: `sold: ${product.name}` },
  ]
}
