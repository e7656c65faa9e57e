/** Usage drop: weekly use has fallen well below what was usual, at two looks seven days apart (handbook 6). */
import { dayFromNumber } from '#src/kernel/day.ts'
import { changeSince } from '../change-since.ts'
import type { Finding, Severity } from '../diagnosis.ts'
import { keyPerson } from '../key-person.ts'
import { type LostUsers, lostUsers } from '../lost-users.ts'
import type { Rule, RuleInput } from '../rule.ts'
import { usageEvidence } from '../usage-evidence.ts'
import { type UsageDrop, type UsageLevel, usageLevel } from '../usage-level.ts'
import type { KnownUse } from '../usage-standing.ts'
import { usageWeeks } from '../usage-weeks.ts'
import { counted, figure, percent } from '../words.ts'

export const usageDrop: Rule = {
  id: 'usage-drop',
  says: 'Mean weekly events of 4 weeks at most 70%, or of 2 weeks at most 50%, of the median of the 12 weeks before, beyond the usual spread, twice 7 days apart.',
  find(input) {
    const { usage, paid, portfolio, settings } = input
    if (paid.length === 0) return []
    if (usage.kind !== 'living') return null
    const weeks = usageWeeks(usage, 5 + settings.usageDrop.baseWeeks)
    const [changeNow, changeBefore] = portfolio.usageChange
    const now = usageLevel(weeks, changeNow, settings.usageDrop)
    const before = usageLevel(weeks.slice(1), changeBefore, settings.usageDrop)
    if (!now?.drop || !before?.drop) return []
    return [finding(input, usage, now, now.drop, Math.min(now.drop.deviations, before.drop.deviations))]
  },
}

function finding(
  { dossier: { profile, people } }: RuleInput,
  use: KnownUse,
  level: UsageLevel,
  drop: UsageDrop,
  deviations: number,
): Finding {
  const recent = drop.weeks === 4 ? level.fourWeeks : level.twoWeeks
  const since = changeSince(use.series, use.seenFrom, use.weekEnd, recent / level.usual)
  const lost = lostUsers(use, since, people)
  const figures = `weekly events ${figure(recent)}, usual ${figure(level.usual)}`
  return {
    rule: 'usage-drop',
    cause: 'adoption',
    since: dayFromNumber(since),
    confidence: confidence(deviations),
    severity: severity(1 - drop.mean / level.usual, recent),
    headline: headline(level, drop, recent),
    reason: `${eventsSay(level, drop, recent)}${usersSay(lost)}.`,
    nextStep: nextStep(keyPerson(people), lost),
    dueOn: null,
    value: null,
    evidence: usageEvidence(profile, use, figures),
  }
}

/** How far the fall lies beyond the usual spread: 1.5 spreads 63 %, 3 spreads 86 %, 4.5 spreads 95 %. */
function confidence(deviations: number): number {
  return Math.min(0.99, 1 - Math.exp(-deviations / 1.5))
}

function severity(fallen: number, recent: number): Severity {
  if (fallen >= 0.75 || recent === 0) return 'critical'
  return fallen >= 0.5 ? 'high' : 'medium'
}

/** Where the account fell less than it lags behind the others, it is the lag that is said. */
function headline({ usual }: UsageLevel, { mean }: UsageDrop, recent: number): string {
  const lag = percent(1 - mean / usual)
  return recent <= mean * 1.05
    ? `Usage down ${percent(1 - recent / usual)}`
    : `Usage ${lag} behind the other accounts`
}

function eventsSay({ usual, baseWeeks }: UsageLevel, { weeks, mean }: UsageDrop, recent: number): string {
  const change = recent < usual ? 'fell' : 'went'
  const events = `Weekly events ${change} from ${figure(usual)} (median of ${baseWeeks} weeks) to ${figure(recent)} in the last ${weeks} weeks`
  const others = mean > 0 ? recent / mean - 1 : 0
  if (Math.abs(others) < 0.05) return events
  return `${events}, while the other accounts were ${percent(Math.abs(others))} ${others < 0 ? 'below' : 'above'} their usual`
}

function usersSay(lost: LostUsers | null): string {
  if (lost === null) return ''
  if (lost.still < lost.before)
    return `; ${figure(lost.still)} of ${counted(lost.before, 'user')} still active`
  return lost.before === 1
    ? '; its one user is still active'
    : `; all ${figure(lost.before)} users are still active`
}

function nextStep(person: string | null, lost: LostUsers | null): string {
  const where = lost?.department ? `for the ${lost.department} team` : 'in their daily work'
  if (person === null)
    return `Find out this week who decides there (no role is recorded) and ask what changed ${where}.`
  return `Call ${person} this week: ask what changed ${where}.`
}
