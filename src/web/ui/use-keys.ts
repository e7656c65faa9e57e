/** Keys of the page: single ones and pairs such as `g p`, silent while one types or a layer is open. */
import { useLayoutEffect, useRef } from 'react'

/** From the key, or two keys with a space between, to what it does. */
export type Keys = Readonly<Record<string, () => void>>

/** Milliseconds within which the second key of a pair must follow. */
const patience = 1000

export function useKeys(keys: Keys): void {
  const current = useRef(keys)
  // Before the next picture: what is seen can be answered at once.
  useLayoutEffect(() => {
    current.current = keys
  })
  useLayoutEffect(() => {
    let first: { key: string; at: number } | null = null
    const onKey = (event: KeyboardEvent) => {
      if (event.metaKey || event.ctrlKey || event.altKey || isBusy(event.target)) return
      const pair = first !== null && event.timeStamp - first.at < patience ? `${first.key} ${event.key}` : ''
      first = { key: event.key, at: event.timeStamp }
      const action = current.current[pair] ?? current.current[event.key]
      if (action === undefined) return
      event.preventDefault()
      action()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}

/** Whether the keys belong to somebody else: a field, or a layer above the page. */
function isBusy(target: EventTarget | null): boolean {
  const typing = 'input:not([type=checkbox]), select, textarea, [contenteditable]'
  if (target instanceof Element && target.closest(typing) !== null) return true
  return document.querySelector('dialog[open], [popover=auto]:popover-open') !== null
}
