/** Loads one read into a table of DuckDB. */
import { rmSync } from 'node:fs'
import type { Day } from '#src/kernel/day.ts'
import { Failure } from '#src/kernel/failure.ts'
import type { BoundRead } from './bind-columns.ts'
import { cleanCopy } from './clean-copy.ts'
import type { Duck } from './duck.ts'
import { type FileContent, relation } from './file-content.ts'
import { type Samples, samplesOf } from './column-samples.ts'
import { type TypedRows, typeRows } from './type-rows.ts'

export interface LoadedRead extends TypedRows {
  readonly bound: BoundRead
  readonly table: string
  readonly samples: Samples
}

/**
 * The table has the columns `source`, `observed`, `left_why` (why the row is left out on purpose), `problems` (NULL for
 * a good row, else structs of column c, fault p and value v), and the values: usage as a column each, other kinds as
 * `content`, a JSON object, and `attributes`, another. Its rowid counts the sound records of the file.
 * @throws Failure when DuckDB does not find the records in the file that we found
 */
export async function loadRead(duck: Duck, bound: BoundRead, index: number, today: Day): Promise<LoadedRead> {
  const { content } = bound
  const table = `read_${index}`
  const copies = new Map<FileContent, string>()
  const from = async (file: FileContent): Promise<string> => {
    if (file.csv === null || file.csv.plain) return relation(file)
    const copy = copies.get(file) ?? (await cleanCopy(file, duck.folder, `${table}-${copies.size}.csv`))
    copies.set(file, copy)
    return relation(file, copy)
  }
  try {
    await loadLookups(duck, bound, from)
    const own = await from(content)
    const typed = await typeRows(duck, bound, own, { table, today })
    await assertSameRows(duck, table, content)
    return { bound, table, samples: await samplesOf(duck, bound, own), ...typed }
  } catch (cause) {
    if (cause instanceof Failure) throw cause
    throw new Failure('invalid-input', `${content.file.path} cannot be read: ${(cause as Error).message}`, {
      hint: 'Write the file again as plain CSV or Parquet.',
      cause,
    })
  } finally {
    for (const copy of copies.values()) rmSync(copy, { force: true })
  }
}

async function loadLookups(
  duck: Duck,
  { lookups }: BoundRead,
  from: (content: FileContent) => Promise<string>,
): Promise<void> {
  for (const [at, { content, take, where, only }] of lookups.entries()) {
    await duck.run(`CREATE OR REPLACE TEMP TABLE lookup_${at} AS
      SELECT c${where} AS key, min(c${take}) AS value, count(DISTINCT c${take}) AS several
      FROM (${await from(content)}) WHERE c${where} IS NOT NULL${only === null ? '' : ` AND ${only}`} GROUP BY ALL`)
  }
}

async function assertSameRows(duck: Duck, table: string, content: FileContent): Promise<void> {
  const [counted] = await duck.rows<{ rows: number }>(`SELECT count(*)::DOUBLE AS rows FROM ${table}`)
  if (counted?.rows === (content.csv?.soundRows ?? content.rows)) return
  throw new Failure('conflict', `${content.file.path} changed while it was read.`, {
    hint: 'Import it again.',
  })
}
