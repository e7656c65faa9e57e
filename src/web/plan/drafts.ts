/** What is typed and not written yet, kept in this window, so that neither a broken connection nor a reload loses it. */
import type { Problem } from '../problem.ts'

/** In which manner its texts are typed; a window that was open before drafts said so typed in the one that it has. */
export interface InManner {
  readonly locale?: string | undefined
}

type Listener = (problem: Problem) => void

const placeOf = (key: string) => `perennial.draft.${key}`
const listeners = new Map<string, Set<Listener>>()

export const drafts = {
  of: <Draft>(key: string): Draft | null => {
    const kept = sessionStorage.getItem(placeOf(key))
    return kept === null ? null : (JSON.parse(kept) as Draft)
  },
  keep: (key: string, draft: unknown) => sessionStorage.setItem(placeOf(key), JSON.stringify(draft)),
  forget: (key: string) => sessionStorage.removeItem(placeOf(key)),
  /**
   * What was thought to be written was refused: it is there again, also for who has it in view.
   * @returns not where somebody has typed on since; what is typed now stands
   */
  giveBack: (key: string, draft: unknown, problem: Problem): boolean => {
    if (drafts.of(key) !== null) return false
    drafts.keep(key, draft)
    for (const listener of listeners.get(key) ?? []) listener(problem)
    return true
  },
  /** @returns ends it */
  onGivenBack: (key: string, listener: Listener): (() => void) => {
    const all = listeners.get(key) ?? new Set()
    listeners.set(key, all.add(listener))
    return () => all.delete(listener)
  },
}
