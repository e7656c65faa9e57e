/** What the page on risks asks the server. */
import { queryOptions } from '@tanstack/react-query'
import { call, type Operations } from '../../../call.ts'

export type RisksShown = Awaited<ReturnType<Operations['risk.show']>>
export type JudgedRisk = RisksShown['risks'][number]

/** @param account its id */
export function risksQuery(organization: string, account: string) {
  return queryOptions({
    queryKey: ['risks', organization, account],
    queryFn: ({ signal }) => call(organization)['risk.show']({ account }, { signal }),
  })
}
