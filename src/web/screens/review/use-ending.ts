/** Ends a review, with the way back, and goes on with one that was ended. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { call } from '../../call.ts'
import { me } from '../../me.ts'
import { enReview } from '../../messages/en-review.ts'
import { refreshAccount } from '../../plan/refresh-account.ts'
import { problemOf } from '../../problem.ts'
import { said } from '../../said.ts'
import { inTurn, type Review } from './review-query.ts'

/** @returns goes on with the review, from wherever one is by then, at an account whose turn is not over */
export function useGoingOn(organization: string, { id }: Review): (at: string | undefined) => Promise<void> {
  const client = useQueryClient()
  const navigate = useNavigate()
  return async (at) => {
    await call(organization)['review.resume']({ id })
    const search = at === undefined ? {} : { at }
    await navigate({ to: '/$organization/review/$review', params: { organization, review: id }, search })
    await refreshAccount(client, organization)
  }
}

interface InView {
  readonly account: string
  readonly seconds: number
}

/** @param inView the account that is talked about, for how long: null where its turn is over */
export function useEnding(organization: string, review: Review, inView: InView | null) {
  const { id, kind } = review
  const client = useQueryClient()
  const goOn = useGoingOn(organization, review)
  return useMutation({
    scope: inTurn,
    mutationFn: async () => {
      const by = me.in(organization)
      if (inView !== null) await call(organization)['review.record']({ id, ...inView, by })
      await call(organization)['review.finish']({ id, by })
    },
    onSuccess: () => {
      said.say({ says: enReview.ended(enReview.modes[kind]), undo: () => goOn(inView?.account) })
      return refreshAccount(client, organization)
    },
    onError: (error) => {
      said.refuse(problemOf(error), enReview.notEnded)
    },
  })
}
