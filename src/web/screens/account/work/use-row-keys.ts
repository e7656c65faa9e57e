/** The keys of the page of work: along its rows, confirm, add, and what the buttons of a row do. */
import type { PlanPlace } from '../../../plan/edited-item.ts'
import { useConfirmKey } from '../../../plan/use-confirm-key.ts'
import { useKeys } from '../../../ui/use-keys.ts'
import { activeRow, clickInRow, goToRow } from './active-row.ts'

export function useRowKeys(place: PlanPlace): void {
  useConfirmKey(place, () => activeRow()?.dataset['item'])
  useKeys({
    j: () => goToRow(1),
    k: () => goToRow(-1),
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
