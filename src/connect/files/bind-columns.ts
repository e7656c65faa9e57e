/** Joins the columns of a kind to the columns of a file: by their names, and by the mapping where there is one. */
import type { Column, Kind } from '#src/facts/kind.ts'
import { nearMiss } from '#src/kernel/near-miss.ts'
import type { Fault } from './fault.ts'
import type { FileContent } from './file-content.ts'
import { type ColumnMapping, type Conditions, type FromLookup, ownColumns } from './mapping.ts'
import { conditionsSql, mappedSql, type TextPlaces, valuesSql } from './mapped-sql.ts'
import { periodDay } from './period-day.ts'
import type { PlannedRead } from './plan-reads.ts'
import { isRejectedColumn } from './rejected-columns.ts'

export interface BoundRead {
  readonly read: PlannedRead
  readonly content: FileContent
  readonly columns: readonly BoundColumn[]
  /** what the columns look up, the n-th as the table `lookup_n`; each may use those before it */
  readonly lookups: readonly BoundLookup[]
  /** SQL of why a row is left out on purpose, NULL where it is not */
  readonly leftOut: string
  /** columns of the file that nothing uses, by position */
  readonly unknown: readonly { readonly name: string; readonly index: number }[]
  /** what is wrong with the header; if anything is, no row is read */
  readonly problems: readonly HeaderProblem[]
}

export interface BoundColumn {
  readonly column: Column
  /** what messages call it: the name in the file where there is one */
  readonly says: string
  /** SQL of its text, in terms of c0, c1 … of the file and of `lookup_n.value` */
  readonly text: string
  /** the lookups that must find something, by their number */
  readonly strict: readonly number[]
  /** the column of the file that it comes from, for samples; null where several do, or none */
  readonly origin: number | null
}

/** Take a column of another file where one of its columns equals what this file says. */
export interface BoundLookup {
  readonly content: FileContent
  readonly take: number
  readonly where: number
  /** SQL that the rows of the other file must meet, in terms of its c0, c1 …; null: all of them count */
  readonly only: string | null
  /** SQL of what is looked for, in terms of this file */
  readonly key: string
}

export interface HeaderProblem extends Fault {
  readonly column: string
}

/** A flag by which rows are left out says nothing of those that stay; other words do, and are kept. */
const TRUTH = new Set(['true', 'false', 'yes', 'no', 't', 'f', '1', '0', ''])

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
  const binder = new Binder(content, open, read.reading.currencies)
  const { header } = binder
  const columns: BoundColumn[] = []
  for (const column of columnsOf(read.kind)) {
    const mapping = read.columns[column.name]
    const bound =
      mapping === undefined ? byName(column, header) : mapping && binder.byMapping(column, mapping)
    if (bound !== null) columns.push(withPeriods(read.kind, binder.withCurrencies(bound)))
    // Rows of which nothing says whose they are belong to no account.
    else if (mapping === null && read.leavesOrphans && column.name === read.kind.account) {
      columns.push({ column, says: column.name, text: 'NULL::VARCHAR', strict: [], origin: null })
    }
  }
  const leftOut = binder.leftOut(read.leaveOut)
  const unknown = header.unused()
  for (const { name, required } of columnsOf(read.kind)) {
    if (required !== true || columns.some((bound) => bound.column.name === name)) continue
    if (header.problems.length > 0 && read.columns[name] !== undefined) continue
    header.missing(name, read.asks[name] ?? 'add it', unknown)
  }
  return { read, content, columns, lookups: binder.lookups, leftOut, unknown, problems: header.problems }
}

/** Only use is told by weeks and months. */
function withPeriods({ name }: Kind, bound: BoundColumn): BoundColumn {
  const isPeriod = name === 'usage' && bound.column.name === 'on'
  return isPeriod ? { ...bound, text: periodDay(bound.text) } : bound
}

/** A kind may have a column of its own in the place of a common one. */
export function columnsOf({ columns }: Kind): Column[] {
  return [...columns, ...common.filter(({ name }) => columns.every((own) => own.name !== name))]
}

function byName({ also = [], ...column }: Column, header: Header): BoundColumn | null {
  for (const name of [column.name, ...also]) {
    const index = header.find(name)
    if (index >= 0)
      return { column, says: header.names[index]!, text: `c${index}`, strict: [], origin: index }
  }
  return null
}

/** Binds the columns of one read; its lookups are numbered in the order in which they are needed. */
class Binder {
  readonly header: Header
  readonly lookups: BoundLookup[] = []
  readonly #open: (name: string) => FileContent
  /** what a person said that stands for a code */
  readonly #currencies: Readonly<Record<string, string>>
  #strict: number[] = []

  constructor(
    content: FileContent,
    open: (name: string) => FileContent,
    currencies: Readonly<Record<string, string>>,
  ) {
    this.header = new Header(content.header)
    this.#open = open
    this.#currencies = currencies
  }

  withCurrencies(bound: BoundColumn): BoundColumn {
    if (bound.column.type !== 'currency') return bound
    return { ...bound, text: this.#said(bound.text) }
  }

  /** SQL of the text, with the code where a person said which one it means */
  #said(text: string): string {
    return valuesSql(text, this.#currencies, undefined)
  }

  #places(isOptional = false, isList = false): TextPlaces {
    return {
      isList,
      column: (name) => `c${this.header.find(name)}`,
      lookup: (lookup, passedOver) => this.#lookup(lookup, passedOver || isOptional),
      currency: (text) => this.#said(text),
    }
  }

