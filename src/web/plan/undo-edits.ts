/** Takes edits of a plan back. */
import type { QueryClient } from '@tanstack/react-query'
import { call } from '../call.ts'
import { ownEdits } from '../live/own-edits.ts'
import { me } from '../me.ts'
import { type Problem, problemOf } from '../problem.ts'
import type { Undo } from '../said.ts'
import { builtOnInWords } from './built-on.ts'
import type { PlanPlace } from './edited-item.ts'
import { refreshAccount } from './refresh-account.ts'

interface Undone {
  /** the edits that took them back */
  readonly made: readonly string[]
  /** those that are not taken back */
  readonly left: readonly string[]
  /** why one of them could not be */
  readonly problem: Problem | null
}

/** As one undo: tried again, it goes on where it could not. */
export function undoingEdits(client: QueryClient, place: PlanPlace, ids: readonly string[]): Undo {
  let meant = ids
  return async () => {
    const { left, problem } = await undoEdits(client, place, meant)
    meant = left
    return problem
  }
}

/** @param ids in the order in which they were written */
export async function undoEdits(
  client: QueryClient,
  { organization, account }: PlanPlace,
  ids: readonly string[],
): Promise<Undone> {
  const made: string[] = []
  let left = ids
  try {
    // The last one first: each stands on those before it.
    for (const edit of ids.toReversed()) {
      const asked = { account, edit, by: me.in(organization) }
      const { edits } = await ownEdits.during(() => call(organization)['plan.undo'](asked))
      ownEdits.add(edits)
      made.push(...edits.map(({ id }) => id))
      left = left.slice(0, -1)
    }
    return { made, left, problem: null }
  } catch (error) {
    return { made, left, problem: builtOnInWords(problemOf(error)) }
  } finally {
    await refreshAccount(client, organization)
  }
}
