/** What a family of accounts comes to: its revenue by currency, and who of it stands worst. */

export interface FamilyStanding {
  readonly id: string
  readonly arr: number | null
  readonly currency: string | null
  readonly status: 'Green' | 'Yellow' | 'Red' | null
  /** of the leading health model */
  readonly score: number | null
}

export interface FamilySums {
  /** the largest first; amounts of different currencies are never added */
  readonly arr: readonly {
    readonly currency: string | null
    readonly accounts: number
    readonly arr: number
  }[]
  /** who pays something that is not known, or nothing */
  readonly withoutAmount: number
  /** the lowest status, and of these the lowest score; null: nobody's health is measured */
  readonly worstId: string | null
}

const order = { Red: 0, Yellow: 1, Green: 2 } as const

export function familySums(members: readonly FamilyStanding[]): FamilySums {
  const paying = members.filter(({ arr }) => arr !== null)
  const arr = [...Map.groupBy(paying, ({ currency }) => currency)].map(([currency, same]) => ({
    currency,
    accounts: same.length,
    arr: same.reduce((sum, one) => sum + one.arr!, 0),
  }))
  const judged = members.filter(({ status }) => status !== null)
  const worst = judged.toSorted(
    (a, b) => order[a.status!] - order[b.status!] || (a.score ?? 0) - (b.score ?? 0),
  )[0]
  return {
    arr: arr.toSorted((a, b) => b.arr - a.arr),
    withoutAmount: members.length - paying.length,
    worstId: worst?.id ?? null,
  }
}
