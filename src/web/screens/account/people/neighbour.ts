/** Who stands next on the map in the direction of an arrow key. */
import type { MapBox } from './people-layout.ts'

export type Arrow = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown'

export function isArrow(key: string): key is Arrow {
  return key.startsWith('Arrow')
}

/** Straight ahead counts more than near: what lies aside is twice as far. @returns null: nobody is there */
export function neighbour(
  boxes: readonly Pick<MapBox, 'id' | 'x' | 'y'>[],
  id: string,
  arrow: Arrow,
): string | null {
  const here = boxes.find((one) => one.id === id)
  if (here === undefined) return boxes[0]?.id ?? null
  const isAcross = arrow === 'ArrowLeft' || arrow === 'ArrowRight'
  const sign = arrow === 'ArrowLeft' || arrow === 'ArrowUp' ? -1 : 1
  const ahead = boxes.flatMap((one) => {
    const along = sign * (isAcross ? one.x - here.x : one.y - here.y)
    const aside = Math.abs(isAcross ? one.y - here.y : one.x - here.x)
    return along > 8 ? [{ id: one.id, far: along + 2 * aside }] : []
  })
  return ahead.toSorted((a, b) => a.far - b.far)[0]?.id ?? null
}
