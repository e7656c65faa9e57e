/** Brings an element into sight where it is out of it. */

/** @returns whether it had to be brought */
export function bringIntoSight(element: HTMLElement): boolean {
  if (isInSight(element)) return false
  element.scrollIntoView({ block: 'center' })
  return true
}

/** Whether the middle of it stands in every box that scrolls it. */
function isInSight(element: HTMLElement): boolean {
  const { top, bottom } = element.getBoundingClientRect()
  const middle = (top + bottom) / 2
  for (let box = element.parentElement; box !== null; box = box.parentElement) {
    if (getComputedStyle(box).overflowY === 'visible') continue
    const shown = box.getBoundingClientRect()
    if (middle < shown.top || middle > shown.bottom) return false
  }
  return middle >= 0 && middle <= window.innerHeight
}
