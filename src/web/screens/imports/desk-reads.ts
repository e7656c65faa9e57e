/** The files on the desk beside what a look at them found, so that each file stands once with all that is said of it. */
import type { Column } from '#src/facts/kind.ts'
import { kindOfFile, kinds } from '#src/facts/kinds.ts'
import type { ImportReport, ReadFile } from '../../answers.ts'
import type { Desk, DeskFile } from './desk-state.ts'
import { questionsAsked } from './questions-asked.ts'

/** A file as one canonical file. */
export interface DeskRead {
  readonly read: ReadFile
  /** columns that the canonical file must have, and for which nothing was found */
  readonly missing: readonly Column[]
  /** columns of which Perennial proposes where they come from */
  readonly proposed: number
  /** rows that are in the way of it */
  readonly problems: number
  /** what only a person can tell */
  readonly questions: number
}

export interface DeskNotRead {
  readonly path: string
  /** as a mapping calls it, should somebody say what it is */
  readonly name: string
  readonly why: string
}

export interface DeskRow {
  readonly file: DeskFile
  readonly isLeftOut: boolean
  readonly reads: readonly DeskRead[]
  /** why it, or something in it, is not read */
  readonly notRead: readonly DeskNotRead[]
}

export function deskRows({ files, leftOut, check: { report } }: Desk): DeskRow[] {
  const paths = [...(report?.files ?? []), ...(report?.notRead ?? [])].map(({ path }) => path)
  return files.map((file) => ({
    file,
    isLeftOut: leftOut.includes(file.name),
    reads: (report?.files ?? []).filter(({ path }) => isOf(path, file)).map((read) => deskRead(read, report)),
    notRead: (report?.notRead ?? [])
      .filter(({ path }) => isOf(path, file))
      .map(({ path, why }) => ({ path, name: mappedName(path, paths), why })),
  }))
}

/** The file itself, or something within it: a sheet, a part of an archive. */
export function isOf(path: string, { name }: Pick<DeskFile, 'name'>): boolean {
  return path === name || path.startsWith(`${name}/`) || path.startsWith(`${name}, sheet `)
}

/** The only sheet of a workbook is called like the workbook; another is `book.xlsx/Q1`. */
function mappedName(path: string, paths: readonly string[]): string {
  const [book = '', sheet] = path.split(', sheet ', 2)
  if (sheet === undefined) return path
  const sheets = new Set(paths.filter((one) => one.startsWith(`${book}, sheet `)))
  return sheets.size === 1 ? book : `${book}/${sheet}`
}

/** What a part is called within its file: `Q1` of `book.xlsx, sheet Q1`; else as the file itself. */
export function partName(path: string, file: string): string {
  return path === file ? file : path.slice(file.length).replace(/^(\/|, sheet )/, '')
}

function deskRead(read: ReadFile, report: ImportReport | null): DeskRead {
  const found = new Set(read.columns.map(({ column }) => column))
  const columns = columnsOf(read.as)
  const problems = (report?.problems ?? []).filter(({ file }) => file === read.path)
  return {
    read,
    // Of a file of which nothing could be understood, nothing in particular is missing.
    missing:
      found.size === 0 ? [] : columns.filter(({ name, required }) => required === true && !found.has(name)),
    proposed: read.columns.filter(({ by }) => by === 'header' || by === 'content').length,
    problems: problems.filter(({ question }) => question === null).reduce((sum, { count }) => sum + count, 0),
    questions: questionsAsked(problems).length,
  }
}

/** The columns of a canonical file. */
export function columnsOf(as: string): readonly Column[] {
  return kindOfFile(as)?.columns ?? []
}

/** What a file can be read as. */
export const canonicalFiles = kinds.map(({ file, says }) => ({ file, says }))
