/** The people before they are there: a map of grey boxes and the sections below it. */
import { en } from '../../../messages/en.ts'
import { Skeleton } from '../../../ui/skeleton.tsx'

export function PeopleSkeleton() {
  return (
    <div aria-busy="true" aria-label={en.loading} role="status">
      <div className="flex h-11 items-center gap-4 border-b border-line px-6 max-md:px-4">
        <Skeleton className="w-28" />
        <Skeleton className="w-64" />
      </div>
      <div className="flex h-[clamp(340px,52vh,560px)] flex-col items-center justify-center gap-14 border-b border-line">
        {[3, 2].map((count) => (
          <div className="flex gap-12" key={count}>
            {Array.from({ length: count }, (_, at) => (
              <div className="flex h-20 w-44 flex-col gap-2 rounded-m border border-line p-3" key={at}>
                <Skeleton className="w-24" />
                <Skeleton className="w-16" />
              </div>
            ))}
          </div>
        ))}
      </div>
      <div className="flex flex-col gap-5 px-6 pt-6 max-md:px-4">
        {[0, 1, 2, 3, 4].map((row) => (
          <Skeleton className="w-full" key={row} />
        ))}
      </div>
    </div>
  )
}
