/** What stands at the end of a row of an item: where it comes from, and what one does with it. */
import type { EditedItem, PlanPlace } from './edited-item.ts'
import { ItemActions } from './item-actions.tsx'
import { ItemMark } from './item-mark.tsx'

interface ItemEndProps extends PlanPlace {
  readonly item: EditedItem
  /** without the age of what is stale, where the row is narrow */
  readonly isBare?: boolean
}

export function ItemEnd({ isBare = false, ...props }: ItemEndProps) {
  return (
    <span className="inline-flex shrink-0 items-center print:hidden">
      <ItemMark {...props} isBare={isBare} />
      <ItemActions {...props} />
    </span>
  )
}
