/** The page of work before it is there: the columns of the board, then rows. */
import { en } from '../../../messages/en.ts'
import { RowsSkeleton } from '../../../ui/rows-skeleton.tsx'

export function WorkSkeleton() {
  return (
    <div
      aria-busy="true"
      aria-label={en.loading}
      className="flex flex-col gap-10 px-6 pt-6 max-md:px-4"
      role="status"
    >
      <div className="grid gap-6 md:grid-cols-2 xl:grid-cols-4">
        {[4, 3, 2, 1].map((rows) => (
          <RowsSkeleton key={rows} rows={rows} />
        ))}
      </div>
      {[3, 5].map((rows) => (
        <RowsSkeleton key={rows} rows={rows} />
      ))}
    </div>
  )
}
