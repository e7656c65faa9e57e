/** The people of an account as the server tells them. */
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { call, type Operations } from '../../../call.ts'

export type PeopleShown = Awaited<ReturnType<Operations['people.show']>>
export type PersonShown = PeopleShown['people'][number]
export type PersonUnmapped = PeopleShown['unmapped']['people'][number]
export type LineShown = PeopleShown['lines'][number]

/** @param account its id */
export function peopleQuery(organization: string, account: string) {
  return queryOptions({
    queryKey: ['people', organization, account],
    queryFn: ({ signal }) => call(organization)['people.show']({ account }, { signal }),
  })
}

/** Rows that are asked for at once. */
const PAGE = 50

/**
 * Who is seen and on no map beyond those whom the page names.
 * @param account its id
 * @param named how many the page names
 */
export function seenQuery(organization: string, account: string, named: number) {
  return infiniteQueryOptions({
    queryKey: ['people-seen', organization, account, named],
    queryFn: ({ signal, pageParam }) =>
      call(organization)['people.unmapped']({ account, limit: PAGE, offset: pageParam }, { signal }),
    initialPageParam: named,
    getNextPageParam: ({ total }, _pages, last) => (last + PAGE < total ? last + PAGE : undefined),
  })
}
