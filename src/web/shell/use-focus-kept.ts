/** Whoever does something by a button that goes away with it finds the focus beside it, and not lost at the top of the page. */
import { useEffect } from 'react'

/** Where the focus is, and what was around it. */
interface Place {
  readonly element: HTMLElement
  readonly path: string
  /** from the inside out, up to the page or the layer */
  readonly around: readonly HTMLElement[]
  /** what Enter does something with; fields are left out, which would take the keys of the page */
  readonly after: readonly HTMLElement[]
  readonly before: readonly HTMLElement[]
}

/** Milliseconds in which a screen that knows better where the focus goes has put it there. */
const PATIENCE = 100

export function useFocusKept(): void {
  useEffect(() => {
    let last: Place | null = null
    let timer: ReturnType<typeof setTimeout> | undefined
    const keep = () => {
      if (last === null || !isNowhere()) return
      if (isUsable(last.element)) last.element.focus({ preventScroll: true })
      else if (last.path === location.pathname && !isBusy(last.element)) beside(last)?.focus()
    }
    const look = () => {
      if (last === null || !isNowhere()) return
      clearTimeout(timer)
      timer = setTimeout(keep, PATIENCE)
    }
    const onFocus = ({ target }: FocusEvent) => {
      last = target instanceof HTMLElement ? placeOf(target) : null
    }
    // Whoever leaves it on purpose, as by a click beside it, has it nowhere.
    const onLeave = () =>
      setTimeout(() => {
        if (last !== null && isNowhere() && isUsable(last.element)) last = null
      })
    const observer = new MutationObserver(look)
    observer.observe(document.body, {
      subtree: true,
      childList: true,
      attributes: true,
      attributeFilter: ['disabled', 'hidden'],
    })
    document.addEventListener('focusin', onFocus)
    document.addEventListener('focusout', onLeave)
    return () => {
      clearTimeout(timer)
      observer.disconnect()
      document.removeEventListener('focusin', onFocus)
      document.removeEventListener('focusout', onLeave)
    }
  }, [])
}

function isNowhere(): boolean {
  return document.activeElement === null || document.activeElement === document.body
}

/** It waits for an answer, and will be there again or go. */
function isBusy(element: HTMLElement): boolean {
  return element.isConnected && element.matches(':disabled')
}

function isUsable(element: HTMLElement): boolean {
  return element.isConnected && !element.matches(':disabled') && element.getClientRects().length > 0
}

function placeOf(element: HTMLElement): Place | null {
  const root = element.closest<HTMLElement>('dialog, main')
  // Rows that are drawn while they are in sight come and go with the scrolling.
  if (root === null || element.closest('[data-index]') !== null) return null
  const around: HTMLElement[] = []
  for (let one = element.parentElement; one !== null; one = one === root ? null : one.parentElement)
    around.push(one)
  const others = [...root.querySelectorAll<HTMLElement>('button, a[href]')].filter((one) => one !== element)
  const isAfter = (one: HTMLElement) =>
    (element.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
  return {
    element,
    path: location.pathname,
    around,
    after: others.filter(isAfter),
    before: others.filter((one) => !isAfter(one)).toReversed(),
  }
}

/** What stood nearest: after it, or else before it, in what is left of what was around it. */
function beside({ around, after, before }: Place): HTMLElement | undefined {
  for (const one of around) {
    if (!one.isConnected) continue
    const isIn = (other: HTMLElement) => one.contains(other) && isUsable(other)
    const found = after.find(isIn) ?? before.find(isIn)
    if (found !== undefined) return found
  }
  const root = around.at(-1)
  if (root?.isConnected !== true) return undefined
  root.tabIndex = -1
  root.classList.add('outline-none')
  return root
}
