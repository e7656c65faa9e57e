/** A value that is written where it stands: open since somebody began, also while the last change of it is on its way. */
import { useRef, useState } from 'react'

export function useBegun() {
  const [isBegun, setBegun] = useState(false)
  const times = useRef(0)
  const onItsWay = useRef<Promise<unknown> | null>(null)
  const isWaiting = useRef(false)
  return {
    /** and not found as it was left before a reload, or refused after it had to wait */
    isBegun,
    begin: () => {
      times.current += 1
      setBegun(true)
    },
    /**
     * Closed meanwhile.
     * @param work sends it, and says what then stands; it is told whether somebody has begun to type the next meanwhile
     * @param work.reopen where it was refused
     */
    sending: async (
      work: (typing: { isAnew: () => boolean; reopen: () => void }) => Promise<void>,
    ): Promise<void> => {
      const mine = times.current
      setBegun(false)
      const whole = work({ isAnew: () => times.current !== mine, reopen: () => setBegun(true) })
      onItsWay.current = whole
      await whole
      if (onItsWay.current === whole) onItsWay.current = null
    },
    isFree: () => onItsWay.current === null,
    /** What is typed once nothing is on its way, as it stands on that; null too where somebody waits already. */
    onceFree: async <Draft>(typed: () => Draft | null): Promise<Draft | null> => {
      if (isWaiting.current) return null
      isWaiting.current = true
      await onItsWay.current
      isWaiting.current = false
      return typed()
    },
  }
}
