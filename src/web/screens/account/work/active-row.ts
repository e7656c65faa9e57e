/** The rows of the page of work: each is an item, and the one with the focus in it is the one that keys are about. */
const ROWS = '[data-row]'

export function activeRow(): HTMLElement | null {
  return document.activeElement?.closest<HTMLElement>(ROWS) ?? null
}

/** @param step 1: the next, −1: the one before; from nowhere, the first */
export function goToRow(step: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>(`main ${ROWS}`)].filter((row) =>
    row.checkVisibility(),
  )
  const row = activeRow()
  const at = row === null ? (step === 1 ? 0 : rows.length - 1) : rows.indexOf(row) + step
  focusRow(rows[at] ?? null)
}

/** The name of the item is what is stood on: Enter edits it. */
export function focusRow(row: HTMLElement | null): void {
  const stop = row?.querySelector<HTMLElement>('[data-edits]') ?? row?.querySelector<HTMLElement>('button, a')
  stop?.focus()
  stop?.scrollIntoView({ block: 'nearest' })
}

/** @param mark of a button within the row: what a key does, a click on it does too */
export function clickInRow(mark: string): void {
  activeRow()?.querySelector<HTMLElement>(`[${mark}]`)?.click()
}
