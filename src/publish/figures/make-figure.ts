/** One figure, with what most of them have in common. */
import type { Figure, Tone } from '../document.ts'

interface Parts {
  readonly note?: string | null
  readonly tone?: Tone | null
  readonly share?: number | null
}

export function makeFigure(
  id: string,
  label: string,
  value: string,
  { note = null, tone = null, share = null }: Parts = {},
): Figure {
  return { id, label, value, note, tone, share }
}
