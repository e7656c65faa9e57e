/** One movement with everything to decide it: evidence, proposals against the plan, its rule's record, and the effect. */
import { acceptance } from '#src/detect/acceptance.ts'
import { proposedDiffs } from '#src/plan/proposed-diff.ts'
import { cardToShow } from '#src/store/card-to-answer.ts'
import { plansOf } from '#src/store/plans.ts'
import { ruleCounts } from '#src/store/rule-counts.ts'
import { z } from 'zod'
import { movementId } from '../answer-input.ts'
import { cardSchema, shownCard } from '../card-schema.ts'
import { transactionOperation } from '../operation.ts'
import { proposalEffect } from '../proposal-effect.ts'
import { effectSchema, shownEdit, shownEditSchema } from '../proposal-schema.ts'
import { ruleMeaning } from '../rule-meaning.ts'
import { seenToken } from '../seen-plan.ts'

const share = z.number().describe('0–1')

export const showMovement = transactionOperation({
  name: 'movement.show',
  summary: 'Show one movement with everything to decide it',
  description:
    'Its evidence; each edit that it proposes against the plan as it is now, with what stands and what would; how ' +
    'often what its rule found was accepted; what rests on the same records; and what accepting all of it changes in ' +
    'the quality of the plan, in health and in the outlook. Health and outlook rest on records: where accepting ' +
    'leaves them as they are, that is said.',
  permission: 'read',
  http: { method: 'GET', path: '/movements/{id}' },
  positional: ['id'],
  input: z.object({ id: movementId }),
  output: cardSchema.extend({
    seen: z.string().describe('Give it to `movement accept`: what changed since is then refused'),
    proposals: z.array(shownEditSchema),
    ruleRecord: z.object({
      says: z.string().describe('What the rule looks for'),
      found: z.int(),
      accepted: z.int(),
      dismissed: z.int(),
      acceptance: z
        .object({ share, low: share, high: share })
        .nullable()
        .describe('Share accepted of the answers with its 95% interval; null: under ten answers'),
    }),
    effect: effectSchema,
  }),
  run: async ({ id }, { tx, today, now }) => {
    const { isReplaced: _, ...listed } = await cardToShow(tx, id)
    const { card } = listed
    const stored = (await plansOf(tx, [card.accountId])).get(card.accountId)!
    const { proposals } = card.finding
    const diffs = proposedDiffs(stored.plan, proposals, now.toISOString())
    const { found = 0, accepted = 0, dismissed = 0 } = (await ruleCounts(tx, today)).get(card.rule) ?? {}
    return {
      ...shownCard(listed, today),
      seen: seenToken(card, stored),
      proposals: proposals.map((proposed, place) => shownEdit(proposed, diffs[place]!, place)),
      ruleRecord: {
        says: ruleMeaning(card.rule),
        found,
        accepted,
        dismissed,
        acceptance: acceptance(accepted, dismissed),
      },
      effect: await proposalEffect(card, { tx, today, now }),
    }
  },
})
