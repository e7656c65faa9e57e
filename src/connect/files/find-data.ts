/** Looks for everything in which the records of an input contradict each other, or what was known before. */
import type { Day } from '#src/kernel/day.ts'
import { createDataTables } from './data-tables.ts'
import type { Duck } from './duck.ts'
import type { FileContent } from './file-content.ts'
import type { Finding } from './finding.ts'
import { findings } from './findings.ts'
import type { AccountFinding, DataExample, DataFinding, ReadKnownRecords } from './import-input.ts'
import { loadKnownData } from './known-data.ts'
import { locateLines } from './locate-lines.ts'

/** Examples of a kind in the report, and of a kind and account. */
const EXAMPLES = 5
const ACCOUNT_EXAMPLES = 3
const CHUNK = 2_000

export interface DataToCompare {
  /** the file of each read */
  readonly contents: readonly FileContent[]
  readonly today: Day
  readonly known: ReadKnownRecords
}

export interface FoundData {
  /** in the order of the list; kinds of which there is nothing are left out */
  readonly findings: readonly DataFinding[]
  readonly byAccount: readonly AccountFinding[]
}

interface PlacedExample {
  readonly read: number | null
  readonly row: number | null
  readonly says: string
}

/** A row of `data_finding`: what was found of a kind in an account. */
interface FoundRow {
  readonly finding: number
  readonly accountSource: string
  readonly accountId: string
  readonly account: string
  readonly count: number
  readonly of: number
  readonly from: Day | null
  readonly to: Day | null
  readonly examples: readonly PlacedExample[]
}

/** Call when the problems of all rows are known, and before usage is grouped. */
export async function findData(duck: Duck, { contents, today, known }: DataToCompare): Promise<FoundData> {
  const present = await presentKinds(duck)
  const possible = await loadKnownData(duck, present, known)
  if (possible.length === 0) return { findings: [], byAccount: [] }
  await createDataTables(duck, today)
  await duck.run(`CREATE TEMP TABLE data_finding (finding INTEGER, account_source VARCHAR, account_id VARCHAR,
    count DOUBLE, "of" DOUBLE, "from" DATE, "to" DATE, examples STRUCT(read INTEGER, row INTEGER, says VARCHAR)[])`)
  for (const [at, finding] of possible) await look(duck, finding, at, today)
  const found = await foundRows(duck)
  const lineOf = await linesOf(found, contents)
  return { findings: totalsOf(found, lineOf), byAccount: byAccountOf(found, lineOf) }
}

async function presentKinds(duck: Duck): Promise<Set<string>> {
  const rows = await duck.rows<{ kind: string }>(`SELECT DISTINCT kind FROM fact_row
    UNION SELECT 'usage' FROM (FROM usage_row LIMIT 1)
    UNION SELECT 'usage.id' FROM (FROM usage_row WHERE id IS NOT NULL LIMIT 1)
    UNION SELECT 'usage.subscription_id' FROM (FROM usage_row WHERE subscription_id IS NOT NULL LIMIT 1)`)
  return new Set(rows.map(({ kind }) => kind))
}

/** Counts by account, of the accounts that this input says something new about; examples only where there are any. */
async function look(duck: Duck, finding: Finding, at: number, today: Day): Promise<void> {
  const compared = finding.sql(today)
  const things = finding.sums === true ? 'compared.rows' : '1'
  const days = finding.byDays === true ? 'min(used.first_on), max(used.last_on)' : 'NULL, NULL'
  await duck.run(`INSERT INTO data_finding
    SELECT ${at}, account_source, account_id, coalesce(sum(${things}) FILTER (wrong), 0), sum(${things}), ${days}, NULL
    FROM (${compared}) AS compared LEFT JOIN data_used AS used USING (account_source, account_id)
    GROUP BY account_source, account_id HAVING bool_or(here)`)
  const [sums] = await duck.rows<{ count: number | null }>(
    `SELECT sum(count)::DOUBLE AS count FROM data_finding WHERE finding = ${at}`,
  )
  if ((sums?.count ?? 0) === 0) return
  await duck.run(`UPDATE data_finding SET examples = example.examples
    FROM (
      SELECT account_source, account_id, min_by({'read': read::INTEGER, 'row': row::INTEGER, 'says': says},
        {'read': coalesce(read, 99999), 'row': row, 'says': says}, ${ACCOUNT_EXAMPLES}) AS examples
      FROM (${compared}) WHERE wrong GROUP BY account_source, account_id) AS example
    WHERE finding = ${at} AND data_finding.account_source = example.account_source
      AND data_finding.account_id = example.account_id`)
}

