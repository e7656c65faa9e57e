/** Where groups stand among the rows: the head of each before its accounts, all in one numbering. */
import type { Portfolio } from '../../answers.ts'

export type PortfolioGroupHead = Portfolio['groups'][number]

export interface GroupedRows {
  /** rows with the heads of groups */
  readonly count: number
  /** the head of a group that stands in this row; null: it is an account */
  readonly headAt: (row: number) => PortfolioGroupHead | null
  /** the place of the account of a row in the order of accounts; that of the next one for a head */
  readonly accountAt: (row: number) => number
  /** the row of an account */
  readonly rowOf: (account: number) => number
}

export function groupedRows({ groups, total }: Pick<Portfolio, 'groups' | 'total'>): GroupedRows {
  // Rows of the heads, in order: each is as far down as there are accounts and heads above it.
  const heads: number[] = []
  groups.reduce((above, { accounts }) => {
    heads.push(above)
    return above + accounts + 1
  }, 0)
  const headsUpTo = (row: number) => heads.findLastIndex((head) => head <= row) + 1
  return {
    count: total + groups.length,
    headAt: (row) => groups[heads.indexOf(row)] ?? null,
    accountAt: (row) => row - headsUpTo(row) + (heads.includes(row) ? 1 : 0),
    rowOf: (account) => {
      let above = 0
      let row = account
      for (const { accounts } of groups) {
        row += 1
        above += accounts
        if (account < above) break
      }
      return row
    },
  }
}
