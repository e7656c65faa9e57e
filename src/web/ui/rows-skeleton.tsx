/** A head and rows in the place of a list that is on its way. */
import { Skeleton } from './skeleton.tsx'

interface RowsSkeletonProps {
  readonly rows: number
  /** of the head */
  readonly width?: 'w-20' | 'w-24'
}

export function RowsSkeleton({ rows, width = 'w-24' }: RowsSkeletonProps) {
  return (
    <div className="flex flex-col gap-[22px]">
      <Skeleton className={width} />
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton className="w-full" key={row} />
      ))}
    </div>
  )
}