async function foundRows(duck: Duck): Promise<FoundRow[]> {
  await duck.run(`CREATE TEMP TABLE data_found AS
    SELECT data_finding.*, coalesce(name, account_id) AS name
    FROM data_finding LEFT JOIN data_account USING (account_source, account_id)
    ORDER BY finding, account_source, account_id`)
  const found: FoundRow[] = []
  for (let from = 0; ; from += CHUNK) {
    const [block] = await duck.rows<{ rows: string | null }>(`
      SELECT '[' || string_agg(json_object('finding', finding, 'accountSource', account_source, 'accountId', account_id,
        'account', name, 'count', count, 'of', "of", 'from', CAST("from" AS VARCHAR), 'to', CAST("to" AS VARCHAR),
        'examples', coalesce(to_json(examples), '[]'::JSON)), ',' ORDER BY rowid) || ']' AS rows
      FROM data_found WHERE rowid >= ${from} AND rowid < ${from + CHUNK}`)
    if (block === undefined || block.rows === null) return found
    found.push(...(JSON.parse(block.rows) as FoundRow[]))
  }
}

type LineOf = (example: PlacedExample) => Pick<DataExample, 'file' | 'line'>

/** Each file is walked through once, and only those in which there is an example. */
async function linesOf(found: readonly FoundRow[], contents: readonly FileContent[]): Promise<LineOf> {
  const wanted = new Map<FileContent, Set<number>>()
  for (const { read, row } of found.flatMap(({ examples }) => examples)) {
    if (read === null || row === null) continue
    const content = contents[read]!
    wanted.set(content, (wanted.get(content) ?? new Set()).add(row))
  }
  const lines = new Map<FileContent, Map<number, number>>()
  for (const [content, rows] of wanted) lines.set(content, await locateLines(content, rows))
  return ({ read, row }) => {
    if (read === null || row === null) return { file: null, line: null }
    const content = contents[read]!
    return { file: content.file.path, line: lines.get(content)?.get(row) ?? null }
  }
}

function totalsOf(found: readonly FoundRow[], lineOf: LineOf): DataFinding[] {
  return findings.flatMap((finding, at) => {
    const rows = found.filter((row) => row.finding === at)
    const wrong = rows.filter(({ count }) => count > 0)
    if (wrong.length === 0) return []
    const { kind, nature, says, unit } = finding
    // One of each account before a second one of the first.
    const examples = Array.from({ length: ACCOUNT_EXAMPLES }, (_, nth) => nth)
      .flatMap((nth) => wrong.flatMap((row) => exampleOf(row, nth, lineOf)))
      .slice(0, EXAMPLES)
    return [
      {
        kind,
        nature,
        says,
        unit,
        count: sum(rows, 'count'),
        of: sum(rows, 'of'),
        accounts: wrong.length,
        examples,
      },
    ]
  })
}

function exampleOf({ account, examples }: FoundRow, nth: number, lineOf: LineOf): DataExample[] {
  const example = examples[nth]
  return example === undefined ? [] : [{ account, ...lineOf(example), says: example.says }]
}

function byAccountOf(found: readonly FoundRow[], lineOf: LineOf): AccountFinding[] {
  return found.map(({ finding, accountSource, accountId, account, count, of, from, to, examples }) => ({
    kind: findings[finding]!.kind,
    byDays: findings[finding]!.byDays === true,
    accountSource,
    accountSourceId: accountId,
    count,
    of,
    from,
    to,
    examples: examples.map((example) => ({ account, ...lineOf(example), says: example.says })),
  }))
}

function sum(rows: readonly FoundRow[], part: 'count' | 'of'): number {
  return rows.reduce((total, row) => total + row[part], 0)
}
