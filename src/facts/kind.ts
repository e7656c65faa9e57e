/** What a kind of fact is: the columns it may have, what identifies a row, and when it happened. */
import type { Day } from '#src/kernel/day.ts'
import type { Value } from './fact.ts'

export type ColumnType =
  | 'text'
  | 'email'
  /** ISO 4217 code */
  | 'currency'
  /** `YYYY-MM-DD` */
  | 'day'
  /** ISO 8601 with zone */
  | 'instant'
  | 'integer'
  | 'number'
  | 'boolean'
  /** several texts in one cell, separated by `;` */
  | 'list'

export interface Column {
  readonly name: string
  readonly type: ColumnType
  /** one sentence for the documentation and for error messages */
  readonly says: string
  readonly required?: true
  /** the only values allowed, compared without case; kept as spelled here */
  readonly oneOf?: readonly string[]
  /** other words for those of `oneOf`, in lower case, each with the word that it stands for */
  readonly synonyms?: Readonly<Record<string, string>>
  /** other names by which a file may call it, where it has none of its own name */
  readonly also?: readonly string[]
  readonly min?: number
  readonly max?: number
  /** it tells of something that has happened: a day after the day of the import is an error */
  readonly past?: true
}

/** A problem of a whole row that no single column shows. */
export interface RowProblem {
  readonly column: string
  readonly problem: string
  readonly todo: string
}

export type Row = Readonly<Record<string, Value>>

export interface Kind {
  /** the word for one row: `account`; also the name of its file in `kinds/` */
  readonly name: string
  /** the canonical file, without extension: `accounts` */
  readonly file: string
  readonly says: string
  /** its rows are items of a plan: they enter it as edits, and no dossier holds them */
  readonly plan?: true
  readonly columns: readonly Column[]
  /** the columns that together identify a row within its source */
  readonly key: readonly string[]
  /** what identifies a row that has no id of its own */
  readonly naturalKey?: readonly string[]
  /** the column that names the account, null for facts about no account */
  readonly account: string | null
  /** columns that say when it happened, the first that is filled counts; none: known from when it was learned */
  readonly happened: readonly string[]
  /** judgements without a date of their own: invisible before the day on which we learned them */
  readonly undated: readonly string[]
  /** columns that point to a row of another kind: column → kind name; an unknown one is an error */
  readonly refersTo: Readonly<Record<string, string>>
  readonly check?: (row: Row) => readonly RowProblem[]
  /**
   * What of a row had not happened by a day, with what it was then (import-format).
   * @param beforeRecorded the row was written later, and nobody said when it was learned: what has no date is not known
   */
  readonly hides?: (row: Row, day: Day, beforeRecorded: boolean) => Row
  /** brings two ways of saying the same into one, before the row is identified */
  readonly normalise?: (row: Row) => Row
}
