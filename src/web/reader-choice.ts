/** What a reader chose for this browser, and what the organization last said, so that the first look is right before it says it again. */

/**
 * @param place under which it is kept
 * @param read what is kept as what it stands for; null: it stands for nothing any more
 */
export function readerChoice<T extends string>(place: string, read: (kept: string) => T | null) {
  const placeOf = (organization: string) => `${place}.${organization}`
  const keptIn = (where: string): T | null => {
    // Words and formats are read by tests, too, where nothing is kept.
    const kept = typeof localStorage === 'undefined' ? null : localStorage.getItem(where)
    return kept === null ? null : read(kept)
  }
  return {
    chosen: () => keptIn(place),
    /** @param value null: as the organization says */
    choose: (value: T | null) => keepIn(place, value),
    keepOrganizations: (organization: string, value: T | null) => keepIn(placeOf(organization), value),
    /** @param organization its slug; null: none is looked at */
    of: (organization: string | null): T | null =>
      keptIn(place) ?? (organization === null ? null : keptIn(placeOf(organization))),
  }
}

function keepIn(where: string, value: string | null): void {
  if (value === null) localStorage.removeItem(where)
  else localStorage.setItem(where, value)
}
