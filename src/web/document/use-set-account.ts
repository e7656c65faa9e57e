/** Sets what an account is by hand: shown at once, and taken back where the server refuses. */
import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import type { Account } from '../answers.ts'
import { call } from '../call.ts'
import { me } from '../me.ts'
import type { PlanPlace } from '../plan/edited-item.ts'
import { refreshAccount } from '../plan/refresh-account.ts'
import { type Problem, problemOf } from '../problem.ts'
import { accountQuery } from '../queries.ts'
import { overtakenIn, theirsOf } from './overtaken-in.ts'
import type { RecordSeen, RecordWanted } from './record-fields.ts'

export type SetOutcome =
  | {
      readonly problem: null
      /** null: it held already */
      readonly undo: (() => Promise<void>) | null
    }
  | { readonly problem: Problem }

export function useSetAccount({ organization, account }: PlanPlace) {
  const client = useQueryClient()
  /**
   * Done once what it made of the account is in view.
   * @param seen what was in view of it, so that what somebody else has written since is not lost
   */
  return async (wanted: RecordWanted, seen?: RecordSeen): Promise<SetOutcome> => {
    const { queryKey } = accountQuery(organization, account)
    await client.cancelQueries({ queryKey })
    const before = client.getQueryData(queryKey)
    client.setQueryData(queryKey, before && withProfile(before, wanted))
    try {
      const by = me.in(organization)
      const { importNo } = await call(organization)['account.set']({ account, ...wanted, seen, by })
      await refreshAccount(client, organization)
      const undo = importNo === null ? null : () => takeBack(client, organization, importNo)
      return { problem: null, undo }
    } catch (error) {
      const problem = problemOf(error)
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

async function takeBack(client: QueryClient, organization: string, importNo: number): Promise<void> {
  await call(organization)['import.undo']({ importNo, by: me.in(organization) })
  await refreshAccount(client, organization)
}
