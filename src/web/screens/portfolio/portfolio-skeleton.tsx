/** The portfolio before it is there: the same rows, grey. */
import type { CSSProperties } from 'react'
import { en } from '../../messages/en.ts'
import { Skeleton } from '../../ui/skeleton.tsx'
import { type BookColumn, portfolioGrid, tracksOf } from './portfolio-columns.ts'

export function PortfolioSkeleton({ columns }: { readonly columns: readonly BookColumn[] }) {
  return (
    <div
      aria-busy="true"
      aria-label={en.loading}
      className="min-h-0 overflow-hidden"
      role="status"
      style={{ '--columns': tracksOf(columns) } as CSSProperties}
    >
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
          {columns.map((id) => (
            <Skeleton className="w-2/3" key={id} />
          ))}
        </div>
      ))}
    </div>
  )
}
