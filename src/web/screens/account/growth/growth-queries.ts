/** What the page on growth asks the server. */
import { queryOptions } from '@tanstack/react-query'
import { call, type Operations } from '../../../call.ts'

export type Whitespace = Awaited<ReturnType<Operations['whitespace.show']>>
export type WhitespaceRow = Whitespace['buyingCentres'][number]
export type WhitespaceColumn = Whitespace['products'][number]
export type WhitespaceSpot = WhitespaceRow['cells'][number]
export type ExpansionShown = Awaited<ReturnType<Operations['expansion.show']>>

/** @param account its id */
export function whitespaceQuery(organization: string, account: string) {
  return queryOptions({
    queryKey: ['whitespace', organization, account],
    queryFn: ({ signal }) => call(organization)['whitespace.show']({ account }, { signal }),
  })
}

/** @param account its id */
export function expansionQuery(organization: string, account: string) {
  return queryOptions({
    queryKey: ['expansion', organization, account],
    queryFn: ({ signal }) => call(organization)['expansion.show']({ account }, { signal }),
  })
}
