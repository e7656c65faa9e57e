/** One review: held while it goes on, read again once it was ended. */
import { useQuery } from '@tanstack/react-query'
import { useParams, useSearch } from '@tanstack/react-router'
import { en } from '../../messages/en.ts'
import { enReview } from '../../messages/en-review.ts'
import { Skeleton } from '../../ui/skeleton.tsx'
import { useKnownNames } from '../../use-known-names.ts'
import { useTitle } from '../../use-title.ts'
import { ProblemScreen } from '../problem-screen.tsx'
import { ReviewMode } from './review-mode.tsx'
import { reviewQuery } from './review-query.ts'
import { ReviewRecord } from './review-record.tsx'

export function ReviewScreen() {
  const { organization, review: id } = useParams({ from: '/$organization/review/$review' })
  const { at } = useSearch({ from: '/$organization/review/$review' })
  const query = useQuery(reviewQuery(organization, id))
  useTitle(query.data === undefined ? enReview.title : enReview.modes[query.data.kind])
  useKnownNames()
  if (query.data !== undefined) {
    return query.data.finishedOn === null ? (
      <ReviewMode at={at} key={id} organization={organization} query={query} review={query.data} />
    ) : (
      <ReviewRecord organization={organization} review={query.data} />
    )
  }
  return (
    <main className="min-h-0 flex-1 overflow-y-auto px-6 pt-6">
      {query.isError ? (
        <ProblemScreen error={query.error} onAgain={() => void query.refetch()} page />
      ) : (
        <div aria-label={en.loading} className="flex max-w-2xl flex-col gap-4" role="status">
          <Skeleton className="w-52" />
          <Skeleton className="w-full" />
          <Skeleton className="w-3/4" />
        </div>
      )}
    </main>
  )
}
