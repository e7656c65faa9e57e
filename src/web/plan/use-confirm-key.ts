/** `c` confirms the item whose row has the focus, as its menu says. */
import { useQuery } from '@tanstack/react-query'
import { useKeys } from '../ui/use-keys.ts'
import { editedItem, type PlanPlace } from './edited-item.ts'
import { planItemsQuery } from './plan-items-query.ts'
import { useItemActions } from './use-item-actions.ts'

export function useConfirmKey(place: PlanPlace): void {
  const items = useQuery(planItemsQuery(place.organization, place.account)).data ?? []
  const { confirm } = useItemActions(place)
  useKeys({
    c: () => {
      const item = items.find(({ id }) => id === focusedItem())
      if (item !== undefined) void confirm(editedItem(item))
    },
  })
}

/** The item of the innermost part around the focus that holds a menu of one; a part that holds several is no row. */
function focusedItem(): string | undefined {
  for (
    let part = document.activeElement;
    part !== null && part.tagName !== 'MAIN';
    part = part.parentElement
  ) {
    const menus = part.querySelectorAll<HTMLElement>('[data-menu-of]')
    if (menus.length > 0) return menus.length === 1 ? menus[0]!.dataset['menuOf'] : undefined
  }
  return undefined
}
