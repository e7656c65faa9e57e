/** What the address of the page of work keeps: as a board or a list, and whose actions. */
export interface WorkSearch {
  readonly view?: 'list' | undefined
  readonly whose?: 'ours' | 'theirs' | undefined
}

export function workSearch({ view, whose }: Record<string, unknown>): WorkSearch {
  return {
    ...(view === 'list' ? { view } : {}),
    ...(whose === 'ours' || whose === 'theirs' ? { whose } : {}),
  }
}
