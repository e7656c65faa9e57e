/** Where an item comes from, in the words of the tick beside a line of the plan: standing and age, author, records. */
import { use } from 'react'
import { AsOf } from '../document/as-of.ts'
import { authorSays, noRecordSays, standingSays } from '../document/provenance-words.ts'
import { en } from '../messages/en.ts'
import type { EditedItem, PlanPlace } from './edited-item.ts'
import { useListedItem } from './use-listed-item.ts'

interface ItemOriginProps extends PlanPlace {
  readonly item: EditedItem
}

export function ItemOrigin({ organization, account, item }: ItemOriginProps) {
  const asOf = use(AsOf)
  const listed = useListedItem({ organization, account }, item)
  if (listed === undefined) return null
  const { standing, lastConfirmedAt, sources } = listed
  const confirmedOn = lastConfirmedAt?.slice(0, 10) ?? null
  return (
    <span className="block border-b border-line px-2.5 pt-1.5 pb-2 text-left text-small text-ink-2">
      <span className="block font-medium text-ink">{standingSays({ standing, confirmedOn }, asOf)}</span>
      <span className="block">{authorSays(listed)}</span>
      <span className="block text-mute">
        {sources.length === 0 ? noRecordSays(listed.author) : en.evidence.from(sources.length)}
      </span>
    </span>
  )
}
