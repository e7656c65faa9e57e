/** The queue of the day in its shape, while it is on its way. */
import { en } from '../../messages/en.ts'
import { Skeleton } from '../../ui/skeleton.tsx'

export function TodaySkeleton() {
  return (
    <div aria-label={en.loading} className="px-6 pt-4 max-md:px-4" role="status">
      <Skeleton className="w-72 max-w-full" />
      {[4, 2, 3, 1].map((rows) => (
        <div className="pt-6" key={rows}>
          <div className="flex h-9 items-center gap-6 border-b border-line-2">
            <Skeleton className="w-36" />
            <Skeleton className="w-16" />
            <Skeleton className="w-20" />
          </div>
          {Array.from({ length: rows }, (_, row) => row).map((row) => (
            <div className="flex h-(--row) items-center gap-6 border-b border-line" key={row}>
              <Skeleton className="w-24" />
              <Skeleton className="w-64 max-md:w-32" />
            </div>
          ))}
        </div>
      ))}
    </div>
  )
}
