/** Reads the pairs of account and day that a back-test asks for. */
import { existsSync } from 'node:fs'
import { type Day, isDay } from '#src/kernel/day.ts'
import { Failure } from '#src/kernel/failure.ts'
import { splitRecord } from './split-record.ts'
import { readBytes } from './read-bytes.ts'
import { scanCsv } from './scan-csv.ts'

export interface Pair {
  readonly accountId: string
  readonly asOf: Day
}

const COLUMNS = ['account_id', 'as_of'] as const
/** More mistakes than this are counted, not listed. */
const LISTED = 10

/**
 * @param isKnown whether an account of that source id exists
 * @throws Failure 'invalid-input' naming every wrong line
 */
export async function readPairs(path: string, isKnown: (sourceId: string) => boolean): Promise<Pair[]> {
  if (!existsSync(path)) throw new Failure('invalid-input', `There is no file ${path}`)
  const pairs: Pair[] = []
  const problems: string[] = []
  let places: readonly number[] = []
  let delimiter = ','
  const scan = await scanCsv(readBytes({ path, gzip: path.endsWith('.gz') }), {
    isKnown: (name) => COLUMNS.some((column) => column === name),
    header: (dialect) => {
      delimiter = dialect.delimiter
      places = COLUMNS.map((column) => dialect.header.indexOf(column))
    },
    record: (record, block, line) => {
      const fields = splitRecord(block.toString('utf8', record.start, record.end), delimiter)
      const [accountId = '', asOf = ''] = places.map((place) => fields[place]?.trim())
      const problem = record.fault?.problem ?? problemOf(accountId, asOf, isKnown)
      if (problem === null) pairs.push({ accountId, asOf })
      else problems.push(`line ${line}: ${problem}`)
    },
  })
  if (scan.dialect === null || places.includes(-1)) {
    throw new Failure(
      'invalid-input',
      `${path}: the first line must name the columns ${COLUMNS.join(' and ')}`,
    )
  }
  refuse(path, problems)
  return pairs
}

function problemOf(accountId: string, asOf: string, isKnown: (sourceId: string) => boolean): string | null {
  if (!isDay(asOf)) return `"${asOf}" in as_of is no day: write it as YYYY-MM-DD`
  return isKnown(accountId) ? null : `there is no account "${accountId}"`
}

function refuse(path: string, problems: readonly string[]): void {
  if (problems.length === 0) return
  const listed = problems.slice(0, LISTED).map((problem) => `\n  ${problem}`)
  const more = problems.length > LISTED ? `\n  and ${problems.length - LISTED} more` : ''
  throw new Failure('invalid-input', `${path} has ${problems.length} wrong line(s):${listed.join('')}${more}`)
}
