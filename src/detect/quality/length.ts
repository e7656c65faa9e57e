/** Against the river: how much of a plan the one-page form has room for, and what it has to leave out (handbook 3). */
import { addDays } from '#src/kernel/day.ts'
import { onePageLimits } from '#src/plan/one-page-limits.ts'
import { openItems } from '#src/plan/open-items.ts'
import type { PlanItem } from '#src/plan/plan.ts'
import { sum } from '../statistics.ts'
import type { LengthQuality } from './plan-quality.ts'
import type { QualityInput } from './quality-input.ts'

/** The page shows the moves of the next 90 days; what comes later is not cut from it. */
const ACTION_DAYS = 90

type Shown = keyof typeof onePageLimits

export function length(input: QualityInput): LengthQuality {
  const shown = (Object.keys(onePageLimits) as Shown[]).map((section) => ({
    section,
    items: belonging(input, section).length,
  }))
  const leftOut = shown.map(({ section, items }) => Math.max(0, items - onePageLimits[section]))
  return { items: sum(shown.map(({ items }) => items)), leftOut: sum(leftOut) }
}

/** What would be on the page if there were room for all. */
function belonging({ plan, today }: QualityInput, section: Shown): PlanItem[] {
  const last = addDays(today, ACTION_DAYS)
  const isLater = ({ values }: PlanItem): boolean =>
    section === 'actions' && 'dueOn' in values && values.dueOn !== null && values.dueOn > last
  return openItems(plan, section).filter((item) => !isLater(item))
}
