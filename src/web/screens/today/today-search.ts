/** What the address of the day says: whose it is, and which kind alone is shown. */
export const entryKinds = ['proposal', 'action', 'checklist', 'review'] as const

export interface TodaySearch {
  /** absent: of whoever sits here, or where nobody said who that is, everybody's */
  readonly whose?: 'mine' | 'everybody'
  readonly kind?: (typeof entryKinds)[number]
}

export function todaySearch(given: Readonly<Record<string, unknown>>): TodaySearch {
  const kind = entryKinds.find((known) => known === given['kind'])
  const { whose } = given
  return {
    ...(whose === 'mine' || whose === 'everybody' ? { whose } : {}),
    ...(kind === undefined ? {} : { kind }),
  }
}
