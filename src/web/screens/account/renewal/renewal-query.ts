/** The renewal of an account as it is run. */
import { queryOptions } from '@tanstack/react-query'
import { call, type Operations } from '../../../call.ts'

export type RenewalRun = NonNullable<Awaited<ReturnType<Operations['renewal.show']>>['renewal']>
export type RenewalStep = RenewalRun['steps'][number]
export type RenewalLine = RenewalRun['checklist'][number]

export function renewalQuery(organization: string, account: string) {
  return queryOptions({
    queryKey: ['renewal', organization, account],
    queryFn: ({ signal }) => call(organization)['renewal.show']({ account }, { signal }),
  })
}
