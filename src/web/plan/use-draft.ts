/** A draft as the state of a component; null is none. */
import { useEffect, useState } from 'react'
import type { Problem } from '../problem.ts'
import { drafts } from './drafts.ts'

/** @param onGivenBack why what was thought to be written is typed again; the same function at every look */
export function useDraft<Draft>(
  key: string,
  onGivenBack?: (problem: Problem) => void,
): readonly [Draft | null, (draft: Draft | null) => void] {
  const [draft, setDraft] = useState<Draft | null>(() => drafts.of<Draft>(key))
  useEffect(
    () =>
      drafts.onGivenBack(key, (problem) => {
        setDraft(drafts.of<Draft>(key))
        onGivenBack?.(problem)
      }),
    [key, onGivenBack],
  )
  const keep = (next: Draft | null) => {
    if (next === null) drafts.forget(key)
    else drafts.keep(key, next)
    setDraft(next)
  }
  return [draft, keep]
}
