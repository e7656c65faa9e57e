/** A plan as it stands after handovers: what the owner before judged is not yet judged by the present one (handbook 1). */
import type { Day } from '#src/kernel/day.ts'
import type { Plan, PlanItem } from './plan.ts'
import { type SentimentStanding, sentimentStanding } from './sentiment-standing.ts'
import { wordOfField } from './words-of.ts'

/** @param since the days on which the present owners took over; null: no handover is known */
export function withoutLapsed(
  plan: Plan,
  since: { readonly csm: Day | null; readonly am: Day | null },
): Plan {
  const [item] = plan.items.sentiment.values()
  if (item === undefined) return plan
  const stood = [
    sentimentStanding(item, 'byCsm', since.csm),
    sentimentStanding(item, 'byAm', since.am),
  ] as const
  if (stood.every(({ lapsed }) => lapsed === null)) return plan
  const [csm, am] = stood
  const now = { byCsm: csm.now?.score ?? null, byAm: am.now?.score ?? null, why: whyNow(item, stood) }
  const sentiment = new Map([[item.id, { ...item, values: { ...item.values, ...now } }]])
  return { ...plan, items: { ...plan.items, sentiment } }
}

/** Why goes with the last judgement, and with that of whoever said it. */
function whyNow(item: PlanItem<'sentiment'>, stood: readonly SentimentStanding[]): string | null {
  const standing = stood.flatMap(({ now }) => (now === null ? [] : [now.by]))
  const saidBy = wordOfField(item, 'why')?.actor
  if (standing.length === 0) return null
  const isOfLapsed = saidBy !== undefined && stood.some(({ lapsed }) => lapsed?.by === saidBy)
  return isOfLapsed && !standing.includes(saidBy) ? null : item.values.why
}
