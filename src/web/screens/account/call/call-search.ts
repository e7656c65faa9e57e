/** What the address of a call brief keeps: who attends. */
export interface CallSearch {
  /** names; none: as proposed */
  readonly with?: readonly string[]
}

export function callSearch(search: Record<string, unknown>): CallSearch {
  const given = search['with']
  const names = (Array.isArray(given) ? given : [given])
    .filter((name): name is string => typeof name === 'string')
    .map((name) => name.trim())
    .filter((name) => name !== '')
  return names.length === 0 ? {} : { with: [...new Set(names)] }
}
