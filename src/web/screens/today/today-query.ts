/** The queue of the day as the server gives it. */
import { queryOptions } from '@tanstack/react-query'
import type { TodaySearch } from './today-search.ts'
import { call, type Operations } from '../../call.ts'

export type Today = Awaited<ReturnType<Operations['today']>>
export type QueueGroup = Today['groups'][number]
export type QueueEntry = QueueGroup['entries'][number]
export type DueItem = QueueEntry['items'][number]
export type DoneThing = Today['done'][number]

/** Accounts that come in one answer, and how many more each time. */
export const accountsAtOnce = 40

/** @param owner whose; undefined: everybody's */
export function todayQuery(
  organization: string,
  owner: string | undefined,
  kind: TodaySearch['kind'],
  limit = accountsAtOnce,
) {
  return queryOptions({
    queryKey: ['today', organization, owner ?? null, kind ?? null, limit],
    queryFn: ({ signal }) => call(organization)['today']({ owner, kind, limit }, { signal }),
    // Never that of another organization.
    placeholderData: (last, query) => (query?.queryKey[1] === organization ? last : undefined),
  })
}
