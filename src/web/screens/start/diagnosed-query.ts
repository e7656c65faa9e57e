/** How far the diagnosis of an organization is, with the accounts that need attention first. */
import { queryOptions } from '@tanstack/react-query'
import { call } from '../../call.ts'

/** Accounts that are shown as the first ones. */
const FIRST = 5

export function diagnosedQuery(organization: string) {
  return queryOptions({
    queryKey: ['diagnosed', organization],
    queryFn: ({ signal }) =>
      call(organization)['account.list']({ sort: 'priority', limit: FIRST }, { signal }),
  })
}

export type Diagnosed = Awaited<ReturnType<NonNullable<ReturnType<typeof diagnosedQuery>['queryFn']>>>
