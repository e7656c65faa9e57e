/** Keys of the page: single ones and pairs such as `g p`, silent while one types, and while a layer or a form is open that asks something of whoever presses them. */
import { useLayoutEffect, useRef } from 'react'

/** From the key, or two keys with a space between, to what it does. */
export type Keys = Readonly<Record<string, () => void>>

/** Milliseconds within which the second key of a pair must follow. */
const patience = 1000

/** Milliseconds for which what one types on is no key, once the field is gone into which it was typed. */
const afterField = 800

/** Keys that one holds to go through a list. */
const goesOn = /^(j|k|Arrow.*)$/

export function useKeys(keys: Keys): void {
  const current = useRef(keys)
  // Before the next picture: what is seen can be answered at once.
  useLayoutEffect(() => {
    current.current = keys
  })
  useLayoutEffect(() => {
    let first: { key: string; at: number } | null = null
    // Pairs come first, and alone: their second key may be one of its own elsewhere on the page.
    const onPair = (event: KeyboardEvent) => {
      if (isOthers(event)) return
      const pair = first !== null && event.timeStamp - first.at < patience ? `${first.key} ${event.key}` : ''
      first = { key: event.key, at: event.timeStamp }
      const action = current.current[pair]
      if (action === undefined) return
      event.preventDefault()
      event.stopImmediatePropagation()
      action()
    }
    const onKey = (event: KeyboardEvent) => {
      // Who holds a key goes on; nothing is answered over and over.
      if (event.repeat && !goesOn.test(event.key)) return
      const action = isOthers(event) ? undefined : current.current[event.key]
      if (action === undefined) return
      event.preventDefault()
      action()
    }
    window.addEventListener('keydown', onPair, true)
    window.addEventListener('keydown', onKey)
    return () => {
      window.removeEventListener('keydown', onPair, true)
      window.removeEventListener('keydown', onKey)
    }
  }, [])
}

/** Into which field a letter was typed last; Enter, Escape and the like end it. */
let typed: { readonly field: Element; readonly at: number } | null = null

/** Whether the key belongs to somebody else: the browser, a field, a layer above the page, or a form that is still to be answered. */
function isOthers({ metaKey, ctrlKey, altKey, target, key, timeStamp }: KeyboardEvent): boolean {
  if (metaKey || ctrlKey || altKey) return true
  const typing = 'input:not([type=checkbox]), select, textarea, [contenteditable]'
  const field = target instanceof Element ? target.closest(typing) : null
  if (field !== null) {
    typed = key.length === 1 ? { field, at: timeStamp } : null
    return true
  }
  if (isTypedOn(key, timeStamp)) return true
  return document.querySelector('dialog[open], [popover=auto]:popover-open, [data-holds-keys]') !== null
}

/** Somebody else's answer can take a field away under the fingers: the rest of the word must not answer anything. */
function isTypedOn(key: string, at: number): boolean {
  if (typed === null || key.length !== 1 || typed.field.isConnected) return false
  if (at - typed.at > afterField) return false
  typed = { ...typed, at }
  return true
}
