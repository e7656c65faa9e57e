/** The segments with their accounts and who says so. */
import { queryOptions } from '@tanstack/react-query'
import { call, type Operations } from '../../call.ts'

export type ListedSegment = Awaited<ReturnType<Operations['segment.list']>>['segments'][number]

export function segmentsQuery(organization: string) {
  return queryOptions({
    queryKey: ['segments', organization],
    queryFn: ({ signal }) => call(organization)['segment.list']({}, { signal }),
  })
}
