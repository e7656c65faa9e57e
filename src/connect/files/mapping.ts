/** A mapping: how the files of somebody else are read as canonical files. Written as JSON, checked by `read-mapping.ts`. */
import type { ReadingWords } from './merge-reading.ts'

export interface Mapping {
  /** the system that the ids come from, unless a read says otherwise */
  readonly source: string | null
  /** how all files are to be read, unless a read says otherwise */
  readonly reading: ReadingWords
  readonly reads: readonly MappedRead[]
}

/** One file read as one canonical file; the same file may be read several times. */
export interface MappedRead {
  /** the name of the file within the folder: `Kunden.csv` */
  readonly file: string
  /** the canonical file: `accounts` */
  readonly as: string
  readonly source: string | null
  readonly reading: ReadingWords
  /** canonical column → where its text comes from; null leaves the column empty */
  readonly columns: Readonly<Record<string, ColumnMapping | null>>
}

export type ColumnMapping = FromColumn | FromText | FromLookup

/** `{ "column": "units", "when": { "quantity": "users" } }`, or only `"units"` */
export interface FromColumn {
  readonly from: 'column'
  readonly column: string
  readonly when: Conditions
  /** other words for what stands in the column, compared without case; a word that is not listed stays */
  readonly values: Readonly<Record<string, string>>
  /** seconds to minutes: 60 */
  readonly divideBy: number | null
}

/** `{ "text": "Account {account_id}" }`: a text that columns are set into; empty as soon as one of them is. */
export interface FromText {
  readonly from: 'text'
  readonly text: string
  readonly when: Conditions
}

/** `{ "take": "account_id", "from": "contracts.csv", "where": "id", "equals": "contract_id" }` */
export interface FromLookup {
  readonly from: 'lookup'
  /** the column of the other file that is wanted */
  readonly take: string
  /** the other file */
  readonly file: string
  /** its column that is compared … */
  readonly where: string
  /** … with this column of the file that is read */
  readonly equals: string
}

/** Filled only in rows where each named column holds the text, compared without case. */
export type Conditions = Readonly<Record<string, string>>

/** The columns that the text names in braces. */
export function columnsInText(text: string): string[] {
  return [...text.matchAll(/\{([^{}]+)\}/g)].map((match) => match[1]!)
}

/** Every column of the files that the mapping names. */
export function columnsNamed(mapping: Mapping | null): string[] {
  const columns = (mapping?.reads ?? []).flatMap((read) => Object.values(read.columns))
  return columns.flatMap((column) => {
    if (column === null) return []
    if (column.from === 'lookup') return [column.take, column.where, column.equals]
    const own = column.from === 'column' ? [column.column] : columnsInText(column.text)
    return [...own, ...Object.keys(column.when)]
  })
}
