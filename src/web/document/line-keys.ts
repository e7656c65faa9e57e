/** The lines of a section by keyboard: one stop is in the order of the tab key, arrows lead to the others, letters act on the line. */
import type { KeyboardEvent } from 'react'

const stops = '[data-edits], [data-provenance], [data-does]'

const stopsIn = (place: Element) => [...place.querySelectorAll<HTMLElement>(stops)]

/** Lines without anything to stop at are passed over. */
function linesIn(place: Element): HTMLElement[][] {
  return [...place.querySelectorAll('[data-line]')].map(stopsIn).filter((line) => line.length > 0)
}

/** @param stop that has the focus; without one, the first */
export function oneStopInTabOrder(place: Element | null, stop?: EventTarget | null): void {
  if (place === null) return
  const all = linesIn(place).flat()
  const chosen =
    all.find((one) => one === stop) ?? all.find((one) => one === document.activeElement) ?? all[0]
  for (const one of all) one.tabIndex = one === chosen ? 0 : -1
}

const steps: Readonly<Record<string, readonly [lines: number, stops: number]>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
}

/** @returns whether the key led somewhere */
export function moveAmongLines(event: KeyboardEvent<HTMLElement>): boolean {
  const step = steps[event.key]
  if (step === undefined) return false
  const lines = linesIn(event.currentTarget)
  const at = lines.findIndex((line) => line.includes(event.target as HTMLElement))
  const from = lines[at]?.indexOf(event.target as HTMLElement) ?? -1
  const line = lines[at + step[0]]
  const next = line?.[Math.min(from + step[1], line.length - 1)]
  if (from === -1 || next === undefined) return false
  event.preventDefault()
  next.focus()
  return true
}

export function isTyping({ target }: KeyboardEvent): boolean {
  return target instanceof Element && target.closest('input, select, textarea, dialog, [popover]') !== null
}
