/** The five ways in which an account can grow, each open, closed or not known, with what it rests on (handbook 6). */
import type { Finding, Lever, LeverId } from './diagnosis.ts'
import { isRed, type RuleInput } from './rule.ts'
import { fitEvidence, fitSays, fitValue } from './rules/product-fits.ts'
import { opportunityEvidence, whitespace } from './whitespace.ts'

/** What a rule found; null: it cannot be told. */
export interface Found {
  readonly rule: { readonly id: string }
  readonly findings: readonly Finding[] | null
}

export function growthLevers(input: RuleInput, found: readonly Found[]): Lever[] {
  if (input.paid.length === 0) return []
  const levers = [
    seats(found),
    crossSell(input),
    ofRule(
      'tier',
      'plan-limit-near',
      found,
      'No limit of its plan is near.',
      'No reading of a plan limit is known.',
    ),
    ofRule(
      'department',
      'new-department',
      found,
      'No new department has begun to use it.',
      'Which departments its users are of is not known.',
    ),
    ofRule(
      'geography',
      'new-country',
      found,
      'No new country has begun to use it.',
      'Which countries its users are of is not known.',
    ),
  ]
  const waits = isRed(input.health)
    ? `The account is ${input.health.status}: no expansion is proposed before that is settled.`
    : null
  return levers.map((lever) => ({ ...lever, waits: lever.state === 'open' ? waits : null }))
}

type Bare = Omit<Lever, 'waits'>

/** Low utilisation is an adoption risk first. */
function seats(found: readonly Found[]): Bare {
  const low = findingsOf(found, 'utilisation-low')?.[0]
  const none =
    low === undefined
      ? 'The licensed seats are not nearly all used.'
      : `${low.headline}: that is an adoption risk first, and no room to grow.`
  return ofRule('seats', 'utilisation-high', found, none, 'How many of its seats are used is not known.')
}

function crossSell(input: RuleInput): Bare {
  const id = 'cross-sell'
  const space = whitespace(input)
  if (space === null)
    return shut(id, 'unknown', 'Too few accounts of its segment are known to own what it owns.')
  const pursued = space.pursued[0]?.opportunity
  if (pursued !== undefined) {
    return {
      id,
      state: 'open',
      reason: `${pursued.name} is an open opportunity.`,
      value: pursued.amount,
      evidence: [opportunityEvidence(pursued)],
    }
  }
  const [fit] = space.fits
  if (fit === undefined)
    return shut(id, 'none', `None of ${space.alike} accounts alike shows a product that it lacks.`)
  return {
    id,
    state: 'open',
    reason: fitSays(input, fit),
    value: fitValue(input, fit),
    evidence: fitEvidence(input, fit),
  }
}

function ofRule(id: LeverId, rule: string, found: readonly Found[], none: string, unknown: string): Bare {
  const findings = findingsOf(found, rule)
  if (findings === null) return shut(id, 'unknown', unknown)
  const [first] = findings
  if (first === undefined) return shut(id, 'none', none)
  const { reason, value, evidence } = first
  return { id, state: 'open', reason, value, evidence }
}

function shut(id: LeverId, state: 'none' | 'unknown', reason: string): Bare {
  return { id, state, reason, value: null, evidence: [] }
}

function findingsOf(found: readonly Found[], id: string): readonly Finding[] | null {
  return found.find(({ rule }) => rule.id === id)?.findings ?? null
}
