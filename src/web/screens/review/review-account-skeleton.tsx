/** An account of a review in its shape, while it is on its way. */
import { enReview } from '../../messages/en-review.ts'
import { Skeleton } from '../../ui/skeleton.tsx'

export function ReviewAccountSkeleton() {
  return (
    <div aria-label={enReview.loading} className="mx-auto max-w-[820px] px-8 pt-6 max-md:px-4" role="status">
      <Skeleton className="h-5 w-60" />
      <div className="grid grid-cols-5 gap-6 pt-6 max-md:grid-cols-2">
        {[1, 2, 3, 4, 5].map((place) => (
          <Skeleton className="h-8" key={place} />
        ))}
      </div>
      {[1, 2, 3, 4, 5, 6].map((row) => (
        <div className="flex h-(--row) items-center gap-6 border-b border-line" key={row}>
          <Skeleton className="w-20" />
          <Skeleton className="w-2/3" />
        </div>
      ))}
    </div>
  )
}
