/** The page of work before it is there: the columns of the board, then rows. */
import { en } from '../../../messages/en.ts'
import { Skeleton } from '../../../ui/skeleton.tsx'

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
          <div className="flex flex-col gap-[22px]" key={rows}>
            <Skeleton className="w-24" />
            {Array.from({ length: rows }, (_, row) => (
              <Skeleton className="w-full" key={row} />
            ))}
          </div>
        ))}
      </div>
      {[3, 5].map((rows) => (
        <div className="flex flex-col gap-[22px]" key={rows}>
          <Skeleton className="w-24" />
          {Array.from({ length: rows }, (_, row) => (
            <Skeleton className="w-full" key={row} />
          ))}
        </div>
      ))}
    </div>
  )
}
