/** The page of goals before it is there: heads and rows. */
import { en } from '../../../messages/en.ts'
import { RowsSkeleton } from '../../../ui/rows-skeleton.tsx'

export function GoalsSkeleton() {
  return (
    <div
      aria-busy="true"
      aria-label={en.loading}
      className="flex flex-col gap-10 px-6 pt-6 max-md:px-4"
      role="status"
    >
      {[3, 5, 4].map((rows, part) => (
        <RowsSkeleton key={rows} rows={rows} width={part === 0 ? 'w-24' : 'w-20'} />
      ))}
    </div>
  )
}
