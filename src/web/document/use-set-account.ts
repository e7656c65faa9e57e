/** Sets what an account is by hand: shown at once, kept while nobody answers, and taken back where the server refuses. */
import { useQueryClient } from '@tanstack/react-query'
import type { Account } from '../answers.ts'
import { call, type Operations } from '../call.ts'
import { me } from '../me.ts'
import type { PlanPlace } from '../plan/edited-item.ts'
import { keptEdits, type TypedDraft } from '../plan/kept-edits.ts'
import { overtakenIn, theirsOf } from '../plan/overtaken-in.ts'
import type { RecordSetMade, RecordWanted } from '../plan/record-set-made.ts'
import { refreshAccount } from '../plan/refresh-account.ts'
import { undoImport } from '../plan/undo-import.ts'
import { type Problem, problemOf } from '../problem.ts'
import { accountQuery } from '../queries.ts'

type Held = Awaited<ReturnType<Operations['account.set']>>['holds']

export type SetOutcome =
  | {
      readonly problem: null
      /** nobody answered: it is shown as written, and sent when somebody does */
      readonly isKept: boolean
      /** null: it held already, or is not written yet */
      readonly undo: (() => Promise<void>) | null
      /** what holds since of the values that were wanted, by field; null: nobody answered */
      readonly holds: Held | null
    }
  | { readonly problem: Problem }

/** What may wait for the connection. */
export interface Waiting {
  /** what was done, in words */
  readonly says: string
  /** the draft that it was, to be there again should it be refused after it had to wait */
  readonly typed: TypedDraft
}

export function useSetAccount({ organization, account }: PlanPlace) {
  const client = useQueryClient()
  /**
   * Done once what it made of the account is in view.
   * @param waiting without it, it is refused where nobody answers
   */
  return async (made: RecordSetMade, waiting?: Waiting): Promise<SetOutcome> => {
    const { wanted, seen, withWork = false } = made
    const { queryKey } = accountQuery(organization, account)
    await client.cancelQueries({ queryKey })
    const before = client.getQueryData(queryKey)
    client.setQueryData(queryKey, before && withProfile(before, wanted))
    const by = me.in(organization)
    const keep = (kept: Waiting): SetOutcome => {
      keptEdits.add({ organization, account, by, record: made, ...kept }, () => {
        client.setQueryData(queryKey, before)
        void refreshAccount(client, organization)
      })
      return { problem: null, isKept: true, undo: null, holds: null }
    }
    // Nothing overtakes what waits.
    if (waiting !== undefined && keptEdits.count() > 0) return keep(waiting)
    try {
      const { importNo, holds } = await call(organization)['account.set']({
        account,
        ...wanted,
        seen,
        withWork,
        by,
      })
      void refreshAccount(client, organization)
      // Of all that is read again now, the account alone is waited for.
      await client.refetchQueries({ queryKey, exact: true }, { cancelRefetch: false })
      const undo = importNo === null ? null : () => undoImport(client, organization, importNo)
      return { problem: null, isKept: false, undo, holds }
    } catch (error) {
      const problem = problemOf(error)
      if (waiting !== undefined && problem.kind === 'unreachable') return keep(waiting)
      // A refusal as overtaken names what holds by now: the old value would come back until it is read anew.
      const theirs = theirsOf(overtakenIn(problem) ?? [])
      client.setQueryData(queryKey, before && withProfile(before, theirs))
      void client.invalidateQueries({ queryKey })
      return { problem }
    }
  }
}

/** What was emptied is as the records say it, which the server knows. */
function withProfile(account: Account, wanted: RecordWanted): Account {
  const known = Object.entries(wanted).filter(([, value]) => value !== null && value !== undefined)
  return { ...account, profile: { ...account.profile, ...Object.fromEntries(known) } }
}
