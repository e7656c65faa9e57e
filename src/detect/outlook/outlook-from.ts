/** The outlook from its raw inputs: the formula of handbook 7a, and nothing else. */
import type { Driver, Outlook } from '../diagnosis.ts'
import type { OutlookSettings } from '../settings.ts'
import { clamp, sum } from '../statistics.ts'
import { percent } from '../words.ts'
import { contractFactors } from './contract-factors.ts'
import { factFactors } from './fact-factors.ts'
import type { Factor } from './factor.ts'
import type { OutlookInputs } from './inputs.ts'
import { peopleFactors } from './people-factors.ts'
import { usageFactors } from './usage-factors.ts'
import { voiceFactors } from './voice-factors.ts'

/** A renewal within these days is near; what is known of a later one says less, and the loss is not yet due. */
const NEAR_DAYS = 90
const SHOWN = [0.02, 0.98] as const
const DRIVERS_EACH_WAY = 3

export function outlookFrom(inputs: OutlookInputs, settings: OutlookSettings): Omit<Outlook, 'dueOn'> {
  const families = [
    contractFactors(inputs.contract),
    usageFactors(inputs.usage),
    peopleFactors(inputs.people),
    voiceFactors(inputs.voice),
    factFactors(inputs.facts),
  ]
  const shares = families.flatMap((family) => sharesOf(family, inputs, settings))
  const allWeights = sum(Object.values(settings.weights))
  const known = sum(shares.map(({ factor }) => settings.weights[factor.id])) / allWeights
  const judged = priorLogit(inputs, settings) + sum(shares.map(({ share }) => share))
  const hard = inputs.settled === null ? null : settings[inputs.settled]
  const logit = hard === null ? judged : logitOf(hard)
  const reach = hard === null ? settings.range.known + settings.range.unknown * (1 - known) : 0
  return {
    class: inputs.class,
    p: shown(logit),
    low: shown(logit - reach),
    high: shown(logit + reach),
    logit,
    known,
    lossWithin90: (1 - probability(logit)) * shareOfLoss(inputs, settings),
    drivers: hard === null ? strongest(shares, logit, inputs) : [settledDriver(inputs, hard, judged)],
  }
}

/** The share of past renewals kept, drawn towards what is assumed while there are few. */
function priorLogit({ class: kind, outcomes }: OutlookInputs, { prior }: OutlookSettings): number {
  return logitOf((prior.worth * prior[kind] + outcomes.kept) / (prior.worth + outcomes.due))
}

interface Share {
  readonly factor: Factor
  /** its part of n·S, in proportion to w·x */
  readonly share: number
}

/** A family saturates: S = 2·tanh(Σ w·x / 2), split among its measured factors. */
function sharesOf(family: readonly Factor[], inputs: OutlookInputs, { weights }: OutlookSettings): Share[] {
  const measured = family.filter(({ x }) => x !== null)
  const parts = measured.map(({ id, x }) => weights[id] * x!)
  const total = sum(parts)
  const saturation = Math.abs(total) < 1e-12 ? 1 : (2 * Math.tanh(total / 2)) / total
  return measured.map((factor, at) => ({
    factor,
    share: nearness(factor.family, inputs) * saturation * parts[at]!,
  }))
}

/** n: use, people and voice of today say less about a renewal that is far away. */
function nearness(family: Driver['family'], { class: kind, dueInDays }: OutlookInputs): number {
  if (family === 'contract' || family === 'facts') return 1
  if (kind === 'rolling' || dueInDays === null || dueInDays <= NEAR_DAYS) return 1
  return Math.max(0.5, 1 - (0.5 * (dueInDays - NEAR_DAYS)) / 180)
}

function shareOfLoss({ class: kind, dueInDays }: OutlookInputs, { laterLoss }: OutlookSettings): number {
  return kind === 'rolling' || dueInDays === null || dueInDays <= NEAR_DAYS ? 1 : laterLoss
}

function strongest(shares: readonly Share[], logit: number, { evidence }: OutlookInputs): Driver[] {
  const drivers = shares.map(({ factor, share }) => ({
    id: factor.id,
    family: factor.family,
    points: 100 * (probability(logit) - probability(logit - share)),
    says: factor.says,
    evidence: evidence[factor.id] ?? [],
  }))
  const raising = drivers.filter(({ points }) => points > 0).toSorted((a, b) => b.points - a.points)
  const lowering = drivers.filter(({ points }) => points < 0).toSorted((a, b) => a.points - b.points)
  return [...lowering.slice(0, DRIVERS_EACH_WAY), ...raising.slice(0, DRIVERS_EACH_WAY)]
}

function settledDriver({ settled, evidence }: OutlookInputs, hard: number, judged: number): Driver {
  const what =
    settled === 'signed' ? 'the renewal is signed' : 'notice was given or the contract is cancelled'
  return {
    id: 'settled',
    family: 'facts',
    points: 100 * (hard - probability(judged)),
    says: `${what}; without it the outlook would be ${percent(shown(judged))}`,
    evidence: evidence.settled ?? [],
  }
}

function probability(logit: number): number {
  return 1 / (1 + Math.exp(-logit))
}

function logitOf(p: number): number {
  return Math.log(p / (1 - p))
}

function shown(logit: number): number {
  return clamp(probability(logit), ...SHOWN)
}