  byMapping(column: Column, mapping: ColumnMapping): BoundColumn | null {
    const before = this.header.problems.length
    const own = [...new Set(ownColumns(mapping))].map((name) => this.header.need(name))
    this.#strict = []
    const text = mappedSql(mapping, this.#places(false, column.type === 'list'))
    if (this.header.problems.length > before || own.includes(-1)) return null
    return {
      column,
      says: saysOf(column, mapping),
      text,
      strict: this.#strict,
      origin: own.length === 1 ? own[0]! : null,
    }
  }

  leftOut(leaveOut: Readonly<Record<string, Conditions>>): string {
    const cases = Object.entries(leaveOut).map(([why, conditions]) => {
      for (const [name, { words }] of Object.entries(conditions)) {
        this.header.need(name, !words.every((word) => TRUTH.has(word)))
      }
      return `WHEN ${conditionsSql(conditions, (name) => `c${this.header.place(name)}`)} THEN '${why.replaceAll("'", "''")}'`
    })
    return cases.length === 0 ? 'NULL::VARCHAR' : `CASE ${cases.join(' ')} END`
  }

  /** @returns SQL of what it finds; what it is looked up by may be looked up itself, and comes first */
  #lookup(lookup: FromLookup, passedOver: boolean): string {
    const key = mappedSql(lookup.equals, this.#places(lookup.optional), passedOver || lookup.optional)
    const content = this.#open(lookup.file)
    const other = new Header(content.header)
    const take = other.need(lookup.take)
    const where = other.need(lookup.where)
    for (const name of Object.keys(lookup.only)) other.need(name)
    for (const problem of other.problems) {
      this.header.problems.push({ ...problem, problem: `${content.file.path} has no such column` })
    }
    const conditions = conditionsSql(lookup.only, (name) => `c${other.find(name)}`)
    const only = conditions === '' ? null : conditions
    const at = this.#numberOf({ content, take, where, only, key })
    if (!passedOver && !lookup.optional && !this.#strict.includes(at)) this.#strict.push(at)
    return `(CASE WHEN lookup_${at}.several = 1 THEN lookup_${at}.value END)`
  }

  /** Several columns may look up the same. */
  #numberOf(lookup: BoundLookup): number {
    const { content, take, where, only, key } = lookup
    const known = this.lookups.findIndex(
      (one) =>
        one.content === content &&
        one.take === take &&
        one.where === where &&
        one.only === only &&
        one.key === key,
    )
    return known >= 0 ? known : this.lookups.push(lookup) - 1
  }
}

/** What a message calls a column: the name that the file has for it, where it has one. */
function saysOf(column: Column, mapping: ColumnMapping): string {
  if (mapping.from === 'column') return mapping.column
  if (mapping.from === 'lookup') return saysOf(column, mapping.equals)
  const [first, ...more] = new Set(ownColumns(mapping))
  return first === undefined || more.length > 0 ? column.name : first
}

/** The names of a file's columns, which of them are used, and what is wrong with them. */
class Header {
  readonly problems: HeaderProblem[] = []
  readonly names: readonly string[]
  readonly #used = new Set<number>()
  /** names that several columns have, without regard to case */
  readonly #twice = new Set<string>()

  constructor(names: readonly string[]) {
    this.names = names
    const seen = new Set<string>()
    for (const name of names.map((given) => given.toLowerCase())) {
      if (seen.has(name) && name !== '') this.#twice.add(name)
      seen.add(name)
    }
  }

  /** @returns its position, -1 if there is none; spelled alike comes before spelled in other case */
  place(name: string): number {
    const exact = this.names.indexOf(name)
    const wanted = name.trim().toLowerCase()
    return exact >= 0 ? exact : this.names.findIndex((given) => given.toLowerCase() === wanted)
  }

  /**
   * As `place`, and the column counts as used.
   * @param isOnlyAsked it is looked at, and what it says is kept all the same
   */
  find(name: string, isOnlyAsked = false): number {
    const wanted = name.trim().toLowerCase()
    const index = this.place(name)
    if (index >= 0 && !isOnlyAsked) this.#used.add(index)
    if (index >= 0 && this.#twice.delete(wanted)) {
      const column = this.names.findLast((given) => given.toLowerCase() === wanted)!
      this.problems.push({ column, problem: 'the column is there twice', todo: 'remove or rename one' })
    }
    return index
  }

  /** As `find`; that there is none is a problem. */
  need(name: string, isOnlyAsked = false): number {
    const index = this.find(name, isOnlyAsked)
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
    const met = new Map<string, number>()
    return this.names
      .map((name, index) => {
        const times = (met.get(name) ?? 0) + 1
        met.set(name, times)
        if (name === '') return { name: `column ${index + 1}`, index }
        return { name: times === 1 ? name : `${name} (${times})`, index }
      })
      .filter(({ name, index }) => !this.#used.has(index) && !isRejectedColumn(name))
  }
}
