/** One file of the house, parsed: its syntax, its imports, its size. */

import { type Comment, parseSync, type Program } from 'oxc-parser'
import { type Import, importsOf } from './imports-of.ts'

export interface SourceFile {
  /** path from the root of the repository, with `/` */
  readonly path: string
  /** the room whose folder it is in, `hall` for a file of `src/` itself */
  readonly room: string
  readonly text: string
  readonly program: Program
  readonly comments: readonly Comment[]
  readonly imports: readonly Import[]
  /** what the parser could not understand */
  readonly errors: readonly string[]
  /** lines that hold code: neither blank nor only comment */
  readonly linesOfCode: number
}

export function sourceFile(path: string, text: string): SourceFile {
  const { program, comments, errors } = parseSync(path, text, { preserveParens: false })
  return {
    path,
    room: roomOf(path),
    text,
    program,
    comments,
    imports: importsOf(program),
    errors: errors.map((error) => error.message),
    linesOfCode: linesOfCode(text, comments),
  }
}

/** The room that a path in `src/` belongs to. */
export function roomOf(path: string): string {
  const [, folder = '', ...below] = path.split('/')
  return below.length === 0 ? 'hall' : folder
}

/** The line, counted from 1, of an offset in the text. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length
}

function linesOfCode(text: string, comments: readonly Comment[]): number {
  let code = text
  for (const { start, end } of comments) {
    code = code.slice(0, start) + code.slice(start, end).replace(/[^\n]/g, ' ') + code.slice(end)
  }
  return code.split('\n').filter((line) => line.trim() !== '').length
}
