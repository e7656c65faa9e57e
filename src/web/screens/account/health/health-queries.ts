/** What the page of health asks: how it stands, its past, and what moved it between two days. */
import { queryOptions } from '@tanstack/react-query'
import { call, type Operations } from '../../../call.ts'

/** Of a year, with some room at its ends. */
const WEEKS = 50

export type HealthShown = Awaited<ReturnType<Operations['health.show']>>
export type HealthPast = Awaited<ReturnType<Operations['health.history']>>
export type HealthWeek = HealthPast['weeks'][number]
export type HealthTurn = HealthPast['turns'][number]
export type HealthChange = Awaited<ReturnType<Operations['health.compare']>>

export function healthQuery(organization: string, account: string) {
  return queryOptions({
    queryKey: ['health', organization, account],
    queryFn: ({ signal }) => call(organization)['health.show']({ account }, { signal }),
  })
}

export function healthPastQuery(organization: string, account: string) {
  return queryOptions({
    queryKey: ['health-past', organization, account],
    queryFn: ({ signal }) => call(organization)['health.history']({ account }, { signal }),
    // It grows by a day a day; until its past is filled, it may grow by a year at once.
    refetchInterval: ({ state }) => ((state.data?.weeks.length ?? 0) < WEEKS ? 15_000 : 600_000),
    staleTime: 10_000,
  })
}

export function healthChangeQuery(organization: string, account: string, from: string, to: string) {
  return queryOptions({
    queryKey: ['health-change', organization, account, from, to],
    queryFn: ({ signal }) => call(organization)['health.compare']({ account, from, to }, { signal }),
    refetchInterval: 600_000,
    staleTime: 60_000,
  })
}
