/** The page on growth before it is there: a matrix and lists, grey. */
import { enGrowth } from '../../../messages/en-growth.ts'
import { Skeleton } from '../../../ui/skeleton.tsx'

export function GrowthSkeleton() {
  return (
    <div
      aria-busy="true"
      aria-label={enGrowth.loading}
      className="flex flex-col gap-8 px-6 pt-4 max-md:px-4"
      role="status"
    >
      <Skeleton className="h-5 w-full max-w-2xl" />
      <div className="grid grid-cols-2 gap-px md:grid-cols-6">
        {Array.from({ length: 18 }, (_, cell) => (
          <Skeleton className="h-16" key={cell} />
        ))}
      </div>
      <div className="flex flex-col gap-5">
        {[0, 1, 2, 3].map((row) => (
          <Skeleton className="w-full" key={row} />
        ))}
      </div>
    </div>
  )
}
