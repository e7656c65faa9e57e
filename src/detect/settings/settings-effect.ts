/** What other settings would change across a portfolio: two judgements of every account, held against each other. */
import type { Diagnosis } from '../diagnosis.ts'
import type { LeadingHealth } from '../health/leading-health.ts'
import { type HealthTotals, healthTotals } from './health-totals.ts'
import type { Judgement } from './judgement.ts'

export interface SettingsEffect {
  /** the largest accounts first */
  readonly statusChanges: Listed<Change<LeadingHealth['status']> & { readonly arr: number | null }>
  /** beyond one point, the largest first */
  readonly scoreChanges: Listed<Change<number | null>>
  /** rules whose findings differ */
  readonly movements: readonly RuleEffect[]
  /** of customers: whoever is none any more stands in no sum of the portfolio either */
  readonly totals: { readonly before: HealthTotals; readonly after: HealthTotals }
}

/** The first of many. */
export interface Listed<T> {
  readonly listed: readonly T[]
  readonly leftOut: number
}

export interface Change<T> {
  readonly account: Diagnosis['account']
  readonly from: T
  readonly to: T
}

export interface RuleEffect {
  readonly rule: string
  /** names of accounts */
  readonly appear: Listed<string>
  readonly vanish: Listed<string>
}

/** A score that changes by so much or less is not told. */
const LEAST_POINTS = 1

/**
 * Accounts that are judged only once are left out: facts may come in between.
 * @param before every account with the present settings
 * @param after every account with the proposed ones
 * @param most how many changes of a kind are listed; the others are counted
 */
export function settingsEffect(
  before: readonly Judgement[],
  after: readonly Judgement[],
  most: number,
): SettingsEffect {
  const pairs = pairsOf(before, after)
  const statuses = pairs
    .filter(([was, is]) => was.status !== is.status)
    .map(([was, is]) => ({ account: was.account, from: was.status, to: is.status, arr: is.arr }))
    .toSorted((a, b) => (b.arr ?? 0) - (a.arr ?? 0))
  const scores = pairs
    .filter((pair) => difference(pair) > LEAST_POINTS)
    .toSorted((a, b) => difference(b) - difference(a))
    .map(([was, is]) => ({ account: was.account, from: was.score, to: is.score }))
  const customers = pairs.filter(([, is]) => !is.isFormer)
  return {
    statusChanges: firstOf(statuses, most),
    scoreChanges: firstOf(scores, most),
    movements: ruleEffects(pairs, most),
    totals: {
      before: healthTotals(customers.map(([was]) => was)),
      after: healthTotals(customers.map(([, is]) => is)),
    },
  }
}

type Pair = readonly [was: Judgement, is: Judgement]

function pairsOf(before: readonly Judgement[], after: readonly Judgement[]): Pair[] {
  const byId = new Map(after.map((one) => [one.account.id, one]))
  return before.flatMap((was): Pair[] => {
    const is = byId.get(was.account.id)
    return is === undefined ? [] : [[was, is]]
  })
}

/** In points; a score that appears or goes is the largest of changes. */
function difference([was, is]: Pair): number {
  if (was.score === null || is.score === null) return was.score === is.score ? 0 : Infinity
  return Math.abs(is.score - was.score)
}

function ruleEffects(pairs: readonly Pair[], most: number): RuleEffect[] {
  const appear = pairs.flatMap(([was, is]) => newIn(is, was))
  const vanish = pairs.flatMap(([was, is]) => newIn(was, is))
  const rules = [...new Set([...appear, ...vanish].map(({ rule }) => rule))].toSorted()
  const names = (found: readonly { rule: string; name: string }[], rule: string): Listed<string> =>
    firstOf(
      found.filter((one) => one.rule === rule).map(({ name }) => name),
      most,
    )
  return rules.map((rule) => ({ rule, appear: names(appear, rule), vanish: names(vanish, rule) }))
}

/** What is found in one judgement of an account and not in the other. */
function newIn(one: Judgement, other: Judgement): { rule: string; name: string }[] {
  return one.movements
    .filter(({ rule, cause }) => !other.movements.some((same) => same.rule === rule && same.cause === cause))
    .map(({ rule }) => ({ rule, name: one.account.name }))
}

function firstOf<T>(all: readonly T[], most: number): Listed<T> {
  return { listed: all.slice(0, most), leftOut: Math.max(0, all.length - most) }
}
