/** The portfolio before it is there: the same rows, grey. */
import { en } from '../../messages/en.ts'
import { Skeleton } from '../../ui/skeleton.tsx'
import { portfolioColumns, portfolioGrid } from './portfolio-columns.ts'

export function PortfolioSkeleton() {
  return (
    <div aria-busy="true" aria-label={en.loading} className="min-h-0 overflow-hidden" role="status">
      <div className="grid gap-12 border-b border-line px-6 py-5 max-md:px-4 md:h-[178px] md:grid-cols-3">
        {[0, 1, 2].map((column) => (
          <div className="flex flex-col gap-4" key={column}>
            <Skeleton className="w-24" />
            <Skeleton className="h-6 w-40" />
            <Skeleton className="w-full" />
          </div>
        ))}
      </div>
      {Array.from({ length: 18 }, (_, row) => (
        <div className={`h-(--row) border-b border-line max-md:flex ${portfolioGrid}`} key={row}>
          {portfolioColumns.map(({ id, place }) => (
            <div className={place} key={id}>
              <Skeleton className="w-2/3" />
            </div>
          ))}
        </div>
      ))}
    </div>
  )
}
