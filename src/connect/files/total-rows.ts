/** Rows at the foot of a table that add up those above: told as what they are, and not by each cell that they lack. */
import type { ColumnType } from '#src/facts/kind.ts'
import type { Duck } from './duck.ts'
import type { LoadedRead } from './load-read.ts'
import { literal } from './sql-text.ts'
import { missing } from './values/typed-sql.ts'

/** People write the sum of a page above that of all. */
const FOOT = 2
const TOTAL =
  /^(((grand|sub|report)[ -]?)?totals?|sum|(zwischen|gesamt|end)?summen?|gesamt|total général|total general|totale)\s*(\(.*\))?:?$/

/** A number, with the sign or the code of a currency beside it; a day is none. */
const SUM = /^-?\s*(?:\p{Sc}|[A-Z]{3})?\s*-?\d[\d.,'\u2019\s]*(?:\p{Sc}|[A-Z]{3})?$/u
const NUMBERS: ReadonlySet<ColumnType> = new Set(['integer', 'number'])
const CURRENCY = /^[A-Z]{3}$/

const PROBLEM = 'looks like a total of the rows above, and is no record of its own'
const TODO = 'leave the row out'

export async function createTotalTable(duck: Duck): Promise<void> {
  await duck.run('CREATE TABLE total_row (read INTEGER, row INTEGER, word VARCHAR)')
}

/** Notes the rows at the foot that lack what each record has, and call themselves a total or hold nothing but sums. */
export async function noteTotals(duck: Duck, loaded: LoadedRead, read: number): Promise<void> {
  const { table } = loaded
  const rows = await duck.rows<{ row: number; cells: string }>(`
    SELECT rowid::DOUBLE AS row, CAST(to_json(last) AS VARCHAR) AS cells FROM ${table} AS last
    WHERE problems IS NOT NULL AND rowid >= (SELECT count(*) FROM ${table}) - ${FOOT}`)
  const totals = rows.flatMap(({ row, cells }) => {
    const word = totalIn(JSON.parse(cells) as LastRow, loaded)
    return word === undefined ? [] : [[read, row, word]]
  })
  await duck.append('total_row', totals)
}

/** @returns what it is known by; undefined where it is none */
function totalIn({ problems, ...cells }: LastRow, { faults, bound }: LoadedRead): string | undefined {
  const values = { ...cells, source: null }
  const lacks = problems.filter(({ c, p }) => faults[c]?.faults[p - 1] === missing).length
  if (lacks === 0) return undefined
  const texts = textsIn([values, problems.map(({ v }) => v)])
  const word = texts.find((text) => TOTAL.test(text.trim().toLowerCase()))
  const required = bound.columns.filter(
    ({ column: { required: must, type } }) => must === true && !NUMBERS.has(type),
  ).length
  // One thing that is forgotten makes no total of a row.
  if (word !== undefined || lacks < required || required < 2) return word
  const said = texts.filter((text) => !CURRENCY.test(text))
  return said.every((text) => SUM.test(text)) ? said[0] : undefined
}

/** Says one thing of each of these rows, in place of all that is wrong with it. Call when all rows are checked. */
export async function tellTotals(duck: Duck): Promise<void> {
  await duck.run(
    'DELETE FROM problem USING total_row WHERE problem.read = total_row.read AND problem.row = total_row.row',
  )
  await duck.run(`INSERT INTO problem
    SELECT read, row, '', ${literal(PROBLEM)}, ${literal(TODO)}, word, NULL, NULL FROM total_row`)
}

interface LastRow {
  readonly problems: readonly { readonly c: number; readonly p: number; readonly v: string | null }[]
  readonly source: string
  readonly [column: string]: unknown
}

/** All texts and numbers within, also those of JSON in a text. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'number') return [String(value)]
  if (typeof value === 'string') {
    const within = value.startsWith('{') ? parsed(value) : null
    return within === null ? [value] : textsIn(within)
  }
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : []
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
