/** A plan that holds these items and no others: enough for what looks at a few of its sections. */
import { emptyPlan, type Plan, type PlanItem } from './plan.ts'

export function planWith(items: readonly PlanItem[]): Plan {
  const bySection = Map.groupBy(items, ({ section }) => section)
  const given = [...bySection].map(([section, own]) => [section, new Map(own.map((item) => [item.id, item]))])
  return {
    ...emptyPlan,
    items: { ...emptyPlan.items, ...(Object.fromEntries(given) as Partial<Plan['items']>) },
  }
}
