/** An opportunity in a quarter that begins after the day on which the renewal is decided. */
import type { Day } from '#src/kernel/day.ts'
import { openItems } from '#src/plan/open-items.ts'
import { dayInWords } from '../../words.ts'
import { against } from '../against.ts'
import type { Disagreement } from '../plan-quality.ts'
import type { QualityInput } from '../quality-input.ts'

const QUARTER = /^(\d{4})-Q([1-4])$/

export function opportunityAfterDeadline({ plan, diagnosis: { deadline } }: QualityInput): Disagreement[] {
  if (deadline === null) return []
  const what = deadline.kind === 'notice' ? 'after notice' : 'after the end of the term'
  return openItems(plan, 'opportunities')
    .filter(({ values }) => values.quarter !== null && (firstDayOf(values.quarter) ?? '') > deadline.on)
    .map((item) => against(item, 'quarter', `${what} on ${dayInWords(deadline.on)}`, deadline.evidence))
}

/** @returns null for what is no quarter */
function firstDayOf(quarter: string): Day | null {
  const [, year, number] = QUARTER.exec(quarter) ?? []
  if (year === undefined) return null
  return `${year}-${String(3 * Number(number) - 2).padStart(2, '0')}-01`
}
