/** How an owner judges the account today: a judgement belongs to the owner who made it and lapses at a handover (handbook 1). */
import type { Day } from '#src/kernel/day.ts'
import type { PlanItem } from './plan.ts'
import { wordOfField } from './words-of.ts'

export interface Judgement {
  /** 1–5 */
  readonly score: number
  readonly by: string
  readonly on: Day
}

export interface SentimentStanding {
  /** null: not yet judged by the present owner */
  readonly now: Judgement | null
  /** what the owner before judged last, where that has lapsed */
  readonly lapsed: Judgement | null
}

/** @param since the day on which the present owner took over; null: no handover is known */
export function sentimentStanding(
  item: Pick<PlanItem<'sentiment'>, 'values' | 'touches'> | undefined,
  field: 'byCsm' | 'byAm',
  since: Day | null,
): SentimentStanding {
  const score = item?.values[field] ?? null
  const word = item && wordOfField(item, field)
  if (score === null || word === undefined) return { now: null, lapsed: null }
  const judgement = { score, by: word.actor, on: word.at.slice(0, 10) }
  return since !== null && judgement.on < since
    ? { now: null, lapsed: judgement }
    : { now: judgement, lapsed: null }
}
