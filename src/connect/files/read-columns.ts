/** Reads a small CSV file of which all columns are known, and says at once where all of its mistakes are. */
import { existsSync } from 'node:fs'
import { Failure } from '#src/kernel/failure.ts'
import { nearMiss } from '#src/kernel/near-miss.ts'
import type { Fault } from './fault.ts'
import { readBytes } from './read-bytes.ts'
import { scanCsv } from './scan-csv.ts'
import { splitRecord } from './split-record.ts'

export interface ColumnsWanted<Required extends string, Optional extends string> {
  readonly path: string
  readonly required: readonly Required[]
  readonly optional: readonly Optional[]
}

/** What is wrong with a cell: its column, what is wrong with its value, and what to do. */
export interface CellProblem<Column extends string> {
  readonly column: Column
  readonly problem: string
}

export interface LocatedProblem {
  readonly file: string
  readonly line: number
  /** empty where the form of the whole line is wrong */
  readonly column: string
  readonly value: string
  readonly problem: string
}

type Cells<Required extends string, Optional extends string> = Readonly<Record<Required | Optional, string>>

/** More mistakes than this are counted in the message; `details` holds all of them. */
const LISTED = 20

/**
 * @param take gets the cells of a sound line, empty for an optional column that is not there; says what is wrong
 * @throws Failure 'invalid-input' that locates every mistake, with all of them as `details`
 */
export async function readColumns<Required extends string, Optional extends string>(
  { path, required, optional }: ColumnsWanted<Required, Optional>,
  take: (cells: Cells<Required, Optional>, line: number) => readonly CellProblem<Required | Optional>[],
): Promise<void> {
  if (!existsSync(path)) {
    throw new Failure('invalid-input', `There is no file ${path}`, { hint: 'Check the path.' })
  }
  const columns = [...required, ...optional]
  const problems: LocatedProblem[] = []
  const note = (line: number, column: string, value: string, problem: string) =>
    void problems.push({ file: path, line, column, value, problem })
  let cellsOf: (text: string) => Cells<Required, Optional> | null = () => null
  const scan = await scanCsv(readBytes({ path, place: path, gzip: path.endsWith('.gz') }), {
    isKnown: (name) => columns.some((column) => column === name),
    header: ({ header, delimiter }) => {
      const gone = required.filter((column) => !header.includes(column))
      for (const column of gone) note(1, column, header.join(', '), missing(column, header))
      if (gone.length === 0) cellsOf = cellReader(columns, header, delimiter)
    },
    record: ({ fault, start, end }, block, line) => {
      const text = block.toString('utf8', start, end)
      if (fault !== null) return note(line, '', shortened(text), faultText(fault))
      const cells = cellsOf(text)
      if (cells === null) return
      for (const { column, problem } of take(cells, line)) note(line, column, cells[column], problem)
    },
  })
  if (scan.fault !== null) note(1, '', '', faultText(scan.fault))
  refuse(path, problems)
}

function cellReader<Column extends string>(
  columns: readonly Column[],
  header: readonly string[],
  delimiter: string,
): (text: string) => Readonly<Record<Column, string>> {
  const places = columns.map((column) => [column, header.indexOf(column)] as const)
  return (text) => {
    const fields = splitRecord(text, delimiter)
    const cells = places.map(([column, place]) => [column, fields[place] ?? ''])
    return Object.fromEntries(cells) as Record<Column, string>
  }
}

function missing(column: string, header: readonly string[]): string {
  const meant = nearMiss(column, header)
  return `the header names no such column: ${meant === null ? 'add it' : `rename "${meant}"`}`
}

function faultText({ problem, todo }: Fault): string {
  return `${problem}: ${todo}`
}

function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text
}

function refuse(path: string, problems: readonly LocatedProblem[]): void {
  if (problems.length === 0) return
  const listed = problems.slice(0, LISTED).map(({ line, column, value, problem }) => {
    const where = column === '' ? `line ${line}` : `line ${line}, column ${column}`
    return `\n  ${where}: ${JSON.stringify(value)}: ${problem}`
  })
  const more = problems.length > LISTED ? `\n  and ${problems.length - LISTED} more` : ''
  const many = problems.length === 1 ? '1 mistake' : `${problems.length} mistakes`
  throw new Failure('invalid-input', `${path} has ${many}:${listed.join('')}${more}`, {
    hint: 'Correct the lines and run it again.',
    details: problems,
  })
}
