/** Where one account stands at both ends of a window, and what changed in between. */
import type { Day } from '#src/kernel/day.ts'
import type { Settings } from '../settings.ts'
import { customershipOn, customerships } from './customerships.ts'
import { priceRise } from './price-rise.ts'
import { type RenewalDecision, renewalDecisions } from './renewal-decisions.ts'
import { arrOf, type Standing, type Step, stepOn } from './step.ts'
import type { Timeline } from './timeline.ts'
import type { Window } from './window.ts'

export interface Position {
  readonly accountId: string
  /** the account above it; null: none */
  readonly parentId: string | null
  /** tier, segment or owner as known at the start; null: not known */
  readonly group: string | null
  /** a logo at the start: in the cohort */
  readonly isLogo: boolean
  /** still the same logo at the end */
  readonly isKept: boolean
  /** annual revenue at the start, and at the end of the same logo, 0 once lost; null when an amount is not known */
  readonly startArr: number | null
  readonly endArr: number | null
  readonly startStanding: Standing
  readonly endStanding: Standing
  /** part of what it pays more that is the same seats and plan at a higher price */
  readonly priceRise: number
  /** a logo at the end that was none at the start: one that began since then, or one that had just been gone */
  readonly joined: 'new' | 'returned' | null
  /** its revenue, null when not known */
  readonly joinedArr: number | null
  /** days inside the window on which its revenue fell, and rose */
  readonly fellOn: readonly Day[]
  readonly roseOn: readonly Day[]
  readonly renewals: readonly RenewalDecision[]
}

export function positionOf(
  account: Pick<Position, 'accountId' | 'parentId' | 'group'>,
  timeline: Timeline,
  { from, to }: Window,
  settings: Settings,
): Position {
  const stretches = customerships(timeline.steps, settings.retention)
  const start = stepOn(timeline.steps, from)
  const end = stepOn(timeline.steps, to)
  // Who pays nothing on a day, unless paused or late, is no customer on it, even if about to come back.
  const first = start.standing === 'none' ? null : customershipOn(stretches, from)
  const last = end.standing === 'none' ? null : customershipOn(stretches, to)
  const isKept = first !== null && first === last
  const startArr = arrOf(start.lines)
  const endArr = isKept ? arrOf(end.lines) : 0
  return {
    ...account,
    isLogo: first !== null,
    isKept,
    startArr,
    endArr,
    startStanding: start.standing,
    endStanding: end.standing,
    priceRise: isKept ? priceRise(start.lines, end.lines) : 0,
    joined: last === null || isKept ? null : last.from > from ? 'new' : 'returned',
    joinedArr: last === null || isKept ? 0 : arrOf(end.lines),
    ...changes(timeline.steps, { from, to }),
    renewals: renewalDecisions(timeline, { from, to }, settings),
  }
}

function changes(steps: readonly Step[], { from, to }: Window): Pick<Position, 'fellOn' | 'roseOn'> {
  const inside = steps.filter((step) => step.from > from && step.from <= to)
  const fellOn: Day[] = []
  const roseOn: Day[] = []
  let before = arrOf(stepOn(steps, from).lines) ?? 0
  for (const step of inside) {
    const arr = arrOf(step.lines) ?? before
    if (arr < before) fellOn.push(step.from)
    if (arr > before) roseOn.push(step.from)
    before = arr
  }
  return { fellOn, roseOn }
}
