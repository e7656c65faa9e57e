/** A report before it is there: the same figures and rows, grey. */
import { en } from '../../messages/en.ts'
import { Skeleton } from '../../ui/skeleton.tsx'

export function ReportSkeleton() {
  return (
    <div aria-busy="true" aria-label={en.loading} className="overflow-hidden" role="status">
      <div className="grid gap-6 border-b border-line px-6 py-4 max-md:px-4 md:grid-cols-5">
        {[0, 1, 2, 3, 4].map((figure) => (
          <div className="flex flex-col gap-3" key={figure}>
            <Skeleton className="w-20" />
            <Skeleton className="h-6 w-28" />
            <Skeleton className="w-full" />
          </div>
        ))}
      </div>
      <div className="flex flex-col gap-3 px-6 py-6 max-md:px-4">
        <Skeleton className="w-40" />
        {Array.from({ length: 8 }, (_, row) => (
          <div className="flex h-(--row) items-center gap-6 border-b border-line" key={row}>
            <Skeleton className="w-40" />
            <Skeleton className="w-20" />
            <Skeleton className="w-1/3" />
          </div>
        ))}
      </div>
    </div>
  )
}
