/** What is typed and not written yet, kept in this window, so that neither a broken connection nor a reload loses it. */
const placeOf = (key: string) => `perennial.draft.${key}`
const listeners = new Map<string, Set<() => void>>()

export const drafts = {
  of: <Draft>(key: string): Draft | null => {
    const kept = sessionStorage.getItem(placeOf(key))
    return kept === null ? null : (JSON.parse(kept) as Draft)
  },
  keep: (key: string, draft: unknown) => sessionStorage.setItem(placeOf(key), JSON.stringify(draft)),
  forget: (key: string) => sessionStorage.removeItem(placeOf(key)),
  /** what was thought to be written was refused: it is there again, also for who has it in view */
  giveBack: (key: string, draft: unknown): void => {
    drafts.keep(key, draft)
    for (const listener of listeners.get(key) ?? []) listener()
  },
  /** @returns ends it */
  onGivenBack: (key: string, listener: () => void): (() => void) => {
    const all = listeners.get(key) ?? new Set()
    listeners.set(key, all.add(listener))
    return () => all.delete(listener)
  },
}
