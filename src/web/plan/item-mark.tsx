/** The tick of an item outside the documents of its plan: where it comes from, how it stands, and whether that is too long ago. */
import type { Provenance } from '#src/publish/document.ts'
import { ProvenanceMark } from '../document/provenance-mark.tsx'
import { told } from '../format.ts'
import type { EditedItem, PlanPlace } from './edited-item.ts'
import type { ListedItem } from './plan-items-query.ts'
import { useListedItem } from './use-listed-item.ts'

interface ItemMarkProps extends PlanPlace {
  readonly item: Pick<EditedItem, 'section' | 'id' | 'name'>
  /** the one that stands here, where others wrote other fields; without it, the item as a whole */
  readonly field?: string
  /** it tells what the data says against the item too, where its row has no room for that */
  readonly tellsDiffers?: boolean
  readonly isBare?: boolean
  readonly tabIndex?: number
}

/** Nothing for what is not written yet. */
export function ItemMark(props: ItemMarkProps) {
  const { organization, account, item, field, tellsDiffers = false, isBare = false, tabIndex } = props
  const listed = useListedItem({ organization, account }, item)
  if (listed === undefined) return null
  const touch = field === undefined ? undefined : listed.fields[field]
  if (field !== undefined && touch === undefined) return null
  const whole = provenanceOf(listed)
  const of = touch === undefined ? whole : { ...whole, ...ofField(touch) }
  return (
    <ProvenanceMark
      differs={tellsDiffers ? listed.differs.map(({ says }) => told(says)) : []}
      isBare={isBare}
      of={of}
      says={item.name}
      tabIndex={tabIndex}
    />
  )
}

/** Who gave the field its value, and when. */
function ofField({ by, at, version }: ListedItem['fields'][string]): Partial<Provenance> {
  return { author: by, confirmedOn: at.slice(0, 10), version, written: [] }
}

/** As a line of a document says it. */
function provenanceOf(item: ListedItem): Provenance {
  const { section, id: itemId, version, author, standing, lastConfirmedAt, isStale, sources: source } = item
  const confirmedOn = lastConfirmedAt?.slice(0, 10) ?? null
  const { written, file } = item
  const origin = {
    section,
    itemId,
    version,
    author,
    standing,
    confirmedOn,
    isStale: isStale === true,
    source,
  }
  return { ...origin, written, ...(file === null ? {} : { file }) }
}
