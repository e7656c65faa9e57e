/** `c` confirms the item of the row with the focus, as its menu says. */
import { useQuery } from '@tanstack/react-query'
import { useKeys } from '../ui/use-keys.ts'
import { editedItem, type PlanPlace } from './edited-item.ts'
import { planItemsQuery } from './plan-items-query.ts'
import { useItemActions } from './use-item-actions.ts'

/** @param focused the id of that item, where the rows of the page tell it otherwise than by the menu that each holds */
export function useConfirmKey(place: PlanPlace, focused: () => string | undefined = ofTheMenu): void {
  const items = useQuery(planItemsQuery(place.organization, place.account)).data ?? []
  const { confirm } = useItemActions(place)
  useKeys({
    c: () => {
      const item = items.find(({ id }) => id === focused())
      if (item !== undefined) void confirm(editedItem(item))
    },
  })
}

/** The item of the innermost part around the focus that holds a menu of one; a part that holds several is no row. */
function ofTheMenu(): string | undefined {
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
