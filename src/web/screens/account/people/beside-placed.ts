/** Boxes that nobody has placed, out of the way of those that somebody has (ADR 029). */

interface Placed {
  readonly x: number
  readonly y: number
  readonly isPlaced: boolean
}

/** In their order, each as far to the right as it must go; those that were placed stay. */
export function besidePlaced<Box extends Placed>(
  boxes: readonly Box[],
  size: { readonly width: number; readonly height: number },
  gap: number,
): Box[] {
  const settled = boxes.filter(({ isPlaced }) => isPlaced)
  if (settled.length === 0) return [...boxes]
  const free = (box: Box): Box => {
    const across = settled.find((one) => isOver(one, box, size))
    return across === undefined ? box : free({ ...box, x: across.x + size.width + gap })
  }
  return boxes.map((box) => {
    if (box.isPlaced) return box
    const moved = free(box)
    settled.push(moved)
    return moved
  })
}

function isOver(
  one: Placed,
  other: Placed,
  size: { readonly width: number; readonly height: number },
): boolean {
  return Math.abs(one.x - other.x) < size.width && Math.abs(one.y - other.y) < size.height
}
