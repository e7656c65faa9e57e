/** What is open in the plan after the day by which it was to be done. */
import { type Day, daysBetween } from '#src/kernel/day.ts'
import { openItems } from '#src/plan/open-items.ts'
import { counted } from '../../words.ts'
import { against } from '../against.ts'
import type { Disagreement } from '../plan-quality.ts'
import type { QualityInput } from '../quality-input.ts'

export function pastDue({ plan, today }: QualityInput): Disagreement[] {
  const says = (dueOn: Day): string => `${counted(daysBetween(dueOn, today), 'day')} overdue`
  const isPast = (dueOn: Day | null): dueOn is Day => dueOn !== null && dueOn < today
  const objectives = openItems(plan, 'objectives').flatMap((item) => {
    const { targetOn } = item.values
    return isPast(targetOn) ? [against(item, 'targetOn', says(targetOn), [])] : []
  })
  const others = [
    ...openItems(plan, 'actions'),
    ...openItems(plan, 'milestones').filter(({ values }) => values.status !== 'Complete'),
    ...openItems(plan, 'risks'),
    ...openItems(plan, 'commitments').filter(({ values }) => values.status === 'Open'),
  ].flatMap((item) => {
    const { dueOn } = item.values
    return isPast(dueOn) ? [against(item, 'dueOn', says(dueOn), [])] : []
  })
  return [...objectives, ...others]
}
