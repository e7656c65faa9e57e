/** How a line runs between two boxes of the map, for the screen and for the picture of it. */
import { box } from './people-layout.ts'

export interface Corner {
  readonly x: number
  readonly y: number
}

export interface LineShape {
  readonly path: string
  /** the middle of its words */
  readonly label: Corner
  /** the words stand above it, as there is room only there */
  readonly isFlat: boolean
}

export type LineKind = 'reports' | 'influences' | 'conflict'

const bend = 8

/** @param from of a line of reporting the boss */
export function lineShape(kind: LineKind, from: Corner, to: Corner): LineShape {
  return kind === 'reports' ? reporting(from, to) : between(kind, from, to)
}

/** Down from the boss, across and down, with round corners. */
function reporting(boss: Corner, person: Corner): LineShape {
  const [x1, y1] = [boss.x + box.width / 2, boss.y + box.height]
  const [x2, y2] = [person.x + box.width / 2, person.y]
  const middle = (y1 + y2) / 2
  const label = { x: x2, y: middle }
  const r = Math.min(bend, Math.abs(x2 - x1) / 2, Math.abs(y2 - y1) / 2)
  if (r < 1) return { path: `M${x1} ${y1}L${x2} ${y2}`, label, isFlat: false }
  const [sideways, down] = [Math.sign(x2 - x1), Math.sign(y2 - y1)]
  const path = [
    `M${x1} ${y1}V${middle - down * r}`,
    `Q${x1} ${middle} ${x1 + sideways * r} ${middle}`,
    `H${x2 - sideways * r}`,
    `Q${x2} ${middle} ${x2} ${middle + down * r}V${y2}`,
  ].join('')
  return { path, label, isFlat: false }
}

/** Beside each other straight across, over others in an arc, else from below to above past the lines of reporting. */
function between(kind: 'influences' | 'conflict', from: Corner, to: Corner): LineShape {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  if (Math.abs(dy) > box.height / 2) return crossing(kind, from, to)
  const isNext = Math.abs(dx) < 2 * box.width
  if (!isNext) return arching(kind, from, to)
  const isRight = dx > 0
  // A line there and a line back, and a conflict between, do not lie on each other.
  const share = kind === 'conflict' ? 0.78 : isRight ? 0.32 : 0.55
  const [x1, x2] = isRight ? [from.x + box.width, to.x] : [from.x, to.x + box.width]
  const [y1, y2] = [from.y + box.height * share, to.y + box.height * share]
  return {
    path: `M${x1} ${y1}L${x2} ${y2}`,
    label: { x: (x1 + x2) / 2, y: (y1 + y2) / 2 },
    isFlat: true,
  }
}

function arching(kind: 'influences' | 'conflict', from: Corner, to: Corner): LineShape {
  const aside = kind === 'conflict' ? -36 : 36
  const height = 34 + Math.abs(to.x - from.x) / 24 + (kind === 'conflict' ? 22 : 0)
  const [x1, x2] = [from.x + box.width / 2 + aside, to.x + box.width / 2 + aside]
  const top = Math.min(from.y, to.y) - height
  const path = `M${x1} ${from.y}C${x1} ${top} ${x2} ${top} ${x2} ${to.y}`
  return { path, label: { x: (x1 + x2) / 2, y: (from.y + to.y) / 8 + (top * 6) / 8 }, isFlat: false }
}

function crossing(kind: 'influences' | 'conflict', from: Corner, to: Corner): LineShape {
  const isDown = to.y > from.y
  const aside = kind === 'conflict' ? -56 : 56
  const [x1, x2] = [from.x + box.width / 2 + aside, to.x + box.width / 2 + aside]
  const [y1, y2] = isDown ? [from.y + box.height, to.y] : [from.y, to.y + box.height]
  const pull = Math.max(30, Math.abs(y2 - y1) / 2) * (isDown ? 1 : -1)
  const path = `M${x1} ${y1}C${x1} ${y1 + pull} ${x2} ${y2 - pull} ${x2} ${y2}`
  return { path, label: { x: (x1 + x2) / 2, y: (y1 + y2) / 2 }, isFlat: false }
}
