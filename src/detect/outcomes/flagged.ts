/** Whether a loss was seen coming: what the snapshot and the owners said so many days before it. */
import type { PlanEdit } from '#src/plan/plan-edit.ts'
import type { Day } from '#src/kernel/day.ts'
import { ruleName } from '../rule-name.ts'
import type { Settings } from '../settings.ts'
import { percent } from '../words.ts'

/** Days before the end of a term by which a loss must be flagged, or it is a surprise. */
export const FLAG_DAYS = 60

/** What a snapshot says, in short. */
export interface Seen {
  readonly on: Day
  readonly status: string | null
  /** the outlook, 0–1 */
  readonly p: number | null
  /** rules that found something critical */
  readonly critical: readonly string[]
}

/** What an owner holds of the renewal. */
export interface OwnerCall {
  readonly probability: number | null
  readonly forecast: string | null
}

export interface Flagged {
  /** null: nothing is known of that day */
  readonly isFlagged: boolean | null
  /** by what, in words */
  readonly by: readonly string[]
}

const badCalls: ReadonlySet<string> = new Set(['At risk', 'Unlikely', 'Lost'])

/** Red, an outlook under .7*, something critical, or an owner's call of At risk or worse. */
export function flagged(seen: Seen | null, call: OwnerCall | null, { forecast }: Settings): Flagged {
  const by: string[] = []
  if (seen?.status === 'Red') by.push('Red')
  if (seen !== null && seen.p !== null && seen.p < forecast.atRiskBelow) by.push(`outlook ${percent(seen.p)}`)
  if (seen !== null && seen.critical.length > 0)
    by.push(`critical: ${[...new Set(seen.critical)].map(ruleName).join(', ')}`)
  if (call !== null && isBad(call, forecast.likely)) by.push(callInWords(call))
  if (by.length > 0) return { isFlagged: true, by }
  return { isFlagged: seen === null ? null : false, by }
}

function isBad({ probability, forecast }: OwnerCall, likely: number): boolean {
  return (forecast !== null && badCalls.has(forecast)) || (probability !== null && probability < likely)
}

function callInWords({ probability, forecast }: OwnerCall): string {
  return `owner’s call ${forecast ?? percent(probability ?? 0)}`
}

/**
 * What stood in the plan at the end of a day: the word of the AM before that of the CSM.
 * @param edits those of the section renewal of one plan, in the order in which they were made
 * @returns null: nobody had said anything
 */
export function ownerCallOn(edits: readonly PlanEdit[], day: Day): OwnerCall | null {
  const said = new Map<string, unknown>()
  for (const edit of edits) {
    if (edit.section !== 'renewal' || edit.at.slice(0, 10) > day) continue
    if (edit.change === 'remove') said.clear()
    for (const [field, value] of Object.entries(edit.item ?? {}))
      if (value !== undefined) said.set(field, value)
  }
  const [am, csm] = [said.get('probabilityByAm'), said.get('probabilityByCsm')]
  const probability = typeof am === 'number' ? am : typeof csm === 'number' ? csm : null
  const forecast = said.get('forecast')
  if (probability === null && typeof forecast !== 'string') return null
  return { probability, forecast: typeof forecast === 'string' ? forecast : null }
}
