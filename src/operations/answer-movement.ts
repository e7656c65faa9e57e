/** Gives a movement an answer, or takes it back; what is accepted enters the plan in the same transaction. */
import { type Answer, answerCard } from '#src/detect/answer-card.ts'
import { cardToAnswer } from '#src/store/card-to-answer.ts'
import { updateCards } from '#src/store/movements.ts'
import { acceptProposals } from './accept-proposals.ts'
import { shownCard } from './card-schema.ts'
import type { Choice } from './chosen-edits.ts'
import { keepQuality } from './keep-quality.ts'
import type { TransactionContext } from './operation.ts'
import { takeBackEdits } from './take-back-edits.ts'
import type { WrittenPlan } from './write-plan.ts'
import { shownWritten } from './written-schema.ts'

type Said =
  | Exclude<Answer, { says: 'accept' | 'reopen' }>
  | ({ readonly says: 'accept'; readonly seen?: string | undefined } & Choice)
  | { readonly says: 'reopen' }

/**
 * @param by who answers; the role without it
 * @returns the card as the answer leaves it, with the edits of the plan that came of it
 * @throws Failure 'not-found', or as `answerCard`, `acceptProposals` and `takeBackEdits` do: then nothing is written
 */
export async function answerMovement(
  id: string,
  said: Said,
  by: string | undefined,
  context: TransactionContext,
) {
  const { tx, actor, today } = context
  const { isReplaced, ...listed } = await cardToAnswer(tx, id)
  const answering = { by: by ?? actor.role, today }
  const answer = said.says === 'reopen' ? { ...said, isReplaced } : said
  const answered = answerCard(listed.card, answer, answering)
  let editAnswers = answered.editAnswers
  let written: WrittenPlan | null = null
  if (said.says === 'accept') {
    const { seen, only, changes } = said
    const choice = { seen, only, changes, by: answering.by }
    ;({ editAnswers, written } = await acceptProposals(listed.card, choice, context))
  } else if (listed.card.state === 'accepted') {
    written = await takeBackEdits(listed.card, answering.by, context)
  }
  const card = { ...answered, editAnswers }
  await updateCards(tx, [card])
  await keepQuality(tx, [card.accountId], today)
  return {
    ...shownCard({ ...listed, card }, today),
    written: written === null ? [] : shownWritten(card.accountId, written).edits,
  }
}
