/** The keys of the page of work: along its rows, confirm, add, and what the buttons of a row do. */
import { useQuery } from '@tanstack/react-query'
import { editedItem, type PlanPlace } from '../../../plan/edited-item.ts'
import { planItemsQuery } from '../../../plan/plan-items-query.ts'
import { useItemActions } from '../../../plan/use-item-actions.ts'
import { useKeys } from '../../../ui/use-keys.ts'
import { activeRow, clickInRow, goToRow } from './active-row.ts'

export function useRowKeys(place: PlanPlace): void {
  const items = useQuery(planItemsQuery(place.organization, place.account)).data ?? []
  const { confirm } = useItemActions(place)
  const confirmRow = () => {
    const item = items.find(({ id }) => id === activeRow()?.dataset['item'])
    if (item !== undefined) void confirm(editedItem(item))
  }
  useKeys({
    j: () => goToRow(1),
    k: () => goToRow(-1),
    c: confirmRow,
    n: add,
    x: () => clickInRow('data-done'),
    m: () => clickInRow('data-moves'),
    '[': () => clickInRow('data-earlier'),
    ']': () => clickInRow('data-later'),
    y: () => clickInRow('data-kept'),
    b: () => clickInRow('data-broken'),
  })
}

/** To the part that one is in; from elsewhere, to the first. */
function add(): void {
  const part = document.activeElement?.closest('[data-part]') ?? document.querySelector('main [data-part]')
  part?.querySelector<HTMLElement>('[data-adds]')?.click()
}
