/** How far the diagnosis of an organization is, with the accounts that need attention first. */
import { queryOptions } from '@tanstack/react-query'
import { call } from '../../call.ts'
import { withTotals } from '../../with-totals.ts'

/** Accounts that are shown as the first ones. */
const FIRST = 5

export function diagnosedQuery(organization: string) {
  return queryOptions({
    queryKey: ['diagnosed', organization],
    queryFn: async ({ signal }) =>
      withTotals(await call(organization)['account.list']({ sort: 'priority', limit: FIRST }, { signal })),
  })
}

export type Diagnosed = Awaited<ReturnType<NonNullable<ReturnType<typeof diagnosedQuery>['queryFn']>>>
