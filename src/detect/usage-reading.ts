/** The reading of a signal of use: the gates that all three share, then the measure now and 28 days ago. */
import { dayFromNumber } from '#src/kernel/day.ts'
import type { SignalId, SignalReading } from './diagnosis.ts'
import { notMeasured } from './not-measured.ts'
import type { Situation } from './situation.ts'
import { trend } from './trend.ts'
import { usageEvidence } from './usage-evidence.ts'
import { type KnownUse, type UsageStanding, WINDOW_DAYS } from './usage-standing.ts'
import { counted, dayInWords } from './words.ts'

export interface Measure {
  readonly value: number
  readonly score: number
  /** the arithmetic in words */
  readonly says: string
}

/** Why there is no measure; `applicable` false when there never can be one. */
export interface NoMeasure {
  readonly why: string
  readonly applicable: boolean
}

/**
 * @param measure of the 28 days that end with a day number
 * @param usage all use, where the lead does not name what is measured
 */
export function usageReading(
  id: SignalId,
  situation: Situation,
  measure: (use: KnownUse, to: number) => Measure | NoMeasure,
  usage: UsageStanding = situation.usage,
): SignalReading {
  const { onboarding, settings, dossier } = situation
  if (onboarding) return notMeasured(id, inOnboarding(situation), false)
  if (usage.kind === 'never seen')
    return notMeasured(id, 'Not measured: no use of this account was ever seen.')
  // The first week or month may be running still: nothing is known of it yet.
  const seen = Math.max(0, usage.through - usage.seenFrom + 1)
  if (seen < WINDOW_DAYS)
    return notMeasured(
      id,
      `Not measured: use is known for ${counted(seen, 'day')} only, ${WINDOW_DAYS} are needed.`,
    )
  const now = measure(usage, usage.through)
  if ('why' in now) return notMeasured(id, `Not measured: ${now.why}.`, now.applicable)
  const earlier = seen < 2 * WINDOW_DAYS ? null : measure(usage, usage.through - WINDOW_DAYS)
  const before = earlier === null || 'why' in earlier ? null : earlier.value
  const stale = usage.kind === 'silent'
  const { leastTrend } = settings.health
  return {
    id,
    score: stale ? null : now.score,
    value: now.value,
    trend:
      stale || before === null ? null : trend(now.value, before, leastTrend, usage.series, usage.through),
    before,
    source: usage.source,
    asOf: dayFromNumber(usage.through),
    stale,
    applicable: true,
    says: stale ? staleSays(usage, now.says) : now.says,
    evidence: usageEvidence(dossier.profile, usage, now.says),
  }
}

function inOnboarding({ settings, plan }: Situation): string {
  const place = `Not applicable: in the first ${settings.health.onboardingDays} days onboarding stands in its place`
  return plan.milestones.length > 0 ? `${place}.` : `${place}, and the plan holds no milestones.`
}

function staleSays(use: KnownUse, says: string): string {
  return `Stale: ${use.source} has brought nothing since ${dayInWords(dayFromNumber(use.through))}. Then: ${says}`
}
