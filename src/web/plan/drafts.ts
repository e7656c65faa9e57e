/** What is typed and not written yet, kept in this window, so that neither a broken connection nor a reload loses it. */
const placeOf = (key: string) => `perennial.draft.${key}`

export const drafts = {
  of: <Draft>(key: string): Draft | null => {
    const kept = sessionStorage.getItem(placeOf(key))
    return kept === null ? null : (JSON.parse(kept) as Draft)
  },
  keep: (key: string, draft: unknown) => sessionStorage.setItem(placeOf(key), JSON.stringify(draft)),
  forget: (key: string) => sessionStorage.removeItem(placeOf(key)),
}
