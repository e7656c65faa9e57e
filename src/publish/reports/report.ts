/** A report as figures, notes and tables: what the browser draws, and what every table is as a file. */
import type { LossReasonId } from '#src/detect/outcomes/loss-reasons.ts'
import type { Day } from '#src/kernel/day.ts'

/** How a value is written and aligned. name: as the organization calls it, which stays as it is. share: 0–1. person: an e-mail address. month: `2026-03`. */
export type ValueKind =
  | 'text'
  | 'name'
  | 'person'
  | 'account'
  | 'status'
  | 'day'
  | 'month'
  | 'count'
  | 'money'
  | 'share'
  | 'points'

/** What stands where a group has no name, person or team: our words among those of the organization. */
export const unnamed = { group: 'Not known', person: 'Nobody', team: 'No team' } as const

export interface Amount {
  /** null: undefined or not known, never zero */
  readonly value: number | null
  readonly kind: ValueKind
}

/** A number that leads the report, with what it is made of. */
export interface ReportFigure extends Amount {
  readonly id: string
  readonly name: string
  /** the two sides, where it is a share */
  readonly of: readonly [Amount, Amount] | null
  readonly definition: string
}

export interface ReportColumn {
  readonly id: string
  readonly name: string
  readonly kind: ValueKind
}

export type ReportCell = string | number | null

/** Why a renewal was lost or shrank. */
export interface RowReason {
  /** the day of the renewal: with the account, which one it is */
  readonly on: Day
  /** what a person said; null: nobody did */
  readonly said: LossReasonId | null
  /** what the records say in words; null: none of them does */
  readonly proposed: LossReasonId | null
}

export interface ReportRow {
  readonly id: string
  /** the account that it is about */
  readonly account: string | null
  /** in the order of the columns */
  readonly cells: readonly ReportCell[]
  /** of a renewal that was lost or shrank */
  readonly reason?: RowReason
}

/**
 * How the rows are drawn over the table, by columns. waterfall: the first and the last row are totals, those between are
 * changes. matrix: the first column against the others, whose names are those of its rows; `rowsIn` is the table that
 * holds what was counted, with the columns `from` and `to`.
 */
export type ReportChart =
  | { readonly kind: 'waterfall'; readonly value: string }
  | { readonly kind: 'lines'; readonly values: readonly string[] }
  | { readonly kind: 'stacks'; readonly values: readonly string[] }
  | { readonly kind: 'matrix'; readonly rowsIn: string }

export interface ReportTable {
  readonly id: string
  readonly title: string
  /** all of it in a sentence or two */
  readonly says: string
  readonly columns: readonly ReportColumn[]
  readonly rows: readonly ReportRow[]
  readonly chart: ReportChart | null
}

export interface ReportContent {
  readonly figures: readonly ReportFigure[]
  /** definitions, and how edges are decided */
  readonly notes: readonly string[]
  readonly tables: readonly ReportTable[]
}

/** Of the columns of a table, with the kind of each: `[id, name, kind]`. */
export function columnsOf(...columns: readonly (readonly [string, string, ValueKind])[]): ReportColumn[] {
  return columns.map(([id, name, kind]) => ({ id, name, kind }))
}
