/** What is to be known of a Parquet file before its values are looked at: its columns, and how each becomes text. */
import { Failure } from '#src/kernel/failure.ts'
import type { Duck } from './duck.ts'
import { MOST_COLUMNS } from './fault.ts'
import { type CellText, parquet } from './file-content.ts'
import type { ListedFile } from './listed-file.ts'
import { identifier } from './sql-text.ts'

export interface ParquetContent {
  readonly header: readonly string[]
  readonly rows: number
  /** one a column, see `FileContent` */
  readonly texts: readonly CellText[]
}

/** @throws Failure when it is not a Parquet file, or has too many columns */
export async function readParquet(duck: Duck, file: ListedFile): Promise<ParquetContent> {
  try {
    const columns = await duck.rows<{ column_name: string; column_type: string }>(
      `DESCRIBE SELECT * FROM ${parquet(file.place)}`,
    )
    const [counted] = await duck.rows<{ rows: number }>(
      `SELECT count(*)::DOUBLE AS rows FROM ${parquet(file.place)}`,
    )
    if (columns.length > MOST_COLUMNS)
      throw new Failure('invalid-input', `${file.path} has ${columns.length} columns.`, {
        hint: `Write it with at most ${MOST_COLUMNS} columns.`,
      })
    return {
      header: columns.map((column) => column.column_name),
      rows: counted?.rows ?? 0,
      texts: columns.map(({ column_name: name, column_type: type }) => ({
        sql: textOf(identifier(name), type),
        bare: BARE.test(type),
      })),
    }
  } catch (cause) {
    if (cause instanceof Failure) throw cause
    throw new Failure('invalid-input', `${file.path} is not a Parquet file that can be read.`, {
      hint: 'Write the file again; encrypted Parquet is not read.',
      cause,
    })
  }
}

const BARE = /^(U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?|DOUBLE|FLOAT|DECIMAL.*|BOOLEAN|DATE|TIMESTAMP.*)$/

/** SQL of the text that somebody would write into a CSV file for the value. */
function textOf(column: string, type: string): string {
  if (type === 'DOUBLE' || type === 'FLOAT') return numberText(column)
  if (type === 'TIMESTAMP WITH TIME ZONE') {
    return `strftime(${column} AT TIME ZONE 'UTC', '%Y-%m-%dT%H:%M:%S.%gZ')`
  }
  if (type.startsWith('TIMESTAMP')) {
    // Many tools know no dates, only midnights; without a zone it is no instant, and stays as it is.
    return `CASE WHEN ${column} = date_trunc('day', ${column}) THEN CAST(CAST(${column} AS DATE) AS VARCHAR)
      ELSE CAST(${column} AS VARCHAR) END`
  }
  if (type.endsWith('[]')) return `array_to_string(${column}, ';')`
  if (type.startsWith('STRUCT') || type.startsWith('MAP')) return `CAST(to_json(${column}) AS VARCHAR)`
  return `CAST(${column} AS VARCHAR)`
}

/** Whole numbers without `.0`, no exponents, and "not a number" as the gap that it stands for. */
function numberText(column: string): string {
  return `CASE WHEN isnan(${column}) THEN NULL
    WHEN abs(${column}) < 1e15 AND ${column} = trunc(${column}) THEN CAST(CAST(${column} AS BIGINT) AS VARCHAR)
    WHEN abs(${column}) BETWEEN 1e-4 AND 1e15 THEN CAST(${column} AS VARCHAR)
    WHEN isfinite(${column}) THEN printf('%.15f', CAST(${column} AS DOUBLE))
    ELSE CAST(${column} AS VARCHAR) END`
}
