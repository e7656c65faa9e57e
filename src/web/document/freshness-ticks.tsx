/** One tick an item in the head of a section, hollow when it is past its shelf life. */
import type { Provenance } from '#src/publish/document.ts'
import { en } from '../messages/en.ts'

/** Of more items, the words alone. */
const most = 12

export function FreshnessTicks({ provenances }: { readonly provenances: readonly Provenance[] }) {
  if (provenances.length === 0) return null
  const fresh = provenances.filter(({ isStale }) => !isStale).length
  const words = en.plan.fresh(fresh, provenances.length)
  return (
    <span className="inline-flex items-center gap-1.5 print:hidden" title={words}>
      {provenances.length > most ? null : (
        <span aria-hidden="true" className="inline-flex gap-[3px]">
          {provenances.map(({ section, itemId, isStale }) => (
            <span
              className={`h-2.5 w-[5px] rounded-[1.5px] ${isStale ? 'border-[1.5px] border-watch' : 'bg-faint'}`}
              key={`${section} ${itemId}`}
            />
          ))}
        </span>
      )}
      <span className={provenances.length > most && fresh < provenances.length ? '' : 'sr-only'}>
        {words}
      </span>
    </span>
  )
}
