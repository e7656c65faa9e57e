/** What the data says against a claim of an item, beside the claim. */
import { Differs } from '../ui/differs.tsx'
import type { ListedItem } from './plan-items-query.ts'
import { Told } from '../ui/told.tsx'

interface ItemDiffersProps {
  readonly item: Pick<ListedItem, 'differs'>
  /** that claims it; null: the item as a whole */
  readonly field: string | null
}

export function ItemDiffers({ item, field }: ItemDiffersProps) {
  return item.differs
    .filter((one) => one.field === field)
    .map(({ says }) => (
      <Differs key={says}>
        <Told>{says}</Told>
      </Differs>
    ))
}
