/** Whoever leaves a value by the keyboard finds themselves where they began. */
import { type RefObject, useEffect, useRef } from 'react'

/** @returns says that the focus is to go back to the button once the value is no longer open */
export function useFocusBack(button: RefObject<HTMLButtonElement | null>, isOpen: boolean): () => void {
  const isWanted = useRef(false)
  useEffect(() => {
    if (isOpen || !isWanted.current) return
    isWanted.current = false
    button.current?.focus()
  }, [isOpen, button])
  return () => {
    isWanted.current = true
  }
}
