/** How wide the box of one of the people of the map is: few of them side by side take the room that there is, so that no name is cut. */

/** Between two boxes, in pixels. */
export const GAP_ACROSS = 12
/** A box is no narrower; where that is too wide for the page, the map is scrolled. */
const LEAST = 164
const MOST = 232
/** Of the whole map: what a printed page holds. */
const MOST_IN_ALL = 868

/** @param room 0: not known yet */
export function personWidth(room: number, columns: number): number {
  const share = Math.floor((Math.min(room, MOST_IN_ALL) + GAP_ACROSS) / columns) - GAP_ACROSS
  return Math.min(MOST, Math.max(LEAST, share))
}
