/** A draft as the state of a component; null is none. */
import { useEffect, useState } from 'react'
import { drafts } from './drafts.ts'

export function useDraft<Draft>(key: string): readonly [Draft | null, (draft: Draft | null) => void] {
  const [draft, setDraft] = useState<Draft | null>(() => drafts.of<Draft>(key))
  useEffect(() => drafts.onGivenBack(key, () => setDraft(drafts.of<Draft>(key))), [key])
  const keep = (next: Draft | null) => {
    if (next === null) drafts.forget(key)
    else drafts.keep(key, next)
    setDraft(next)
  }
  return [draft, keep]
}
