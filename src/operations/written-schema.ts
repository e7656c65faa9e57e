/** What was written in a plan, as the doors tell it. */
import { sectionNames } from '#src/plan/plan-sections.ts'
import { z } from 'zod'
import type { WrittenPlan } from './write-plan.ts'

export const writtenSchema = z.object({
  account: z.uuid(),
  edits: z
    .array(
      z.object({
        id: z.string().describe('By which it can be undone'),
        section: z.enum(sectionNames),
        change: z.enum(['add', 'change', 'confirm', 'remove', 'restore']),
        item: z.string().describe('Id of the item'),
        version: z.int().describe('Of the item as it is now'),
        by: z.string(),
        at: z.iso.datetime(),
        says: z.string(),
      }),
    )
    .describe('In the order in which they were written'),
})

export function shownWritten(account: string, { plan, applied }: WrittenPlan): z.input<typeof writtenSchema> {
  return {
    account,
    edits: applied.map(({ edit: { id, section, change, actor, at, says }, itemId }) => {
      const item = plan.items[section].get(itemId) ?? plan.removed[section].get(itemId)!.item
      return { id, section, change, item: itemId, version: item.version, by: actor, at, says }
    }),
  }
}
