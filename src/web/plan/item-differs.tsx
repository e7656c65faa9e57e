/** What the data says against a claim of an item, beside the claim. */
import { told } from '../format.ts'
import { Differs } from '../ui/differs.tsx'
import type { ListedItem } from './plan-items-query.ts'

interface ItemDiffersProps {
  readonly item: Pick<ListedItem, 'differs'>
  /** that claims it; null: the item as a whole */
  readonly field: string | null
}

export function ItemDiffers({ item, field }: ItemDiffersProps) {
  return item.differs
    .filter((one) => one.field === field)
    .map(({ says }) => <Differs key={says}>{told(says.replace(/\.$/, ''))}</Differs>)
}
