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
  if (from === -1 || line === undefined) return false
  const next = step[0] === 0 ? line[from + step[1]] : alikeIn(line, event.target as HTMLElement, from)
  if (next === undefined) return false
  event.preventDefault()
  next.focus()
  return true
}

/** What a line has at the place of another: the same field or mark, else the stop of the same number. */
function alikeIn(line: readonly HTMLElement[], stop: HTMLElement, at: number): HTMLElement | undefined {
  const kindOf = ({ dataset }: HTMLElement) => dataset['edits'] ?? Object.keys(dataset)[0]
  return line.find((one) => kindOf(one) === kindOf(stop)) ?? line[Math.min(at, line.length - 1)]
}

export function isTyping({ target }: KeyboardEvent): boolean {
  return target instanceof Element && target.closest('input, select, textarea, dialog, [popover]') !== null
}
