/** What to fill first, as the server says it; asked again after every edit of the plan. */
import { queryOptions } from '@tanstack/react-query'
import { call, type Operations } from '../../../call.ts'

type Guide = Awaited<ReturnType<Operations['plan.guide']>>
export type GuidedStep = Guide['steps'][number]
export type GuidedGap = GuidedStep['gaps'][number]

export function planGuideQuery(organization: string, account: string) {
  return queryOptions({
    queryKey: ['plan-guide', organization, account],
    queryFn: ({ signal }) => call(organization)['plan.guide']({ account }, { signal }),
    refetchInterval: false,
  })
}
