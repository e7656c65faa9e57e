/** An account before it is there: the same places, grey. */
import { en } from '../../messages/en.ts'
import { Skeleton } from '../../ui/skeleton.tsx'

export function AccountSkeleton() {
  return (
    <div
      aria-busy="true"
      aria-label={en.loading}
      className="flex flex-col gap-7 px-6 pt-5 max-md:px-4"
      role="status"
    >
      <Skeleton className="h-6 w-56" />
      <div className="grid grid-cols-2 gap-6 md:grid-cols-5">
        {[0, 1, 2, 3, 4].map((figure) => (
          <div className="flex flex-col gap-2.5" key={figure}>
            <Skeleton className="w-16" />
            <Skeleton className="h-5 w-28" />
            <Skeleton className="w-24" />
          </div>
        ))}
      </div>
      <div className="flex max-w-2xl flex-col gap-2.5">
        <Skeleton />
        <Skeleton className="w-4/5" />
      </div>
      <div className="flex flex-col gap-6">
        {[0, 1, 2, 3, 4, 5, 6].map((row) => (
          <Skeleton className="w-full" key={row} />
        ))}
      </div>
    </div>
  )
}
