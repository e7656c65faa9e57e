/** Reads the label of a back-test: which accounts were lost, and when. */
import { type Day, isDay } from '#src/kernel/day.ts'
import { type CellProblem, readColumns } from './read-columns.ts'

export interface Label {
  readonly accountId: string
  /** null: not lost within the history */
  readonly lostOn: Day | null
}

/** An account by its ids here and in its source. */
export interface LabelledAccount {
  readonly id: string
  readonly source: string
  readonly sourceId: string
}

type Column = 'account_id' | 'lost_on' | 'source'

/**
 * Columns: `account_id` (as in its source), `lost_on` (empty: not lost within the history) and, where two sources know
 * an account by the same id, `source`.
 * @param today a loss that has not come yet is none
 * @returns the labels by the id that the account has here
 * @throws Failure 'invalid-input' that locates every mistake
 */
export async function readLabels(
  path: string,
  accounts: readonly LabelledAccount[],
  today: Day,
): Promise<Label[]> {
  const bySourceId = Map.groupBy(accounts, ({ sourceId }) => sourceId)
  const labels: Label[] = []
  const lines = new Map<string, number>()
  const wanted = { path, required: ['account_id', 'lost_on'], optional: ['source'] } as const
  await readColumns(wanted, ({ account_id, lost_on, source }, line) => {
    const named = (bySourceId.get(account_id) ?? []).filter((one) => source === '' || one.source === source)
    const [account] = named
    const earlier = account === undefined ? undefined : lines.get(account.id)
    const problems = [
      ...accountProblems(named, source, bySourceId.has(account_id)),
      ...(earlier === undefined ? [] : [again(earlier)]),
      ...dayProblems(lost_on, today),
    ]
    if (account !== undefined && problems.length === 0) {
      labels.push({ accountId: account.id, lostOn: lost_on === '' ? null : lost_on })
    }
    if (account !== undefined && named.length === 1) lines.set(account.id, earlier ?? line)
    return problems
  })
  return labels
}

function accountProblems(
  named: readonly LabelledAccount[],
  source: string,
  isElsewhere: boolean,
): CellProblem<Column>[] {
  if (named.length === 1) return []
  if (named.length > 1) {
    const sources = named.map((one) => one.source).join(', ')
    return [
      {
        column: 'account_id',
        problem: `an account of each of the sources ${sources}: add a column source that names one`,
      },
    ]
  }
  return isElsewhere && source !== ''
    ? [{ column: 'source', problem: 'there is no such account in this source' }]
    : [{ column: 'account_id', problem: 'there is no such account: write its id as its source does' }]
}

function again(line: number): CellProblem<Column> {
  return {
    column: 'account_id',
    problem: `named in line ${line} already: give each account one line, with its first loss`,
  }
}

function dayProblems(lostOn: string, today: Day): CellProblem<Column>[] {
  if (lostOn === '') return []
  if (!isDay(lostOn)) {
    return [
      { column: 'lost_on', problem: 'no day: write it as YYYY-MM-DD, or leave it empty where not lost' },
    ]
  }
  return lostOn > today
    ? [{ column: 'lost_on', problem: `after today (${today}): leave it empty until the day has come` }]
    : []
}
