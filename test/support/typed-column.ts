/** A column of texts as an import reads it, without a file: its values, what is wrong, and what was assumed. */
import type { BoundRead } from '#src/connect/files/bind-columns.ts'
import type { Duck } from '#src/connect/files/duck.ts'
import { type ReadingOptions, unsaid } from '#src/connect/files/reading-options.ts'
import { literal } from '#src/connect/files/sql-text.ts'
import { typeRows } from '#src/connect/files/type-rows.ts'
import { kinds } from '#src/facts/kinds.ts'

export interface ReadColumn {
  /** null: not known, or wrong */
  readonly values: readonly unknown[]
  /** by row, `problem; todo` of the first column that has one; null for a good row */
  readonly problems: readonly (string | null)[]
  readonly assumptions: readonly string[]
  /** what the whole row came to */
  readonly rows: readonly Readonly<Record<string, unknown>>[]
}

type Texts = Readonly<Record<string, readonly (string | null)[]>>

let tables = 0

/**
 * @param columns texts of the columns of the kind, by their names; the first is the one that is looked at
 * @param hasNumbers they come out of a file that has numbers of its own
 */
export async function readTexts(
  duck: Duck,
  kindName: string,
  columns: Texts,
  said: Partial<ReadingOptions> = {},
  hasNumbers = false,
): Promise<ReadColumn> {
  const kind = kinds.find(({ name }) => name === kindName)!
  const names = Object.keys(columns)
  const bound = {
    read: { kind, source: 'crm', reading: { ...unsaid, ...said }, columns: {} },
    content: { controls: false, file: { format: hasNumbers ? 'parquet' : 'csv' } },
    columns: names.map((name, at) => ({
      column: kind.columns.find((column) => column.name === name)!,
      says: name,
      text: `c${at}`,
      strict: [],
      origin: at,
    })),
    lookups: [],
    leftOut: 'NULL::VARCHAR',
    unknown: [],
    problems: [],
  } as unknown as BoundRead
  const rows = columns[names[0]!]!.map(
    (_, row) => `(${names.map((name) => sqlOf(columns[name]![row])).join(', ')})`,
  )
  const table = `typed_${tables++}`
  const from = `SELECT * FROM (VALUES ${rows.join(', ')}) AS texts(${names.map((_, at) => `c${at}`).join(', ')})`
  const { faults, assumptions } = await typeRows(duck, bound, from, { table, today: '2026-10-31' })
  const found = await duck.rows<{ content: string; problems: string | null }>(
    `SELECT content, CAST(to_json(problems) AS VARCHAR) AS problems FROM ${table} ORDER BY rowid`,
  )
  await duck.run(`DROP TABLE ${table}`)
  const problems = found.map((row) => {
    const [first] = JSON.parse(row.problems ?? '[]') as { c: number; p: number }[]
    const fault = first && faults[first.c]!.faults[first.p - 1]!
    return fault ? `${fault.problem}; ${fault.todo}` : null
  })
  const contents = found.map(({ content }) => JSON.parse(content) as Record<string, unknown>)
  return {
    values: contents.map((content, row) => (problems[row] === null ? (content[names[0]!] ?? null) : null)),
    problems,
    assumptions,
    rows: contents,
  }
}

function sqlOf(text: string | null | undefined): string {
  return text === null || text === undefined ? 'NULL::VARCHAR' : literal(text)
}
