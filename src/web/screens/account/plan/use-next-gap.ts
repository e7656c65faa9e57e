/** Whoever fills a gap goes on at the next one: the button of the gap goes with it, and would take the focus along. */
import { type RefObject, useEffect, useRef } from 'react'

/**
 * @param steps marked by `data-step`, with their gaps by `data-gap`
 * @returns says at which step a gap is filled
 */
export function useNextGap(steps: RefObject<HTMLOListElement | null>): (topic: string) => void {
  const filledAt = useRef<string | null>(null)
  useEffect(() => {
    if (filledAt.current === null || document.activeElement !== document.body) return
    const step = steps.current?.querySelector(`[data-step="${CSS.escape(filledAt.current)}"]`)
    const next = step?.querySelector<HTMLElement>('[data-gap]') ?? step?.querySelector('button')
    next?.focus()
    filledAt.current = null
  })
  return (topic) => {
    filledAt.current = topic
  }
}
