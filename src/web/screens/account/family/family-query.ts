/** Parent and subsidiaries of an account; they change with imports only, so that they are asked for rarely. */
import { queryOptions } from '@tanstack/react-query'
import { call, type Operations } from '../../../call.ts'

export type Family = Awaited<ReturnType<Operations['account.family']>>
export type FamilyMember = Family['members'][number]

const FIVE_MINUTES = 300_000

export function familyQuery(organization: string, account: string) {
  return queryOptions({
    queryKey: ['family', organization, account],
    queryFn: ({ signal }) => call(organization)['account.family']({ account }, { signal }),
    staleTime: FIVE_MINUTES,
    refetchInterval: FIVE_MINUTES,
  })
}
