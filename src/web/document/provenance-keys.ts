/** The ticks of a section by keyboard: one of them is in the order of the tab key, arrows lead to the others. */
import type { KeyboardEvent } from 'react'

const marksIn = (place: Element) => [...place.querySelectorAll<HTMLElement>('[data-provenance]')]

export function oneMarkInTabOrder(place: Element | null): void {
  if (place === null) return
  for (const [at, mark] of marksIn(place).entries()) mark.tabIndex = at === 0 ? 0 : -1
}

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }

export function moveAmongMarks(event: KeyboardEvent<HTMLElement>): void {
  const step = steps[event.key]
  const marks = marksIn(event.currentTarget)
  const from = marks.indexOf(event.target as HTMLElement)
  const next = step === undefined || from === -1 ? undefined : marks[from + step]
  if (next === undefined) return
  event.preventDefault()
  next.focus()
}
