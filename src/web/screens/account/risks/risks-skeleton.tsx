/** The page on risks before it is there: rows and a grid, grey. */
import { enRisks } from '../../../messages/en-risks.ts'
import { Skeleton } from '../../../ui/skeleton.tsx'

export function RisksSkeleton() {
  return (
    <div
      aria-busy="true"
      aria-label={enRisks.loading}
      className="grid gap-8 px-6 pt-5 max-md:px-4 xl:grid-cols-[minmax(0,1fr)_360px]"
      role="status"
    >
      <div className="flex flex-col gap-8">
        {[0, 1, 2].map((row) => (
          <div className="flex flex-col gap-2.5" key={row}>
            <Skeleton className="w-1/2" />
            <Skeleton className="w-full" />
            <Skeleton className="w-4/5" />
          </div>
        ))}
      </div>
      <Skeleton className="h-56 max-xl:hidden" />
    </div>
  )
}
