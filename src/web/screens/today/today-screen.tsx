/** The day: what is to be done, account by account, and what was done. */
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useMe } from '../../me.ts'
import { enToday } from '../../messages/en-today.ts'
import { KeysFoot } from '../../ui/keys-foot.tsx'
import { useKnownNames } from '../../use-known-names.ts'
import { useTitle } from '../../use-title.ts'
import { EmptyPortfolio } from '../portfolio/empty-portfolio.tsx'
import { ProblemScreen } from '../problem-screen.tsx'
import { StaleNotice } from '../stale-notice.tsx'
import { TodayBar } from './today-bar.tsx'
import { TodayEmpty } from './today-empty.tsx'
import { TodayList } from './today-list.tsx'
import { accountsAtOnce, todayQuery } from './today-query.ts'
import { TodayRail } from './today-rail.tsx'
import type { TodaySearch } from './today-search.ts'
import { TodaySkeleton } from './today-skeleton.tsx'

export function TodayScreen() {
  const { organization } = useParams({ from: '/$organization/today' })
  const search = useSearch({ from: '/$organization/today' })
  const navigate = useNavigate({ from: '/$organization/today' })
  const self = useMe(organization)
  const [limit, setLimit] = useState(accountsAtOnce)
  const owner = search.whose === 'everybody' ? undefined : self
  const query = useQuery(todayQuery(organization, owner, search.kind, limit))
  useTitle(enToday.title)
  useKnownNames()
  const { data } = query
  const onSearch = (changed: TodaySearch) => void navigate({ search: changed, replace: true })
  return (
    <>
      <TodayBar data={data} onSearch={onSearch} organization={organization} owner={owner} search={search} />
      <StaleNotice query={query} />
      <main className="min-h-0 flex-1 overflow-y-auto scrolls-quietly print:overflow-visible">
        {data === undefined ? (
          query.isError ? (
            <ProblemScreen error={query.error} onAgain={() => void query.refetch()} />
          ) : (
            <TodaySkeleton />
          )
        ) : data.asOf === null ? (
          <EmptyPortfolio organization={organization} />
        ) : (
          <div className="grid min-h-full grid-cols-[minmax(0,1fr)_var(--rail)] max-lg:grid-cols-1">
            <div className="min-w-0">
              {data.groups.length === 0 && search.kind === undefined ? (
                <TodayEmpty data={data} onSearch={onSearch} organization={organization} owner={owner} />
              ) : (
                <TodayList
                  data={data}
                  key={`${organization} ${owner ?? ''}`}
                  kind={search.kind}
                  onMore={() => setLimit(limit + accountsAtOnce)}
                  organization={organization}
                />
              )}
            </div>
            <TodayRail data={data} organization={organization} owner={owner} />
          </div>
        )}
      </main>
      {data === undefined || data.groups.length === 0 ? null : <KeysFoot keys={enToday.keys} />}
    </>
  )
}
