/** The rank of each account by its activity per seat, 0 the least active and 1 the most (handbook 7a, level). */

/** Accounts that a rank needs. */
const LEAST_ACCOUNTS = 20

export interface AccountActivity {
  readonly accountId: string
  readonly activity: number
  /** null: not licensed by seat */
  readonly seats: number | null
}

/** Activity per seat does not compare with a total: accounts without seats are ranked among themselves. */
export function activityRank(accounts: readonly AccountActivity[]): ReadonlyMap<string, number> {
  const ranks = new Map<string, number>()
  const seated = accounts.filter(({ seats }) => seats !== null)
  rank(
    seated.map(({ accountId, activity, seats }) => [accountId, activity / seats!]),
    ranks,
  )
  const others = accounts.filter(({ seats }) => seats === null)
  rank(
    others.map(({ accountId, activity }) => [accountId, activity]),
    ranks,
  )
  return ranks
}

/** Equal values share the middle of their places. */
function rank(values: [accountId: string, value: number][], ranks: Map<string, number>): void {
  if (values.length < LEAST_ACCOUNTS) return
  values.sort((a, b) => a[1] - b[1])
  for (let first = 0; first < values.length;) {
    let last = first
    while (values[last + 1]?.[1] === values[first]![1]) last++
    const place = (first + last) / 2 / (values.length - 1)
    for (; first <= last; first++) ranks.set(values[first]![0], place)
  }
}
