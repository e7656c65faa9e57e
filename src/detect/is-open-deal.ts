/** Whether an opportunity of the CRM can still be won. */
import type { Opportunity } from '#src/facts/records.ts'

/** Stages are named by the CRM: won, lost and closed are over. */
export function isOpenDeal({ stage }: Pick<Opportunity, 'stage'>): boolean {
  return stage === null || !/\b(closed|won|lost)\b/i.test(stage)
}
