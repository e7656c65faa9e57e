/** The part of the import page that the kinds themselves say: their columns as tables. Run it to write the page anew. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Column, Kind } from '#src/facts/kind.ts'
import { kinds } from '#src/facts/kinds.ts'

export const IMPORT_PAGE = join(import.meta.dirname, '../../docs/guide/import.md')

const BEGIN = '<!-- columns: written by test/support/canonical-columns.ts -->\n'
const END = '<!-- end of columns -->'

const TYPES: Readonly<Record<Column['type'], string>> = {
  text: 'text',
  email: 'e-mail',
  currency: 'currency',
  day: 'day',
  instant: 'instant',
  integer: 'whole number',
  number: 'number',
  boolean: 'yes or no',
  list: 'list',
}

export function canonicalColumns(): string {
  return kinds.map(tableOf).join('\n')
}

/** The part of the page between the marks. */
export function columnsOfPage(page: string): string {
  return page.slice(page.indexOf(BEGIN) + BEGIN.length, page.indexOf(END))
}

function tableOf(kind: Kind): string {
  const isList = (column: string) => kind.columns.some(({ name, type }) => name === column && type === 'list')
  const refers = Object.entries(kind.refersTo).map(([column, target]) =>
    isList(column)
      ? `\`${column}\` names ${target}s`
      : `\`${column}\` names ${/^[aeiou]/.test(target) ? 'an' : 'a'} ${target}`,
  )
  const rows = kind.columns.map((column) => {
    const name = column.required === true ? `**${column.name}**` : column.name
    return `| ${name} | ${TYPES[column.type]}${limits(column)} | ${column.says}${otherNames(column)} |`
  })
  const natural = kind.naturalKey === undefined ? '' : `, without one by ${named(kind.naturalKey)}`
  const pointers = refers.length > 0 ? `; ${refers.join(', ')}` : ''
  const key = `Identified by ${named(kind.key)}${natural}${pointers}.`
  return [
    `### ${kind.file}`,
    '',
    `${kind.says} ${key}`,
    '',
    '| column | type | |',
    '|---|---|---|',
    ...rows,
    '',
  ].join('\n')
}

function named(columns: readonly string[]): string {
  return columns.map((column) => `\`${column}\``).join(', ')
}

function otherNames({ also }: Column): string {
  return also === undefined ? '' : ` Also read: ${named(also)}.`
}

function limits({ oneOf, min, max }: Column): string {
  if (oneOf !== undefined) return `: ${oneOf.join(', ')}`
  if (min !== undefined && max !== undefined) return `, ${min} to ${max}`
  return min === undefined ? '' : `, ${min} or more`
}

if (process.argv[1] === import.meta.filename) {
  const page = readFileSync(IMPORT_PAGE, 'utf8')
  const [before] = page.split(BEGIN)
  writeFileSync(IMPORT_PAGE, `${before}${BEGIN}${canonicalColumns()}${page.slice(page.indexOf(END))}`)
}
