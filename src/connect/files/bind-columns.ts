/** Joins the columns of a kind to the columns of a file: by their names, and by the mapping where there is one. */
import type { Column, Kind } from '#src/facts/kind.ts'
import type { Fault } from './fault.ts'
import type { FileContent } from './file-content.ts'
import { type ColumnMapping, columnsInText, type FromLookup } from './mapping.ts'
import { fromColumnSql, fromTextSql } from './mapped-sql.ts'
import { nearMiss } from '#src/kernel/near-miss.ts'
import type { PlannedRead } from './plan-reads.ts'

export interface BoundRead {
  readonly read: PlannedRead
  readonly content: FileContent
  readonly columns: readonly BoundColumn[]
  /** columns of the file that nothing uses, by position */
  readonly unknown: readonly { readonly name: string; readonly index: number }[]
  /** what is wrong with the header; if anything is, no row is read */
  readonly problems: readonly HeaderProblem[]
}

export interface BoundColumn {
  readonly column: Column
  /** what messages call it: the name in the file where there is one */
  readonly says: string
  /** SQL of its text, in terms of c0, c1 … of the file */
  readonly text: string
  readonly lookup: BoundLookup | null
}

/** Take a column of another file where one of its columns equals one of this file. */
export interface BoundLookup {
  readonly content: FileContent
  readonly take: number
  readonly where: number
  readonly equals: number
}

export interface HeaderProblem extends Fault {
  readonly column: string
}

/** Columns that every kind has, with their types. */
const common: readonly Column[] = [
  { name: 'source', type: 'text', says: 'The system that the ids of the row come from.' },
  { name: 'observed_at', type: 'instant', past: true, says: 'When the sender learned it.' },
]

/** @param open gives the content of another file that a lookup names */
export function bindColumns(
  read: PlannedRead,
  content: FileContent,
  open: (name: string) => FileContent,
): BoundRead {
  const header = new Header(content.header)
  const columns: BoundColumn[] = []
  for (const column of columnsOf(read.kind)) {
    const mapping = read.columns[column.name]
    const bound = mapping === undefined ? byName(column, header) : byMapping(column, mapping, header, open)
    if (bound !== null) columns.push(bound)
  }
  const unknown = header.unused()
  for (const { name, required } of read.kind.columns) {
    if (required !== true || columns.some((bound) => bound.column.name === name)) continue
    if (header.problems.length > 0 && read.columns[name] !== undefined) continue
    header.missing(name, 'add it', unknown)
  }
  return { read, content, columns, unknown, problems: header.problems }
}

/** A kind may have a column of its own in the place of a common one. */
function columnsOf({ columns }: Kind): Column[] {
  return [...columns, ...common.filter(({ name }) => columns.every((own) => own.name !== name))]
}

function byName({ also = [], ...column }: Column, header: Header): BoundColumn | null {
  for (const name of [column.name, ...also]) {
    const index = header.find(name)
    if (index >= 0) return { column, says: header.names[index]!, text: `c${index}`, lookup: null }
  }
  return null
}

function byMapping(
  column: Column,
  mapping: ColumnMapping | null,
  header: Header,
  open: (name: string) => FileContent,
): BoundColumn | null {
  if (mapping === null) return null
  if (mapping.from === 'lookup') return byLookup(column, mapping, header, open)
  const needed = [
    ...(mapping.from === 'column' ? [mapping.column] : columnsInText(mapping.text)),
    ...Object.keys(mapping.when),
  ]
  const complete = needed.map((name) => header.need(name)).every((index) => index >= 0)
  if (!complete) return null
  const sql = (name: string) => `c${header.find(name)}`
  return mapping.from === 'column'
    ? { column, says: mapping.column, text: fromColumnSql(mapping, sql), lookup: null }
    : { column, says: column.name, text: fromTextSql(mapping, sql), lookup: null }
}

function byLookup(
  column: Column,
  mapping: FromLookup,
  header: Header,
  open: (name: string) => FileContent,
): BoundColumn | null {
  const equals = header.need(mapping.equals)
  const content = open(mapping.file)
  const other = new Header(content.header)
  const take = other.need(mapping.take)
  const where = other.need(mapping.where)
  for (const problem of other.problems) {
    header.problems.push({ ...problem, problem: `${content.file.path} has no such column` })
  }
  if (equals < 0 || take < 0 || where < 0) return null
  return { column, says: mapping.equals, text: '', lookup: { content, take, where, equals } }
}

/** The names of a file's columns, which of them are used, and what is wrong with them. */
class Header {
  readonly problems: HeaderProblem[] = []
  readonly names: readonly string[]
  readonly #used = new Set<number>()

  constructor(names: readonly string[]) {
    this.names = names
    const seen = new Set<string>()
    for (const name of names) {
      if (seen.has(name.toLowerCase()) && name !== '') {
        this.problems.push({
          column: name,
          problem: 'the column is there twice',
          todo: 'remove or rename one',
        })
      }
      seen.add(name.toLowerCase())
    }
  }

  /** @returns its position, -1 if there is none; spelled alike comes before spelled in other case */
  find(name: string): number {
    const exact = this.names.indexOf(name)
    const wanted = name.trim().toLowerCase()
    const index = exact >= 0 ? exact : this.names.findIndex((given) => given.toLowerCase() === wanted)
    if (index >= 0) this.#used.add(index)
    return index
  }

  /** As `find`; that there is none is a problem. */
  need(name: string): number {
    const index = this.find(name)
    if (index < 0) this.missing(name, 'the mapping needs it', this.unused())
    return index
  }

  missing(column: string, todo: string, candidates: readonly { readonly name: string }[]): void {
    if (this.problems.some((problem) => problem.column === column)) return
    const meant = nearMiss(
      column,
      candidates.map((candidate) => candidate.name),
    )
    const question = meant === null ? '' : `; did you mean ${meant}?`
    this.problems.push({ column, problem: 'the column is missing', todo: todo + question })
  }

  unused(): { name: string; index: number }[] {
    return this.names
      .map((name, index) => ({ name: name === '' ? `column ${index + 1}` : name, index }))
      .filter(({ index }) => !this.#used.has(index))
  }
}
