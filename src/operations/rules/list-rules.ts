/** Every rule with what it looks for, and what people made of what it found. */
import { acceptance } from '#src/detect/acceptance.ts'
import { proposedFromOutside } from '#src/detect/proposed-from-outside.ts'
import { rules } from '#src/detect/rules.ts'
import { ruleCounts } from '#src/store/rule-counts.ts'
import { z } from 'zod'
import { transactionOperation } from '../operation.ts'

const share = z.number().describe('0–1')

export const listRules = transactionOperation({
  name: 'rule.list',
  summary: 'List the rules with what they look for, and how much of it was accepted',
  description:
    'A movement counts for the rule that opened it; what joined it on the same cause does not. The share accepted is ' +
    'that of the answers, accepted or dismissed, with its 95% interval (Wilson), and is told from ten answers on.',
  permission: 'read',
  http: { method: 'GET', path: '/rules' },
  input: z.object({}),
  output: z.object({
    rules: z.array(
      z.object({
        rule: z.string(),
        says: z.string().describe('What it looks for, as Perennial proposes it'),
        found: z.int(),
        queued: z.int(),
        snoozed: z.int(),
        listed: z.int().describe('Older than the first look, not queued'),
        accepted: z.int(),
        dismissed: z.int(),
        clearedUnanswered: z.int().describe('Over before anybody answered'),
        acceptance: z
          .object({ share, low: share, high: share })
          .nullable()
          .describe('null: under ten answers'),
      }),
    ),
  }),
  run: async (_input, { tx, today }) => {
    const counted = await ruleCounts(tx, today)
    return {
      rules: [...rules, proposedFromOutside].map(({ id, says }) => {
        const counts = counted.get(id) ?? none
        return { rule: id, says, ...counts, acceptance: acceptance(counts.accepted, counts.dismissed) }
      }),
    }
  },
})

const none = {
  found: 0,
  queued: 0,
  snoozed: 0,
  listed: 0,
  accepted: 0,
  dismissed: 0,
  clearedUnanswered: 0,
}
