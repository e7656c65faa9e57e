/** What the history asks: the days with edits, the plan of a day, the difference of two days, the log. */
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { Day } from '#src/kernel/day.ts'
import { call, type Operations } from '../../../call.ts'
import { withToldDocument } from '../../../document/told-document.ts'
import { withItemWords } from '../../../item-words.ts'
import type { HistorySearch } from './history-search.ts'

export type PlanDays = Awaited<ReturnType<Operations['plan.days']>>
export type Compared = Awaited<ReturnType<Operations['plan.compare']>>
export type ComparedLine = Compared['lines'][number]
export type LoggedEdit = Awaited<ReturnType<Operations['plan.history']>>['edits'][number]
export type Restored = Awaited<ReturnType<Operations['plan.restore']>>

const PAGE = 100

export function daysQuery(organization: string, account: string) {
  return queryOptions({
    queryKey: ['plan-days', organization, account],
    queryFn: ({ signal }) => call(organization)['plan.days']({ account }, { signal }),
  })
}

export function planThenQuery(organization: string, account: string, asOf: Day) {
  return queryOptions({
    queryKey: ['plan-then', organization, account, asOf],
    queryFn: ({ signal }) =>
      call(organization)['plan.show'](
        { account, asOf, form: 'operating-system', format: 'json' },
        { signal },
      ),
    select: withToldDocument(),
    placeholderData: keepPreviousData,
  })
}

const named = (compared: Compared): Compared => ({ ...compared, lines: compared.lines.map(withItemWords) })

export function comparedQuery(organization: string, account: string, from: Day, to: Day) {
  return queryOptions({
    queryKey: ['plan-compared', organization, account, from, to],
    queryFn: ({ signal }) => call(organization)['plan.compare']({ account, from, to }, { signal }),
    select: named,
    placeholderData: keepPreviousData,
  })
}

export function logQuery(
  organization: string,
  account: string,
  filter: Pick<HistorySearch, 'section' | 'who'>,
) {
  const { section, who } = filter
  return infiniteQueryOptions({
    queryKey: ['plan-log', organization, account, section ?? null, who ?? null],
    queryFn: ({ signal, pageParam }) =>
      call(organization)['plan.history'](
        {
          account,
          limit: PAGE,
          offset: pageParam,
          ...(section === undefined ? {} : { section }),
          ...(who === undefined ? {} : { who }),
        },
        { signal },
      ),
    initialPageParam: 0,
    getNextPageParam: ({ total }, pages) => (pages.length * PAGE < total ? pages.length * PAGE : undefined),
    placeholderData: keepPreviousData,
  })
}
