/** Rows that are on their way. */
import { en } from '../../messages/en.ts'
import { Skeleton } from '../../ui/skeleton.tsx'

const widths = ['w-1/3', 'w-2/5', 'w-1/4', 'w-1/2', 'w-3/5']

export function RowSkeletons() {
  return (
    <div className="mx-auto max-w-5xl px-6 pt-6 max-md:px-4" role="status">
      <span className="sr-only">{en.loading}</span>
      {widths.map((width) => (
        <div className="flex h-(--row) items-center border-b border-line" key={width}>
          <Skeleton className={width} />
        </div>
      ))}
    </div>
  )
}
