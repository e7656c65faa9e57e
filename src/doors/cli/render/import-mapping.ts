/** What an import makes of its files, for the terminal: where each column comes from, the first rows as understood, what is left out. */
import type { importReportSchema } from '#src/operations/import-schema.ts'
import type { z } from 'zod'
import { count } from './figures.ts'
import { table } from './table.ts'

type Report = z.output<typeof importReportSchema>
type File = Report['files'][number]

const WIDEST = 60

const says: Readonly<Record<File['columns'][number]['by'], string>> = {
  name: '',
  mapping: 'as the mapping says',
  header: 'proposed by its name',
  content: 'proposed by what it holds',
}

/** A text for each file that is read, and how to keep and change what was proposed. */
export function mappingTexts({ files, mapping }: Report): string[] {
  const texts = files.filter(({ columns }) => columns.length > 0).map(fileText)
  const proposed = mapping?.proposed === true
  return proposed
    ? [...texts, 'Proposed. To change it: --save-mapping FILE, edit the file, --map FILE.']
    : texts
}

/** Rows that do not come in though nothing is wrong with them. */
export function leftOutTexts({ files }: Report): string[] {
  const lines = files.flatMap(({ path, leftOut }) =>
    leftOut.map(({ why, rows }) => `left out: ${count(rows, 'row')} of ${path} (${why})`),
  )
  return lines.length === 0 ? [] : [lines.join('\n')]
}

function fileText({ path, as, rows, columns, firstRows, assumptions }: File): string {
  const lines = columns.map(({ column, from, by, samples }) => ({
    [as]: column,
    from: short(from === '' ? '(nothing)' : from),
    samples: short(samples.join(', ')) || '–',
    '': says[by],
  }))
  const first = firstRows.map((row) => `  ${short(rowText(row), 2 * WIDEST)}`)
  return [
    `${path}, ${count(rows, 'row')}`,
    indented(table(lines)),
    ...assumptions.map((assumption) => `  assumed: ${assumption}`),
    ...(first.length === 0 ? [] : ['  first rows as understood:', ...first.map((line) => `  ${line}`)]),
  ].join('\n')
}

function rowText(row: File['firstRows'][number]): string {
  return Object.entries(row)
    .map(([column, value]) => `${column} ${JSON.stringify(value)}`)
    .join(', ')
}

function indented(text: string): string {
  return text
    .split('\n')
    .map((line) => `  ${line}`)
    .join('\n')
}

function short(text: string, widest = WIDEST): string {
  return text.length > widest ? `${text.slice(0, widest - 1)}…` : text
}
