/** A file that is going to be read: its columns, how many rows, and how DuckDB gets at its cells as trimmed text. */
import type { Bytes } from './read-bytes.ts'
import type { CsvContent } from './read-csv.ts'
import type { ListedFile } from './listed-file.ts'
import { literal, pathLiteral } from './sql-text.ts'

export interface FileContent {
  readonly file: ListedFile
  /** where its records lie as plain UTF-8 or Parquet: the file itself, or a copy made for the duration of the import */
  readonly place: string
  /** whether the bytes there are gzipped */
  readonly gzip: boolean
  /** whether each record there has one cell more, the last: the line of the original */
  readonly lined: boolean
  /** names of the columns as the file writes them */
  readonly header: readonly string[]
  readonly rows: number
  /** SHA-256 of the file as it lies on the disk */
  readonly digest: string
  /** whether texts may hold control characters */
  readonly controls: boolean
  readonly csv: CsvContent | null
  /** Parquet: how each column becomes the text that a CSV file would have */
  readonly texts: readonly CellText[]
  /** what the file does not say and was found by its content, in words: `read as Windows-1252` */
  readonly assumptions: readonly string[]
}

export interface CellText {
  /** SQL of the text */
  readonly sql: string
  /** whether it comes from numbers, days and the like, and so needs no trimming */
  readonly bare: boolean
}

// Blanks of Unicode count as blanks, and so does a byte order mark in the middle of a file.
const BLANKS = literal(' \t\r\n\u00a0\u2007\u202f\u3000\ufeff')

/**
 * SQL of a table with columns c0, c1 … of trimmed texts, NULL where nothing is left, in the order of the file.
 * @param path another file with the same records, where the file itself cannot be read as it is
 */
export function relation(content: FileContent, path = content.place): string {
  const { csv, header } = content
  const trimmed = (text: string, index: number) => `nullif(trim(${text}, ${BLANKS}), '') AS c${index}`
  if (csv === null) {
    const cells = content.texts.map(({ sql, bare }, index) =>
      bare ? `${sql} AS c${index}` : trimmed(sql, index),
    )
    return `SELECT ${cells.join(', ')} FROM ${parquet(path)}`
  }
  const columns = header.map((_, index) => `'c${index}': 'VARCHAR'`)
  if (content.lined) columns.push(`'line': 'VARCHAR'`)
  const cells = header.map((_, index) => (csv.padded ? trimmed(`c${index}`, index) : `c${index}`))
  return `SELECT ${cells.join(', ')} FROM read_csv(${pathLiteral(path)}, auto_detect = false, header = true,
    delim = ${literal(csv.dialect!.delimiter)}, quote = '"', escape = '"', columns = {${columns.join(', ')}},
    compression = ${literal(content.gzip && path === content.place ? 'gzip' : 'none')},
    hive_partitioning = false)`
}

export function parquet(path: string): string {
  return `read_parquet(${pathLiteral(path)}, hive_partitioning = false)`
}

/** Where its records are read again. */
export function recordsOf({ file, place, gzip }: FileContent): Bytes {
  return { path: file.path, place, gzip }
}
