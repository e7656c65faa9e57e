/** Whoever was added has the focus as soon as they are drawn, where it would be nowhere otherwise. */
import { useEffect, useRef } from 'react'
import type { PersonShown } from './people-query.ts'

/** Pictures within which the map draws somebody who has come. */
const patience = 30

/** @returns says who is to come, by name */
export function useFocusOnNew(people: readonly PersonShown[]): (name: string) => void {
  const awaited = useRef<string | null>(null)
  useEffect(() => {
    const found = people.find(({ name }) => name !== null && name === awaited.current)
    if (found === undefined) return
    awaited.current = null
    focusOnceDrawn(found.id, patience)
  }, [people])
  return (name) => {
    awaited.current = name
  }
}

function focusOnceDrawn(id: string, left: number): void {
  if (left === 0 || document.activeElement !== document.body) return
  const box = document.querySelector<HTMLElement>(`[data-person="${CSS.escape(id)}"]`)
  box?.focus({ preventScroll: true })
  requestAnimationFrame(() => focusOnceDrawn(id, left - 1))
}
