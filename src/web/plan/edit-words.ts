/** What the log says of an edit, as people read it: nothing twice. */
import type { Operations } from '../call.ts'
import { told } from '../format.ts'
import { itemWords } from '../item-words.ts'
import { enPlanEdit } from '../messages/en-plan-edit.ts'

type Logged = Awaited<ReturnType<Operations['plan.history']>>['edits'][number]

/** Beside the fields that it changed, a line by hand is known by its item; else by what it says. */
export function editSays({ says, name, cause, fields }: Pick<Logged, 'says' | 'name' | 'cause' | 'fields'>) {
  const isByHand = cause === 'by hand' || cause.startsWith('undoing ')
  return itemWords(told(isByHand && fields.length > 0 ? name : says))
}

/** null where the cause has said it already. */
export function editWhy({ why, cause }: Pick<Logged, 'why' | 'cause'>): string | null {
  if (cause === 'by hand' && why === 'Written by hand.') return null
  return itemWords(told(enPlanEdit.whyTakenBack(why)))
}
