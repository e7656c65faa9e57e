/** What became of each renewal of an account in a window, and of what it left outside one (handbook 8). */
import { addDays, type Day, daysBetween } from '#src/kernel/day.ts'
import { customerships } from '../retention/customerships.ts'
import { type RenewalDecision, renewalDecisions } from '../retention/renewal-decisions.ts'
import { arrOf, stepOn } from '../retention/step.ts'
import type { Timeline } from '../retention/timeline.ts'
import type { Window } from '../retention/window.ts'
import type { Settings } from '../settings.ts'

/**
 * up, flat, down: renewed, for more, as much, or less; renewed: for an amount that is not known. late: term over, still
 * used, within the grace. paused: nothing paid, the logo kept. returned: paid again after the grace, as the same logo.
 * moved: to another account of the family. notice: lost, and somebody had said so before. churned: lost without.
 * left: lost on a day on which no term ended, as a rolling contract is.
 */
export const outcomeKinds = [
  'up',
  'flat',
  'down',
  'renewed',
  'late',
  'paused',
  'returned',
  'moved',
  'notice',
  'churned',
  'left',
] as const

export type OutcomeKind = (typeof outcomeKinds)[number]

export interface RenewalOutcome {
  /** the day on which the term ended; of `left` the first unpaid day */
  readonly on: Day
  readonly kind: OutcomeKind
  /** annual, of what came due; null when not known */
  readonly dueArr: number | null
  /** annual, of what was renewed of it; 0 where lost */
  readonly keptArr: number | null
}

/** Under half a percent more or less is flat: rounding of prices by month. */
const FLAT = 0.005
/** A notice counts for a term that ends within a year of it. */
const NOTICE_DAYS = 365

export function isLost({ kind }: Pick<RenewalOutcome, 'kind'>): boolean {
  return kind === 'notice' || kind === 'churned' || kind === 'left'
}

/** In the order of their days. */
export function renewalOutcomes(timeline: Timeline, window: Window, settings: Settings): RenewalOutcome[] {
  const decisions = renewalDecisions(timeline, window, settings)
  const atRenewal = decisions.map((decision) => outcomeOf(decision, { timeline, window, settings }))
  return [...atRenewal, ...leavings(decisions, { timeline, window, settings })].toSorted((a, b) =>
    a.on < b.on ? -1 : 1,
  )
}

interface Looked {
  readonly timeline: Timeline
  readonly window: Window
  readonly settings: Settings
}

function outcomeOf(decision: RenewalDecision, looked: Looked): RenewalOutcome {
  const { on, dueArr, isRenewed, paidArr } = decision
  if (isRenewed) return { on, dueArr, keptArr: paidArr, kind: renewedKind(dueArr, paidArr) }
  const kind = notRenewedKind(decision, looked)
  const isKept = kind === 'late' || kind === 'returned'
  return { on, dueArr, keptArr: isKept ? dueArr : 0, kind }
}

function renewedKind(due: number | null, paid: number | null): OutcomeKind {
  if (due === null || paid === null) return 'renewed'
  if (Math.abs(paid - due) <= due * FLAT) return 'flat'
  return paid > due ? 'up' : 'down'
}

function notRenewedKind(decision: RenewalDecision, looked: Looked): OutcomeKind {
  const { timeline, window, settings } = looked
  const { on, isLate, contracts } = decision
  if (isLate) return 'late'
  const lost = wasToldBefore(on, contracts, timeline) ? 'notice' : 'churned'
  const graceEnd = addDays(on, settings.retention.graceDays)
  const inGrace = [
    stepOn(timeline.steps, on),
    ...timeline.steps.filter(({ from }) => from > on && from <= graceEnd),
  ]
  // Other contracts of the account are paid on: these ones went.
  if (inGrace.some(({ standing }) => standing === 'paying')) return lost
  const logo = customerships(timeline.steps, settings.retention).find(
    ({ from, until }) => from < on && (until === null || until >= on),
  )
  const isKept = logo !== undefined && (logo.until === null || logo.until > window.to)
  const { standing } = stepOn(timeline.steps, window.to)
  if (isKept && standing === 'paused') return 'paused'
  return isKept && standing === 'paying' ? 'returned' : lost
}

function wasToldBefore(on: Day, contracts: ReadonlySet<string>, { cancelled, goings }: Timeline): boolean {
  const isCancelled = [...contracts].some((contract) => {
    const since = cancelled.get(contract)
    return since !== undefined && since !== null && since < on
  })
  return isCancelled || goings.noticed.some((day) => day < on && daysBetween(day, on) <= NOTICE_DAYS)
}

/** Logos that were lost in the window on a day on which none of the decisions fell. */
function leavings(
  decisions: readonly RenewalDecision[],
  { timeline, window, settings }: Looked,
): RenewalOutcome[] {
  const { graceDays } = settings.retention
  return customerships(timeline.steps, settings.retention).flatMap(({ until }) => {
    if (until === null || until <= window.from || until > window.to) return []
    const last = timeline.steps.findLastIndex(({ from, standing }) => from < until && standing === 'paying')
    const on = timeline.steps[last + 1]?.from ?? until
    const isDecided = [...decisions, ...timeline.termEnds].some(
      (end) => Math.abs(daysBetween(end.on, on)) <= graceDays,
    )
    if (isDecided) return []
    return [{ on, kind: 'left' as const, dueArr: arrOf(timeline.steps[last]?.lines ?? []), keptArr: 0 }]
  })
}
