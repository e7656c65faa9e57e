/** An opportunity in a quarter that begins after the day on which the renewal is decided. */
import { quarterNamed } from '#src/kernel/quarter.ts'
import { openItems } from '#src/plan/open-items.ts'
import { dayInWords } from '../../words.ts'
import { against } from '../against.ts'
import type { Disagreement } from '../plan-quality.ts'
import type { QualityInput } from '../quality-input.ts'

export function opportunityAfterDeadline(input: QualityInput): Disagreement[] {
  const { plan, settings } = input
  const { deadline } = input.diagnosis
  if (deadline === null) return []
  const { fiscalYearStartMonth } = settings.calendar
  const firstDayOf = (quarter: string | null) =>
    quarter === null ? null : (quarterNamed(quarter, fiscalYearStartMonth)?.from ?? null)
  const what = deadline.kind === 'notice' ? 'after notice' : 'after the end of the term'
  return openItems(plan, 'opportunities')
    .filter(({ values }) => (firstDayOf(values.quarter) ?? '') > deadline.on)
    .map((item) => against(item, 'quarter', `${what} on ${dayInWords(deadline.on)}`, deadline.evidence))
}
