/** Who is on our own side. */
import { queryOptions } from '@tanstack/react-query'
import { call } from './call.ts'

/** Milliseconds for which the list is fresh: people come by import, and seldom. */
const fresh = 5 * 60_000

export function teammatesQuery(organization: string) {
  return queryOptions({
    queryKey: ['teammates', organization],
    queryFn: ({ signal }) => call(organization)['teammate.list']({}, { signal }),
    staleTime: fresh,
  })
}
