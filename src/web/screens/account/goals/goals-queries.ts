/** What the page of goals asks beside the items of the plan: how they stand. */
import { queryOptions } from '@tanstack/react-query'
import { call, type Operations } from '../../../call.ts'

export type Goals = Awaited<ReturnType<Operations['plan.goals']>>
export type MetricGoal = Goals['metrics'][number]
export type Due = Goals['milestones'][number]

export function goalsQuery(organization: string, account: string) {
  return queryOptions({
    queryKey: ['goals', organization, account],
    queryFn: ({ signal }) => call(organization)['plan.goals']({ account }, { signal }),
  })
}
