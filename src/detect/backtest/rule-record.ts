/** What one rule has been worth: how often it fires, how often a loss follows, how many losses it saw, how early. */
import { type Day, daysBetween } from '#src/kernel/day.ts'
import { sum } from '../statistics.ts'
import { type Link, linkOf } from './link.ts'
import type { Held, Look } from './look.ts'
import { proportion, type Proportion } from './proportion.ts'
import { quantile } from './quantile.ts'

/** Days from the first fire to the loss, of the losses before which the rule held without a break to the last look. */
export interface LeadTime {
  readonly losses: number
  readonly quarter: number
  readonly median: number
  readonly threeQuarters: number
}

export interface RuleRecord {
  readonly rule: string
  readonly fires: number
  /** null where the rule could never be told */
  readonly firesAYear: number | null
  /** fires that a loss follows within the horizon; null when it never fired */
  readonly precision: Proportion | null
  /**
   * looks at which it holds that a loss follows within the horizon, so that a rule that fires long before is judged
   * too: at its fires the loss may lie beyond the horizon still; null when it never held
   */
  readonly whileHeld: Proportion | null
  /** how many would be on the same days if the rule said nothing: the mean of their base rates, 0–1; null likewise */
  readonly expected: number | null
  /** share while it holds ÷ expected; null when nothing was expected */
  readonly lift: number | null
  /** whether the interval of the share while it holds leaves out what was expected */
  readonly link: Link
  /** losses with a look in the horizon before at which the rule held; null without a loss */
  readonly recall: Proportion | null
  /** null when it held before no loss */
  readonly lead: LeadTime | null
}

export interface RuleQuestion {
  readonly rule: string
  readonly stepDays: number
  /** by day, the share of its looks that a loss follows within the horizon, 0–1 */
  readonly baseRates: ReadonlyMap<Day, number>
  /** accounts lost within the horizon of a look */
  readonly losses: number
  /** how sure the intervals against the base rate are: the more rules are asked about, the surer each has to be */
  readonly level: number
}

/** @param looks by account, each in the order of its days */
export function ruleRecord(
  looks: ReadonlyMap<string, readonly Look[]>,
  { rule, stepDays, baseRates, losses, level }: RuleQuestion,
): RuleRecord {
  const all = [...looks.values()].flat()
  const fires = all.filter((look) => heldBy(rule, look)?.began)
  const told = all.filter(({ undecided }) => !undecided.includes(rule)).length
  const holding = all.filter((look) => heldBy(rule, look))
  const whileHeld = proportion(holding.map(asCase), level)
  const expected = sum(holding.map(({ on }) => baseRates.get(on)!)) / holding.length
  return {
    rule,
    fires: fires.length,
    firesAYear: told === 0 ? null : (fires.length * 365.25) / (told * stepDays),
    precision: proportion(fires.map(asCase), level),
    whileHeld,
    expected: whileHeld === null ? null : expected,
    lift: whileHeld === null || expected === 0 ? null : whileHeld.share / expected,
    link: whileHeld === null ? linkOf(anything, 0, losses) : linkOf(whileHeld, expected, losses),
    recall: proportion(seenBefore(looks, rule)),
    lead: leadOf(looks, rule, stepDays),
  }
}

/** What is known of a rule that never fired. */
const anything = { low: 0, high: 1 }

function heldBy(rule: string, look: Look): Held | undefined {
  return look.held.find((held) => held.rule === rule)
}

function asCase({ account, isLost }: Look) {
  return { account, isHit: isLost }
}

/** Each lost account, and whether the rule held at a look from which its loss was within the horizon. */
function* seenBefore(looks: ReadonlyMap<string, readonly Look[]>, rule: string) {
  for (const [account, own] of looks) {
    const before = own.filter(({ isLost }) => isLost)
    if (before.length > 0) yield { account, isHit: before.some((look) => heldBy(rule, look)) }
  }
}

function leadOf(
  looks: ReadonlyMap<string, readonly Look[]>,
  rule: string,
  stepDays: number,
): LeadTime | null {
  const leads = [...looks.values()].flatMap((own) => {
    const last = own.at(-1)!
    const held = heldBy(rule, last)
    // Looks end a horizon before the history does: whether the rule went on to hold until a later loss is not known.
    const isNext = last.lostOn !== null && daysBetween(last.on, last.lostOn) <= Math.ceil(stepDays)
    return isNext && held ? [daysBetween(held.firstOn, last.lostOn!)] : []
  })
  if (leads.length === 0) return null
  return {
    losses: leads.length,
    quarter: quantile(leads, 0.25),
    median: quantile(leads, 0.5),
    threeQuarters: quantile(leads, 0.75),
  }
}
