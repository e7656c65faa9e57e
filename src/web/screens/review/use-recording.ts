/** Writes down what a review comes to for an account; what is refused is said at the foot. */
import { useQueryClient } from '@tanstack/react-query'
import { call } from '../../call.ts'
import { me } from '../../me.ts'
import { enReview } from '../../messages/en-review.ts'
import { problemOf } from '../../problem.ts'
import { said } from '../../said.ts'
import type { Recording } from './review-query.ts'

/** Whether it was written. */
export type Record = (recording: Recording) => Promise<boolean>

export function useRecording(organization: string, id: string, account: string): Record {
  const client = useQueryClient()
  return async (recording) => {
    try {
      await call(organization)['review.record']({ id, account, by: me.in(organization), ...recording })
      return true
    } catch (error) {
      said.refuse(problemOf(error), enReview.notAdded)
      return false
    } finally {
      const parts: ReadonlySet<unknown> = new Set(['review', 'review-account', 'reviews', 'today'])
      const own = ({ queryKey: [part, owner] }: { readonly queryKey: readonly unknown[] }) =>
        owner === organization && parts.has(part)
      // Whoever goes on to the next account does not wait for this one to be read again.
      const read = client.invalidateQueries({ predicate: own })
      if (recording.close !== true && typeof recording.skipped !== 'string') await read
    }
  }
}
