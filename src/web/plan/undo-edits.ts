/** Takes edits of a plan back; what is refused is said. */
import type { QueryClient } from '@tanstack/react-query'
import { call } from '../call.ts'
import { ownEdits } from '../live/own-edits.ts'
import { me } from '../me.ts'
import { enPlanEdit } from '../messages/en-plan-edit.ts'
import { problemOf } from '../problem.ts'
import { said } from '../said.ts'
import { builtOnInWords } from './built-on.ts'
import type { PlanPlace } from './edited-item.ts'
import { refreshAccount } from './refresh-account.ts'

/**
 * @param ids in the order in which they were written
 * @returns the edits that took them back, or null where one was refused, which is said
 */
export async function undoEdits(
  client: QueryClient,
  { organization, account }: PlanPlace,
  ids: readonly string[],
): Promise<string[] | null> {
  try {
    const made: string[] = []
    // The last one first: each stands on those before it.
    for (const edit of ids.toReversed()) {
      const asked = { account, edit, by: me.in(organization) }
      const { edits } = await ownEdits.during(() => call(organization)['plan.undo'](asked))
      ownEdits.add(edits)
      made.push(...edits.map(({ id }) => id))
    }
    return made
  } catch (error) {
    said.refuse(builtOnInWords(problemOf(error)), enPlanEdit.notUndone)
    return null
  } finally {
    await refreshAccount(client, organization)
  }
}
