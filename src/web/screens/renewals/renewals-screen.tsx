/** The renewals of the next four quarters: the forecast by category or the calendar, and the accounts behind it. */
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { enRenewals } from '../../messages/en-renewals.ts'
import { en } from '../../messages/en.ts'
import { ScreenBar } from '../../ui/screen-bar.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { State } from '../../ui/state.tsx'
import { useKnownNames } from '../../use-known-names.ts'
import { useTitle } from '../../use-title.ts'
import { ProblemScreen } from '../problem-screen.tsx'
import { StaleNotice } from '../stale-notice.tsx'
import { RenewalsBook } from './renewals-book.tsx'
import { RenewalsFilters } from './renewals-filters.tsx'
import { filterOf, forecastQuery } from './renewals-queries.ts'
import type { RenewalsSearch } from './renewals-search.ts'

export function RenewalsScreen() {
  const { organization } = useParams({ from: '/$organization/renewals' })
  const search = useSearch({ from: '/$organization/renewals' })
  const navigate = useNavigate({ from: '/$organization/renewals' })
  const query = useQuery({
    ...forecastQuery(organization, filterOf(search)),
    placeholderData: (last, before) => (before?.queryKey[1] === organization ? last : undefined),
  })
  useTitle(enRenewals.title)
  useKnownNames()
  const onSearch = (changed: RenewalsSearch) => void navigate({ search: changed, replace: true })
  return (
    <>
      <ScreenBar title={enRenewals.title}>
        <RenewalsFilters forecast={query.data} onSearch={onSearch} search={search} />
      </ScreenBar>
      <StaleNotice query={query} />
      <main className="flex min-h-0 flex-1 flex-col">
        {query.data === undefined ? (
          query.isError ? (
            <ProblemScreen error={query.error} onAgain={() => void query.refetch()} />
          ) : (
            <RenewalsSkeleton />
          )
        ) : query.data.asOf === null ? (
          <State title={enRenewals.empty.nothing.title}>
            <p>{enRenewals.empty.nothing.says}</p>
          </State>
        ) : (
          <RenewalsBook
            forecast={query.data}
            onSearch={onSearch}
            organization={organization}
            search={search}
          />
        )}
      </main>
    </>
  )
}

function RenewalsSkeleton() {
  return (
    <div
      aria-busy="true"
      aria-label={en.loading}
      className="flex flex-col gap-8 px-6 py-5 max-md:px-4"
      role="status"
    >
      {Array.from({ length: 12 }, (_, row) => (
        <Skeleton className={row === 0 ? 'w-40' : 'w-full'} key={row} />
      ))}
    </div>
  )
}
