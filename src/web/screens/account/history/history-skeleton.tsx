/** The history before it is there: the line of days, then rows. */
import { en } from '../../../messages/en.ts'
import { Skeleton } from '../../../ui/skeleton.tsx'

export function HistorySkeleton() {
  return (
    <div
      aria-busy="true"
      aria-label={en.loading}
      className="flex flex-col gap-[22px] px-6 pt-6 max-md:px-4"
      role="status"
    >
      <Skeleton className="w-56" />
      {[0, 1, 2, 3, 4, 5, 6].map((row) => (
        <Skeleton className="w-full" key={row} />
      ))}
    </div>
  )
}
