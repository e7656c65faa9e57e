/** The page of health before it is there: three parts, then rows. */
import { en } from '../../../messages/en.ts'
import { Skeleton } from '../../../ui/skeleton.tsx'

export function HealthSkeleton() {
  return (
    <div aria-busy="true" aria-label={en.loading} role="status">
      <div className="grid gap-8 border-b border-line px-6 py-5 max-md:px-4 lg:grid-cols-3">
        {[0, 1, 2].map((part) => (
          <div className="flex flex-col gap-3" key={part}>
            <Skeleton className="w-28" />
            <Skeleton className="h-6 w-40" />
            {[0, 1, 2, 3].map((row) => (
              <Skeleton className="w-full" key={row} />
            ))}
          </div>
        ))}
      </div>
      <div className="flex flex-col gap-[26px] px-6 pt-6 max-md:px-4">
        {[0, 1, 2, 3, 4, 5, 6].map((row) => (
          <Skeleton className="w-full" key={row} />
        ))}
      </div>
    </div>
  )
}
