/** Health changed: the status is another than before, for two days and clearly past the line (handbook 6). */
import { type Day, daysBetween } from '#src/kernel/day.ts'
import type { Finding, HealthReading, Severity } from '../diagnosis.ts'
import { healthChange } from '../health/change.ts'
import type { HealthChange } from '../health/health-change.ts'
import { healthNewsDays, type PastHealth } from '../health/past-health.ts'
import { CRITICAL_BELOW, HEALTHY_ABOVE } from '../health/seven-signal.ts'
import type { Rule, RuleInput } from '../rule.ts'
import type { HealthSettings } from '../settings.ts'

export const healthChanged: Rule = {
  id: 'health-changed',
  says: 'The status of the leading model changed for two days and is 3 points or more past the line, neither because a signal appeared or vanished nor by one step of one signal.',
  find(input) {
    const { health, paid, settings, dossier } = input
    if (paid.length === 0) return []
    if (health.status === null || health.score === null) return null
    const turn = turnOf(input)
    if (turn === null) return []
    const days = daysBetween(turn.on, dossier.asOf)
    const { healthChanged: least } = settings.movements
    if (days + 1 < least.days || days >= healthNewsDays) return []
    const direction = rankOf(health.status) < rankOf(turn.before.status!) ? 'worse' : 'better'
    const past = (score: number): number => pastTheLine(score, health.status!, direction, settings.health)
    if (past(health.score) < least.points) return []
    const after = { ...health, on: dossier.asOf, leads: settings.health.leads }
    const change = healthChange(turn.before, after, settings.health)
    return past(steadyScore(change, health)) > 0 ? [finding(input, turn.on, direction, change)] : []
  },
}

/** Red 0, yellow 1, green 2, of either model. */
function rankOf(status: NonNullable<HealthReading['status']>): number {
  return { Red: 0, Critical: 0, Yellow: 1, 'At Risk': 1, Green: 2, Healthy: 2 }[status]
}

interface Turn {
  /** the last day with the status before */
  readonly before: PastHealth
  /** the first day with the present one */
  readonly on: Day
}

/** Days without a status say nothing, and those of another model do not compare. */
function turnOf({ past, health, settings, dossier }: RuleInput): Turn | null {
  const comparable = past.filter(({ status, leads }) => status !== null && leads === settings.health.leads)
  const before = comparable.findLast(({ status }) => status !== health.status)
  if (before === undefined) return null
  return { before, on: comparable.find(({ on }) => on > before.on)?.on ?? dossier.asOf }
}

/** Points beyond the line that was crossed last. */
function pastTheLine(
  score: number,
  status: NonNullable<HealthReading['status']>,
  direction: 'worse' | 'better',
  { leads, yellowFrom, greenFrom }: HealthSettings,
): number {
  const lines = leads === 'weighted' ? [yellowFrom, greenFrom] : [CRITICAL_BELOW, HEALTHY_ABOVE]
  const rank = rankOf(status)
  return direction === 'worse' ? lines[rank]! - score : score - lines[rank - 1]!
}

/**
 * The score that there would be with the same signals measured under the same weights as before, had those moved alone
 * whose trend is more than chance, and the one that weighs most one step less. Scores go in steps of several points:
 * where a status hangs on one of them, a ticket or a day more turns it back, however far past the line it is.
 */
function steadyScore({ before, signals, capPoints }: HealthChange, now: HealthReading): number {
  const isChance = (id: string): boolean => now.signals.find((one) => one.id === id)?.trend === 'flat'
  const moved = signals.filter(({ kind, id }) => kind === 'moved' && !isChance(id))
  const total = before.score! + capPoints + moved.reduce((sum, { points }) => sum + points, 0)
  const steps = moved.map(
    ({ points, scoreBefore, scoreAfter }) => points / Math.abs(scoreAfter! - scoreBefore!),
  )
  const falls = total < before.score!
  return total - (falls ? Math.min(0, ...steps) : Math.max(0, ...steps))
}

function finding(
  { health, dossier }: RuleInput,
  since: Day,
  direction: 'worse' | 'better',
  change: HealthChange,
): Finding {
  const [first] = change.signals
  const about = first === undefined ? 'what holds it' : first.id.replaceAll('-', ' ')
  const { profile } = dossier
  return {
    rule: 'health-changed',
    cause: 'health',
    since,
    // As sure as the account is measured.
    confidence: health.coverage,
    severity: severity(rankOf(health.status!), direction),
    headline: `Health from ${change.before.status} to ${change.after.status}`,
    reason: change.sentence,
    nextStep:
      direction === 'worse' ? `Review the account, ${about} first.` : `Note what brought it back: ${about}.`,
    dueOn: null,
    value: null,
    evidence:
      change.records.length > 0
        ? change.records
        : [{ factId: profile.factId, source: profile.source, on: since, says: health.arithmetic }],
  }
}

function severity(rank: number, direction: 'worse' | 'better'): Severity {
  if (direction === 'better') return 'low'
  return rank === 0 ? 'high' : 'medium'
}
