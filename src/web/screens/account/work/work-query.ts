/** What the page of work asks beside the items of the plan: how they stand. */
import { queryOptions } from '@tanstack/react-query'
import { call, type Operations } from '../../../call.ts'

export type Work = Awaited<ReturnType<Operations['plan.work']>>
export type Column = Work['columns'][number]
export type BoardAction = Column['actions'][number]
export type MeetingStanding = Work['meetings'][number]
export type CadenceStanding = Work['cadence'][number]
export type CommitmentSide = Work['commitments'][number]

export function workQuery(organization: string, account: string) {
  return queryOptions({
    queryKey: ['work', organization, account],
    queryFn: ({ signal }) => call(organization)['plan.work']({ account }, { signal }),
  })
}
