/** What came up for renewal in a window, account by account, and what was renewed of it. */
import { addDays, type Day } from '#src/kernel/day.ts'
import type { Settings } from '../settings.ts'
import { isRenewedAt } from './goings.ts'
import { arrOf, stepOn } from './step.ts'
import type { Timeline } from './timeline.ts'
import type { Window } from './window.ts'

/** Contracts of one account whose terms end on the same day are one decision. */
export interface RenewalDecision {
  readonly on: Day
  /** those whose terms end, by `contractKey` */
  readonly contracts: ReadonlySet<string>
  /** annual revenue of the terms that end, the day before; null when not known */
  readonly dueArr: number | null
  readonly isRenewed: boolean
  /** never more than was due */
  readonly renewedArr: number
  /** what is paid for them afterwards, also where that is more; null when not known */
  readonly paidArr: number | null
  /** not renewed by the end of the window, but still in its grace */
  readonly isLate: boolean
}

/** A renewal may come as late as the grace allows, also after the window; what is known of it then counts. */
export function renewalDecisions(timeline: Timeline, window: Window, settings: Settings): RenewalDecision[] {
  const due = timeline.termEnds.filter(({ on }) => on > window.from && on <= window.to)
  return [...Map.groupBy(due, ({ on }) => on)]
    .map(([on, ends]) => {
      const contracts = new Set(ends.map(({ contract }) => contract))
      return decision(timeline, { on, contracts, to: window.to }, settings)
    })
    .filter((one) => one !== null)
}

interface Due {
  readonly on: Day
  readonly contracts: ReadonlySet<string>
  readonly to: Day
}

function decision(
  timeline: Timeline,
  { on, contracts, to }: Due,
  settings: Settings,
): RenewalDecision | null {
  const { steps, goings } = timeline
  const { graceDays } = settings.retention
  const before = stepOn(steps, addDays(on, -1))
  const ending = before.lines.filter(({ contract }) => contracts.has(contract))
  // What nobody paid for, as a trial or a pause, is not up for renewal.
  if (before.standing !== 'paying' || ending.length === 0) return null
  const others = new Set(
    before.lines
      .filter(({ contract, startOn }) => !contracts.has(contract) && startOn < addDays(on, -graceDays))
      .map(({ contract }) => contract),
  )
  const after = [
    stepOn(steps, on),
    ...steps.filter(({ from }) => from > on && from <= addDays(on, graceDays)),
  ]
    .filter(({ standing }) => standing === 'paying')
    .map(({ lines }) => lines.filter(({ contract }) => !others.has(contract)))
    .filter((lines) => lines.length > 0)
  const dueArr = arrOf(ending)
  const isSigned = isRenewedAt(goings, on, settings)
  const isRenewed = isSigned || after.length > 0
  const paid = Math.max(0, ...after.map((lines) => arrOf(lines) ?? dueArr ?? 0))
  const isKnown = after.every((lines) => arrOf(lines) !== null)
  const renewedArr = isSigned && after.length === 0 ? (dueArr ?? 0) : Math.min(paid, dueArr ?? 0)
  const paidArr = isSigned && after.length === 0 ? dueArr : isKnown ? paid : null
  const isLate = !isRenewed && stepOn(steps, to).standing === 'late'
  return { on, contracts, dueArr, isRenewed, renewedArr, paidArr, isLate }
}
