/** The fields of a file as its mapping is shown: what misses and is needed first, then what is found, then what could be filled. */
import type { Column } from '#src/facts/kind.ts'
import type { ReadFile } from '../../answers.ts'
import { columnsOf } from './desk-reads.ts'

export interface MappingLine {
  readonly column: Column
  /** null: nothing was found for it */
  readonly found: ReadFile['columns'][number] | null
}

export interface MappingLines {
  readonly lines: readonly MappingLine[]
  /** fields that nothing fills and that nothing needs */
  readonly fillable: readonly Column[]
}

export function mappingLines(read: ReadFile): MappingLines {
  const found = new Map(read.columns.map((one) => [one.column, one]))
  const known = columnsOf(read.as)
  const common = read.columns
    .filter(({ column }) => !known.some(({ name }) => name === column))
    .map(({ column }): Column => ({ name: column, type: 'text', says: '' }))
  const columns = [...known, ...common]
  const missing = columns.filter(({ name, required }) => required === true && !found.has(name))
  const filled = columns.filter(({ name }) => found.has(name))
  return {
    lines: [...missing, ...filled].map((column) => ({ column, found: found.get(column.name) ?? null })),
    fillable: known.filter(({ name, required }) => required !== true && !found.has(name)),
  }
}

/** The columns of the file itself, in the order of the alphabet; what a mapping does in other words is none, nor what is assumed of all rows. */
export function columnsOfFile(
  { as, columns, unknownColumns }: ReadFile,
  verbs: ReadonlySet<string>,
): string[] {
  const known = new Map(columnsOf(as).map((column) => [column.name, column]))
  const isFixed = ({ column, from }: ReadFile['columns'][number]) =>
    fixedTexts(known.get(column) ?? {}).some((one) => one.from === from)
  const used = columns.filter((one) => !verbs.has(one.column) && !isFixed(one)).map(({ from }) => from)
  return [...new Set([...used, ...unknownColumns])].toSorted((a, b) => a.localeCompare(b))
}

/** What every row of a field with a closed list may say, and how the report calls that. */
export function fixedTexts({ oneOf = [] }: Pick<Column, 'oneOf'>): { text: string; from: string }[] {
  return oneOf.map((text) => ({ text, from: JSON.stringify(text) }))
}

/** The first values of a field as they were understood; empty where they stand so in the file. */
export function understoodText({ firstRows }: ReadFile, found: ReadFile['columns'][number]): string {
  const values = [...new Set(firstRows.flatMap((row) => row[found.column] ?? []))]
  return values.every((value) => found.samples.includes(value)) ? '' : values.slice(0, 3).join(' · ')
}
