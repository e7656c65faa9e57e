/** Answers one card for whoever asks; a second answer at the same time finds the first one. */
import { type Answer, answerCard } from '#src/detect/answer-card.ts'
import { cardToAnswer } from '#src/store/card-to-answer.ts'
import { updateCards } from '#src/store/movements.ts'
import { shownCard } from './card-schema.ts'
import type { TransactionContext } from './operation.ts'

/**
 * @param answer what is said; to take an answer back, 'reopen'
 * @throws Failure 'not-found', or as `answerCard` does
 */
export async function answerMovement(
  id: string,
  answer: Exclude<Answer, { says: 'reopen' }> | 'reopen',
  { tx, actor, today }: TransactionContext,
) {
  const { isReplaced, ...listed } = await cardToAnswer(tx, id)
  const said: Answer = answer === 'reopen' ? { says: 'reopen', isReplaced } : answer
  const card = answerCard(listed.card, said, { by: actor.role, today })
  await updateCards(tx, [card])
  return shownCard({ ...listed, card }, today)
}
