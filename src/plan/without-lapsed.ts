/** A plan as it stands after handovers: what the owner before judged is not yet judged by the present one (handbook 1). */
import type { Day } from '#src/kernel/day.ts'
import type { Plan } from './plan.ts'
import { sentimentStanding } from './sentiment-standing.ts'

/** @param since the days on which the present owners took over; null: no handover is known */
export function withoutLapsed(
  plan: Plan,
  since: { readonly csm: Day | null; readonly am: Day | null },
): Plan {
  const [item] = plan.items.sentiment.values()
  if (item === undefined) return plan
  const now = {
    byCsm: sentimentStanding(item, 'byCsm', since.csm).now?.score ?? null,
    byAm: sentimentStanding(item, 'byAm', since.am).now?.score ?? null,
  }
  const { byCsm, byAm } = item.values
  if (now.byCsm === byCsm && now.byAm === byAm) return plan
  const sentiment = new Map([[item.id, { ...item, values: { ...item.values, ...now } }]])
  return { ...plan, items: { ...plan.items, sentiment } }
}
