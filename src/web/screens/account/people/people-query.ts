/** The people of an account as the server tells them. */
import { queryOptions } from '@tanstack/react-query'
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
