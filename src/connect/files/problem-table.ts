/** All that is wrong with the rows of an input, kept in DuckDB until it is told: a row with a problem is rejected. */
import type { Cell, Duck } from './duck.ts'
import type { FileContent } from './file-content.ts'
import type { Problem } from './import-input.ts'
import type { LoadedRead } from './load-read.ts'
import { locateLines } from './locate-lines.ts'
import { literal } from './sql-text.ts'
import { currencyFaults } from './values/currency-value.ts'
import { questionOf } from './values/question-of.ts'

const EXAMPLES = 5

/** A row of the table `problem`: read, row, column, problem, todo, value; and the read and row it contradicts. */
export type ProblemRow = readonly [
  number,
  number,
  string,
  string,
  string,
  string | null,
  number | null,
  number | null,
]

export async function createProblemTable(duck: Duck): Promise<void> {
  await duck.run(`CREATE TABLE problem (read INTEGER, row INTEGER, "column" VARCHAR, problem VARCHAR, todo VARCHAR,
    value VARCHAR, other_read INTEGER, other_row INTEGER)`)
  await duck.run('CREATE VIEW rejected AS SELECT DISTINCT read, row FROM problem')
}

export function addProblems(duck: Duck, problems: readonly ProblemRow[]): Promise<void> {
  return duck.append('problem', problems as readonly (readonly Cell[])[])
}

/** Adds what the typing of a read noted. */
export async function addNotedProblems(duck: Duck, loaded: LoadedRead, read: number): Promise<void> {
  const words = loaded.faults.flatMap(({ column, faults }, at) =>
    faults.map(
      ({ problem, todo }, index) =>
        `(${at}, ${index + 1}, ${literal(column)}, ${literal(problem)}, ${literal(todo)})`,
    ),
  )
  if (words.length === 0) return
  await duck.run(`INSERT INTO problem
    SELECT ${read}, noted.row, words.col, words.problem, words.todo, noted.problem.v, NULL, NULL
    FROM (SELECT rowid AS row, unnest(problems) AS problem FROM ${loaded.table} WHERE problems IS NOT NULL) AS noted
    JOIN (VALUES ${words.join(', ')}) AS words (c, p, col, problem, todo)
      ON words.c = noted.problem.c AND words.p = noted.problem.p`)
}

interface Found {
  readonly read: number
  readonly column: string
  readonly problem: string
  readonly todo: string
  /** what a person is asked about by itself: each sign of a currency; empty where the column is one question */
  readonly asked: string
  readonly count: number
  readonly row: number
  readonly value: string | null
  readonly otherRead: number | null
  readonly otherRow: number | null
}

/** The problems of all rows, grouped, each with its first examples by the physical lines of the files. */
export async function tellProblems(duck: Duck, contents: readonly FileContent[]): Promise<Problem[]> {
  const found = await duck.rows<Found>(`
    WITH told AS (
      SELECT *, CASE WHEN problem = ${literal(currencyFaults.notByCode.problem)} THEN lower(value) ELSE '' END AS asked
      FROM problem ANTI JOIN left_out USING (read, row)),
    same AS (
      SELECT read, "column", problem, todo, asked, count(*)::DOUBLE AS count, min(row) AS first, min(row, ${EXAMPLES}) AS rows
      FROM told GROUP BY ALL),
    example AS (SELECT * EXCLUDE rows, unnest(rows) AS row FROM same)
    SELECT DISTINCT read, "column", problem, todo, row, value, other_read AS "otherRead", other_row AS "otherRow",
      asked, count, first
    FROM example JOIN told USING (read, "column", problem, todo, asked, row)
    ORDER BY read, first, "column", problem, todo, asked, row, value`)
  const lineOf = await linesOf(found, contents)
  const problems: (Problem & { readonly examples: { line: number; value: string }[] })[] = []
  let group = ''
  for (const one of found) {
    const { read, column, problem, todo, asked, count } = one
    const file = contents[read]!.file.path
    const key = JSON.stringify([read, column, problem, todo, asked])
    if (group !== key) {
      group = key
      const question = questionOf(problem, one.value ?? '')
      problems.push({ file, column, problem, todo, count, examples: [], question })
    }
    problems.at(-1)!.examples.push({ line: lineOf(read, one.row), value: valueOf(one, lineOf, contents) })
  }
  return problems
}

type LineOf = (read: number, row: number) => number

async function linesOf(found: readonly Found[], contents: readonly FileContent[]): Promise<LineOf> {
  const wanted = new Map<FileContent, Set<number>>()
  const want = (read: number, row: number) => {
    const content = contents[read]!
    wanted.set(content, (wanted.get(content) ?? new Set()).add(row))
  }
  for (const { read, row, otherRead, otherRow } of found) {
    want(read, row)
    if (otherRead !== null && otherRow !== null) want(otherRead, otherRow)
  }
  const lines = new Map<FileContent, Map<number, number>>()
  for (const [content, rows] of wanted) lines.set(content, await locateLines(content, rows))
  return (read, row) => lines.get(contents[read]!)?.get(row) ?? 0
}

function valueOf(
  { value, read, otherRead, otherRow }: Found,
  lineOf: LineOf,
  contents: readonly FileContent[],
): string {
  if (otherRead === null || otherRow === null) return value ?? ''
  const elsewhere = contents[otherRead] === contents[read] ? '' : ` of ${contents[otherRead]!.file.path}`
  return `${value ?? ''}, also in line ${lineOf(otherRead, otherRow)}${elsewhere}`
}
