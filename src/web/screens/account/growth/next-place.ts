/** Where a key of the keyboard leads in a grid: one step by the arrows, to the ends of a row by Home and End. */
export type Place = readonly [down: number, across: number]

/** @returns null where the key leads nowhere */
export function nextPlace(key: string, [down, across]: Place, [rows, columns]: Place): Place | null {
  const last = columns - 1
  switch (key) {
    case 'ArrowLeft':
      return [down, Math.max(0, across - 1)]
    case 'ArrowRight':
      return [down, Math.min(last, across + 1)]
    case 'ArrowUp':
      return [Math.max(0, down - 1), across]
    case 'ArrowDown':
      return [Math.min(rows - 1, down + 1), across]
    case 'Home':
      return [down, 0]
    case 'End':
      return [down, last]
    default:
      return null
  }
}
