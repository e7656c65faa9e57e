/** The cell of the whitespace that is chosen, by its names, so that it stays chosen when others come and go. */
import type { Whitespace, WhitespaceColumn, WhitespaceRow, WhitespaceSpot } from './growth-queries.ts'

export interface SpotName {
  readonly centre: string
  readonly product: string
}

export interface ChosenSpot {
  readonly row: WhitespaceRow
  readonly column: WhitespaceColumn
  readonly spot: WhitespaceSpot
}

/** null: it is not there, or not there any more */
export function chosenSpot(
  { buyingCentres, products }: Whitespace,
  name: SpotName | null,
): ChosenSpot | null {
  const row = buyingCentres.find((one) => one.name === name?.centre)
  const at = products.findIndex((one) => one.name === name?.product)
  const column = products[at]
  const spot = row?.cells[at]
  return row === undefined || column === undefined || spot === undefined ? null : { row, column, spot }
}
