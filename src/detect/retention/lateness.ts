/** A term that ran out while the product is still in use is late, not lost, for a while (handbook 8). */
import { addDays, type Day } from '#src/kernel/day.ts'
import type { Settings } from '../settings.ts'
import { type Goings, isRenewedAt } from './goings.ts'
import type { PaidLine, Step } from './step.ts'

interface Evidence {
  /** contracts that somebody cancelled: those are not late */
  readonly cancelled: ReadonlyMap<string, Day | null>
  readonly usedOn: readonly Day[]
  readonly goings: Goings
  readonly settings: Settings
}

/**
 * Where an account falls from paying to nothing without a cancellation, and is used within the grace from that day on
 * or has a renewal recorded, its last lines hold through the grace, or until it pays again.
 */
export function withLateness(steps: readonly Step[], evidence: Evidence): Step[] {
  const told: Step[] = []
  let lateUntil: Day | null = null
  for (const step of steps) {
    const before = told.at(-1)
    if (step.standing === 'none' && before?.standing === 'paying') {
      const lines = linesKept(before.lines, step.from, evidence)
      lateUntil = lines.length === 0 ? null : addDays(step.from, evidence.settings.retention.graceDays + 1)
      told.push(lateUntil === null ? step : { from: step.from, standing: 'late', lines })
      continue
    }
    if (lateUntil !== null && step.standing === 'none' && step.from < lateUntil) continue
    if (lateUntil !== null && step.from > lateUntil)
      told.push({ from: lateUntil, standing: 'none', lines: [] })
    lateUntil = null
    told.push(step)
  }
  return lateUntil === null ? told : [...told, { from: lateUntil, standing: 'none', lines: [] }]
}

function linesKept(
  lines: readonly PaidLine[],
  endedOn: Day,
  { cancelled, usedOn, goings, settings }: Evidence,
): readonly PaidLine[] {
  const graceEnd = addDays(endedOn, settings.retention.graceDays)
  const leftOn = goings.left.findLast((on) => on <= graceEnd)
  const isLeft = leftOn !== undefined && !goings.returned.some((on) => on >= leftOn && on <= graceEnd)
  const isUsed = usedOn.some((on) => on >= endedOn && on <= graceEnd)
  if (isLeft || !(isUsed || isRenewedAt(goings, endedOn, settings))) return []
  return lines.filter(({ contract }) => !cancelled.has(contract))
}
