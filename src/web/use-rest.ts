/** Waits until nobody types any more. */
import { useEffect, useState } from 'react'

/** Whether what is asked has been the same for so many milliseconds. */
export function useRest(asked: string, milliseconds: number): boolean {
  const [rested, setRested] = useState<string | null>(null)
  useEffect(() => {
    const timer = setTimeout(() => setRested(asked), milliseconds)
    return () => clearTimeout(timer)
  }, [asked, milliseconds])
  return rested === asked
}
