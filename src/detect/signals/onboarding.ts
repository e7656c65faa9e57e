/** Onboarding progress: the share of the due milestones that are done, in place of the signals of use (handbook 4). */
import { addDays, type Day } from '#src/kernel/day.ts'
import type { SignalReading } from '../diagnosis.ts'
import { contractEvidence } from '../deadline.ts'
import { notMeasured } from '../not-measured.ts'
import type { MilestoneRead } from '../plan/plan-reading.ts'
import { score } from '../score.ts'
import type { ScoreLines } from '../settings.ts'
import type { Signal } from '../signal.ts'
import type { Situation } from '../situation.ts'
import { percent } from '../words.ts'

/** Handbook 4: the shares for the scores 5, 4, 3 and 2. */
const LINES: ScoreLines = [0.9, 0.75, 0.5, 0.25]
/** The value is compared with that of so many days ago. */
const BEFORE_DAYS = 28

export const onboarding: Signal = {
  id: 'onboarding',
  read: (situation) => {
    const { plan, settings, dossier } = situation
    const days = settings.health.onboardingDays
    if (!situation.onboarding)
      return notMeasured('onboarding', `Not applicable: after the first ${days} days use is measured.`, false)
    if (plan.milestones.length === 0)
      return notMeasured('onboarding', 'Not applicable: the plan holds no milestones.', false)
    const now = progressOn(plan.milestones, dossier.asOf)
    if (now === null) return notMeasured('onboarding', 'Not measured: no milestone is due yet.')
    return reading(situation, now, progressOn(plan.milestones, addDays(dossier.asOf, -BEFORE_DAYS)))
  },
}

interface Progress {
  readonly due: readonly MilestoneRead[]
  readonly done: number
  readonly share: number
}

/** @returns null where nothing was due by the day */
function progressOn(milestones: readonly MilestoneRead[], day: Day): Progress | null {
  const due = milestones.filter(({ dueOn }) => dueOn !== null && dueOn <= day)
  if (due.length === 0) return null
  const done = due.filter(({ isDone, doneOn }) => isDone && (doneOn === null || doneOn <= day)).length
  return { due, done, share: done / due.length }
}

function reading(situation: Situation, now: Progress, before: Progress | null): SignalReading {
  const { paid, dossier, settings } = situation
  const evidence = now.due.map((milestone) => milestone.evidence)
  const contracts = paid.map((contract) => contractEvidence(contract, 'what began'))
  return {
    id: 'onboarding',
    score: score(now.share, LINES),
    value: now.share,
    trend: before === null ? null : trendOf(now.share, before.share, settings.health.leastTrend),
    before: before?.share ?? null,
    source: [...new Set(evidence.map(({ source }) => source))].join(', '),
    asOf: dossier.asOf,
    stale: false,
    applicable: true,
    says: `${now.done} of ${now.due.length} due milestones done = ${percent(now.share)}`,
    evidence: [...evidence, ...contracts],
  }
}

function trendOf(now: number, before: number, leastTrend: number): SignalReading['trend'] {
  if (Math.abs(now - before) < leastTrend * before || now === before) return 'flat'
  return now > before ? 'up' : 'down'
}
