/** Somebody who may not change a plan proposes to: a card in the queue, which a person answers. */
import { proposedFromOutside } from '#src/detect/proposed-from-outside.ts'
import { Failure } from '#src/kernel/failure.ts'
import { cardToShow } from '#src/store/card-to-answer.ts'
import { plansOf } from '#src/store/plans.ts'
import { accountNamed } from '#src/store/show-account.ts'
import { diagnosisOf, ownerOf } from '#src/store/standings.ts'
import { z } from 'zod'
import { cardSchema, shownCard } from '../card-schema.ts'
import { namedEvidence } from '../named-evidence.ts'
import { causeOf, openProposal } from '../open-proposal.ts'
import { transactionOperation } from '../operation.ts'
import { givenEditSchema, proposedEdits } from '../proposed-edits.ts'
import { opensExpansion, refuseExpansion } from '../refuse-expansion.ts'

const example = {
  section: 'risks',
  change: 'add',
  values: { risk: 'Budget under review' },
  says: 'Budget under review',
  evidence: ['note/crm/N-12'],
}

const sentence = z.string().trim().min(1)

export const proposePlan = transactionOperation({
  name: 'plan.propose',
  summary: 'Propose changes of the plan of an account, for a person to accept',
  description:
    'It changes nothing: it becomes a card in the queue, with its records, which a person accepts, in part or changed, ' +
    'or dismisses. Every edit names the records that it rests on, which must be known of the account. The same ' +
    'proposed twice is one card. Refused while it rests after a dismissal, when the account has had three new ones ' +
    'in a week, and for an open expansion into a critical account. After 30 days without an answer it clears.',
  permission: 'propose',
  http: { method: 'POST', path: '/accounts/{account}/proposals' },
  positional: ['account'],
  input: z.object({
    account: z.string().min(1).describe('Id, source id or exact name'),
    headline: sentence.max(120).describe('What it is about, in a few words'),
    reason: sentence.max(1000).describe('What was seen, in one or two sentences with figures'),
    confidence: z.number().min(0).max(1).describe('How sure it is, 0–1'),
    severity: z.enum(['high', 'medium', 'low']).default('medium'),
    nextStep: sentence.max(300).describe('The first thing to do, one sentence'),
    edits: z
      .array(givenEditSchema)
      .min(1)
      .max(20)
      .meta({ examples: [[example]] }),
  }),
  output: cardSchema.extend({
    isNew: z.boolean().describe('false: the same was proposed before, and still stands'),
  }),
  run: async ({ account, edits, headline, ...said }, { tx, today, actor }) => {
    const { id: accountId } = await accountNamed(tx, account)
    const diagnosis = await diagnosisOf(tx, accountId)
    if (diagnosis === null) {
      throw new Failure('conflict', `${account} was not diagnosed yet`, { hint: 'Propose once it is.' })
    }
    const ownerEmail = await ownerOf(tx, accountId)
    const { plan } = (await plansOf(tx, [accountId])).get(accountId)!
    const cause = causeOf(
      edits.map(({ section, change, itemId, target, values }) => [section, change, itemId, target, values]),
    )
    const proposals = proposedEdits(edits, { plan, cause, why: said.reason, ownerEmail, today })
    const opening = proposals.findIndex(opensExpansion) + 1
    if (opening > 0) {
      const hint = (waits: string) => `Propose it with the status "Waiting" and the blocker "${waits}".`
      refuseExpansion(opening, diagnosis, hint)
    }
    const evidence = await namedEvidence(
      tx,
      diagnosis,
      edits.flatMap((edit) => edit.evidence),
    )
    const finding = {
      rule: proposedFromOutside.id,
      cause,
      since: today,
      headline,
      ...said,
      dueOn: null,
      value: null,
      evidence,
      proposals,
    }
    const proposedBy = actor.role === 'agent' ? 'agent' : 'operator'
    const { id, isNew } = await openProposal({ diagnosis, ownerEmail, proposedBy, finding }, { tx, today })
    const { isReplaced: _, ...listed } = await cardToShow(tx, id)
    return { ...shownCard(listed, today), isNew }
  },
})
