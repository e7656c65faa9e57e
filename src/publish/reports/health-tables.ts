/** The report on the movement of health: from which status to which, month by month, and who rose and fell. */
import type { Day } from '#src/kernel/day.ts'
import { counted, dayInWords, percent } from '#src/detect/words.ts'
import { columnsOf, type ReportContent, type ReportRow, type ReportTable } from './report.ts'

/** What a snapshot said of an account on one of the two days; null: no customer, or no snapshot within 31 days before. */
export interface HealthEnd {
  readonly on: Day
  readonly status: string | null
  readonly score: number | null
  readonly arr: number | null
}

export interface HealthEnds {
  readonly account: string
  readonly name: string
  readonly owner: string | null
  readonly before: HealthEnd | null
  readonly after: HealthEnd | null
}

/** Accounts and ARR of a day by status. */
export interface StatusSum {
  readonly on: Day
  readonly status: string | null
  readonly accounts: number
  readonly arr: number
}

export const statuses = ['Green', 'Yellow', 'Red', 'No status'] as const
const NONE = 'No customer'
const states: readonly string[] = [...statuses, NONE]

export function healthTables(ends: readonly HealthEnds[], months: readonly StatusSum[]): ReportContent {
  const moves = ends
    .filter(({ before, after }) => before !== null || after !== null)
    .map((one) => ({ ...one, from: stateOf(one.before), to: stateOf(one.after) }))
  const stayed = moves.filter(({ before, after }) => before !== null && after !== null)
  const fell = stayed.filter(({ from, to }) => rank(from) < rank(to))
  const rose = stayed.filter(({ from, to }) => rank(from) > rank(to))
  return {
    figures: [
      figure(
        'fell',
        'Fell',
        fell.length,
        'Accounts whose status on the last day is worse than on the first: green, yellow, red.',
      ),
      figure(
        'rose',
        'Rose',
        rose.length,
        'Accounts whose status on the last day is better than on the first.',
      ),
      figure(
        'green',
        'Green now',
        sumOf(stayed, 'Green'),
        'Accounts that are green on the last day, of those that were customers on both.',
      ),
      figure(
        'red',
        'Red now',
        sumOf(stayed, 'Red'),
        'Accounts that are red on the last day, of those that were customers on both.',
      ),
    ],
    notes,
    tables: [matrix(moves, fell.length, rose.length), course(months), movers(moves)],
  }
}

const notes = [
  'Of each day the snapshot, or the latest of the 31 days before it. What was learned later is not in it: snapshots are never rewritten.',
  'No status: too little was measured. No customer: nothing was paid on that day, or no snapshot tells of it.',
  'A rise or a fall is between green, yellow and red; where one of the days has no status there is neither.',
]

const moverColumns = columnsOf(
  ['account', 'Account', 'account'],
  ['owner', 'Owner', 'person'],
  ['arr', 'ARR', 'money'],
  ['from', 'From', 'status'],
  ['to', 'To', 'status'],
  ['before', 'Before', 'points'],
  ['after', 'After', 'points'],
  ['change', 'Change', 'points'],
)

type Move = HealthEnds & { readonly from: string; readonly to: string }

function figure(id: string, name: string, value: number, definition: string) {
  return { id, name, value, kind: 'count', of: null, definition } as const
}

function sumOf(moves: readonly Move[], status: string): number {
  return moves.filter(({ to }) => to === status).length
}

function stateOf(end: HealthEnd | null): string {
  return end === null ? NONE : (end.status ?? 'No status')
}

/** Green 0, Yellow 1, Red 2; where there is no status nothing is compared. */
function rank(state: string): number {
  const at = ['Green', 'Yellow', 'Red'].indexOf(state)
  return at === -1 ? NaN : at
}

function matrix(moves: readonly Move[], fell: number, rose: number): ReportTable {
  const same = moves.filter(({ from, to }) => from === to).length
  return {
    id: 'moves',
    title: 'From which status to which',
    says: `${counted(fell, 'account')} fell and ${rose} rose; ${same} of ${moves.length} ended where they began.`,
    columns: columnsOf(
      ['from', 'From', 'status'],
      ...states.map((state) => [state, state, 'count'] as const),
    ),
    rows: states.map((from) => ({
      id: from,
      account: null,
      cells: [
        from,
        ...states.map((to) =>
          from === NONE && to === NONE
            ? null
            : moves.filter((move) => move.from === from && move.to === to).length,
        ),
      ],
    })),
    chart: { kind: 'matrix', rowsIn: 'accounts' },
  }
}

function course(months: readonly StatusSum[]): ReportTable {
  const days = [...new Set(months.map(({ on }) => on))].toSorted()
  const count = (on: Day, status: string): number =>
    months
      .filter((one) => one.on === on && (one.status ?? 'No status') === status)
      .reduce((sum, one) => sum + one.accounts, 0)
  const share = (on: Day, status: string): string => {
    const all = statuses.reduce((sum, one) => sum + count(on, one), 0)
    return percent(all === 0 ? 0 : count(on, status) / all)
  }
  const [first, last] = [days[0], days.at(-1)]
  return {
    id: 'months',
    title: 'Accounts by status, month by month',
    says:
      first === undefined || last === undefined
        ? 'No month of the last twelve has snapshots.'
        : `On ${dayInWords(last)} ${share(last, 'Green')} of the customers are green and ${share(last, 'Red')} red; on ${dayInWords(first)} it was ${share(first, 'Green')} and ${share(first, 'Red')}.`,
    columns: columnsOf(['on', 'On', 'day'], ...statuses.map((status) => [status, status, 'count'] as const)),
    rows: days.map((on) => ({
      id: on,
      account: null,
      cells: [on, ...statuses.map((status) => count(on, status))],
    })),
    chart: { kind: 'stacks', values: statuses },
  }
}

/** The largest amounts first: those whose status changed, then the others that moved most. */
function movers(moves: readonly Move[]): ReportTable {
  const points = ({ before, after }: Move): number | null =>
    before === null || after === null || before.score === null || after.score === null
      ? null
      : after.score - before.score
  const sorted = moves.toSorted(
    (a, b) =>
      Number(a.from === a.to) - Number(b.from === b.to) ||
      (a.from === a.to
        ? Math.abs(points(b) ?? 0) - Math.abs(points(a) ?? 0)
        : (arrOf(b) ?? 0) - (arrOf(a) ?? 0)) ||
      (a.name < b.name ? -1 : 1),
  )
  return {
    id: 'accounts',
    title: 'Who fell and who rose',
    says: 'Changes of status first, by ARR; then the others by how far they moved.',
    columns: moverColumns,
    rows: sorted.map((move): ReportRow => ({
      id: move.account,
      account: move.account,
      cells: [
        move.name,
        move.owner,
        arrOf(move),
        move.from,
        move.to,
        rounded(move.before?.score),
        rounded(move.after?.score),
        rounded(points(move)),
      ],
    })),
    chart: null,
  }
}

function arrOf({ before, after }: HealthEnds): number | null {
  return (after ?? before)?.arr ?? null
}

function rounded(score: number | null | undefined): number | null {
  return score === null || score === undefined ? null : Math.round(score * 10) / 10
}
