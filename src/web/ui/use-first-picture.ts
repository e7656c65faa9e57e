/** Whether a screen draws its first picture: what is below the window can wait until that one stands. */
import { startTransition, useEffect, useState } from 'react'

/** @returns true until the first picture is drawn; the rest then comes right after it, in pauses between what else is done */
export function useFirstPicture(): boolean {
  const [isFirst, setFirst] = useState(true)
  useEffect(() => startTransition(() => setFirst(false)), [])
  return isFirst
}
