/** What a file is: its name, its opening sentence, its size, and that it is no barrel. */

import type { Node } from 'oxc-parser'
import type { House } from './house.ts'
import { lineAt, type SourceFile } from './source-file.ts'
import type { Violation } from './violation.ts'

/** Lines of code that no file may pass. */
export const maximumLines = 300

const kebabCase = /^[a-z0-9]+(-[a-z0-9]+)*(\.(test|config|d))?$/
const banned = /(^|-)(utils?|helpers?|common|managers?|services?|index)$/
/** A doc comment that begins the file and says something in words, ending like a sentence. */
const openingSentence = /^(#!.*\n)?\/\*\*\s+(\*\s+)?\S+\s+\S+\s+\S[^]*?[.:!?]\s*\*\//

export function checkFiles(house: House): Violation[] {
  const code = [...house.tree].filter(([path]) => /^(src|test|bench)\/.*\.tsx?$/.test(path))
  return [
    ...code.flatMap(([path]) => wrongNames(path)),
    ...code.filter(([, text]) => !opensWithSentence(text)).map(([path]) => notOpened(path)),
    ...house.sources.filter(isTooLong).map(tooLong),
    ...house.sources.flatMap(barrels),
  ]
}

function wrongNames(path: string): Violation[] {
  const parts = path.replace(/\.tsx?$/, '').split('/')
  const says = parts.flatMap((part) => {
    if (!kebabCase.test(part)) return [`"${part}" is not kebab-case`]
    return banned.test(part) ? [`"${part}" says nothing: name what it does`] : []
  })
  return says.map((what) => ({ law: 'names', file: path, line: 0, says: what }))
}

function opensWithSentence(text: string): boolean {
  const [first = ''] = openingSentence.exec(text) ?? []
  return first !== '' && first.indexOf('*/') === first.length - 2
}

function notOpened(path: string): Violation {
  return { law: 'opening', file: path, line: 1, says: 'open the file with one sentence that says what it is' }
}

function isTooLong({ linesOfCode }: SourceFile): boolean {
  return linesOfCode > maximumLines
}

function tooLong({ path, linesOfCode }: SourceFile): Violation {
  return {
    law: 'size',
    file: path,
    line: 0,
    says: `${linesOfCode} lines of code, of at most ${maximumLines}`,
  }
}

function barrels(file: SourceFile): Violation[] {
  const found: Violation[] = []
  const report = (node: Node, says: string): void => {
    found.push({ law: 'barrels', file: file.path, line: lineAt(file.text, node.start), says })
  }
  for (const node of file.program.body) {
    if (node.type === 'ExportAllDeclaration') report(node, 'export * hides what is exported: name it')
  }
  const [first] = file.program.body
  if (first !== undefined && file.program.body.every(passesOn)) {
    report(first, 'only passes on the exports of others: import them where they are')
  }
  return found
}

function passesOn(node: Node): boolean {
  if (node.type === 'ImportDeclaration' || node.type === 'ExportAllDeclaration') return true
  return node.type === 'ExportNamedDeclaration' && node.declaration === null
}

export interface Sizes {
  readonly files: number
  readonly median: number
  /** nine files of ten are no longer */
  readonly ninth: number
  readonly longest: number
}

/** Lines of code a file. */
export function sizesOf(sources: readonly SourceFile[]): Sizes {
  const lines = sources.map((file) => file.linesOfCode).toSorted((a, b) => a - b)
  const at = (share: number): number =>
    lines[Math.min(lines.length - 1, Math.floor(lines.length * share))] ?? 0
  return { files: lines.length, median: at(0.5), ninth: at(0.9), longest: at(1) }
}
