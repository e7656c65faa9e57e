/** The reviews as the server gives them. */
import { queryOptions } from '@tanstack/react-query'
import { call, type Operations } from '../../call.ts'

type Answer<Name extends keyof Operations> = Awaited<ReturnType<Operations[Name]>>

export type Reviews = Answer<'review.list'>
export type Review = Answer<'review.show'>
export type ReviewEntry = Review['entries'][number]
export type ReviewAccount = Answer<'review.account'>
export type ReviewKind = Review['kind']
type Recorded = NonNullable<Parameters<Operations['review.record']>[0]>
/** What is written down of an account, bit by bit. */
export type Recording = Omit<Recorded, 'id' | 'account' | 'by'>

/** One after the other: what was confirmed before a review is ended stands in its record. */
export const inTurn = { id: 'review' } as const

export function reviewsQuery(organization: string) {
  return queryOptions({
    queryKey: ['reviews', organization],
    queryFn: ({ signal }) => call(organization)['review.list']({ limit: 100 }, { signal }),
  })
}

export function reviewQuery(organization: string, id: string) {
  return queryOptions({
    queryKey: ['review', organization, id],
    queryFn: ({ signal }) => call(organization)['review.show']({ id }, { signal }),
  })
}

export function reviewAccountQuery(organization: string, id: string, account: string) {
  return queryOptions({
    queryKey: ['review-account', organization, id, account],
    queryFn: ({ signal }) => call(organization)['review.account']({ id, account }, { signal }),
  })
}
