/** What came of merging or splitting two contacts, as the doors tell it. */
import { contactId, type ContactMerge } from '#src/facts/contact-merge.ts'
import type { PlanEdit } from '#src/plan/plan-edit.ts'
import { z } from 'zod'

export const mergedContactSchema = z.object({
  account: z.uuid(),
  contact: z.string().describe('factId of the contact that was merged, or split off'),
  into: z.string().describe('factId of the one that stands for both, or stood'),
  planEdits: z.array(z.string()).describe('What changed in the plan, in the order in which it was written'),
})

export function shownMerge(
  account: string,
  merge: ContactMerge,
  edits: readonly PlanEdit[],
): z.input<typeof mergedContactSchema> {
  return {
    account,
    contact: contactId(merge),
    into: contactId(merge.into),
    planEdits: edits.map(({ says }) => says),
  }
}
