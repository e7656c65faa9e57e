/** One account: its bar with the way to each of its pages, and the page that is open. */
import { useQuery } from '@tanstack/react-query'
import { Outlet, useNavigate, useParams } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import type { Account } from '../../answers.ts'
import { AsOf } from '../../document/as-of.ts'
import { lastView } from '../../last-view.ts'
import { en } from '../../messages/en.ts'
import { enHelp } from '../../messages/en-help.ts'
import { accountQuery } from '../../queries.ts'
import { recentAccounts } from '../../recent-accounts.ts'
import { useKeyHelp } from '../../ui/key-help.ts'
import { useKeys } from '../../ui/use-keys.ts'
import { ProblemScreen } from '../problem-screen.tsx'
import { StaleNotice } from '../stale-notice.tsx'
import { AccountBar } from './account-bar.tsx'
import { AccountSkeleton } from './account-skeleton.tsx'
import { PrintHead } from './print-head.tsx'
import { ShownAccount } from './shown-account.ts'
import { useKnownNames } from '../../use-known-names.ts'
import { useAccountTitle } from './use-account-title.ts'
import { useOwnAddress } from './use-own-address.ts'

export function AccountScreen() {
  const { organization, account } = useParams({ from: '/$organization/accounts/$account' })
  const query = useQuery(accountQuery(organization, account))
  const navigate = useNavigate()
  const [today] = useState(() => new Date().toISOString().slice(0, 10))
  // All that stands on the page of an account is drawn anew with it.
  useKnownNames()
  useOwnAddress(organization, account, query.data)
  useAccountTitle(query.data?.profile.name ?? en.account.title)
  useEffect(() => lastView.rememberAccount(account), [account])
  useKeyHelp(enHelp.account)
  useRecent(organization, query.data?.profile)
  useKeys({
    p: () =>
      void navigate({ to: '/$organization/accounts/$account/call', params: { organization, account } }),
    Escape: () =>
      void navigate({
        to: '/$organization/portfolio',
        params: { organization },
        search: lastView.searchFor(organization),
      }),
  })
  return (
    <>
      <AccountBar account={query.data} organization={organization} />
      <StaleNotice query={query} />
      <main
        className="relative min-h-0 flex-1 overflow-y-auto scrolls-quietly print:overflow-visible"
        key={account}
      >
        {query.data === undefined ? (
          query.isError ? (
            <ProblemScreen error={query.error} onAgain={() => void query.refetch()} page />
          ) : (
            <AccountSkeleton />
          )
        ) : (
          <ShownAccount value={{ organization, account: query.data }}>
            <AsOf value={query.data.diagnosis?.asOf ?? today}>
              <PrintHead account={query.data.profile.name} />
              <Outlet />
            </AsOf>
          </ShownAccount>
        )}
      </main>
    </>
  )
}

/** The palette offers it first, next time. */
function useRecent(organization: string, profile: Account['profile'] | undefined): void {
  const { id, name } = profile ?? {}
  useEffect(() => {
    if (id !== undefined && name !== undefined) recentAccounts.add(organization, { id, name })
  }, [organization, id, name])
}
