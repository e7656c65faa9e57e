/** A cell that prints a figure of the account, and therefore the same as every other document. */
import type { Cell, Figure } from '../document.ts'

export function figureCell({ id, value, tone }: Figure, more: Partial<Cell> = {}): Cell {
  return { text: value, figure: id, ...(tone === null ? {} : { tone }), ...more }
}
