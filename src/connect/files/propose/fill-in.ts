/** Fills what is known of a vendor's table in with the columns and files that are really there: what comes of it is a mapping. */
import type { Column } from '#src/facts/kind.ts'
import { fitsColumn } from './fits-column.ts'
import { type OpenedTable, textsOf } from './opened-table.ts'
import type { Said, SaidObject } from './vendor.ts'

/** What a mapping says of a column, as JSON. */
export type Written = string | Readonly<Record<string, unknown>>

export interface Surroundings {
  readonly table: OpenedTable
  /** the file that holds a table of the vendor, null where none does */
  open(name: string): OpenedTable | null
  /** how the mapping names a file */
  nameOf(table: OpenedTable): string
  /** a column that is not what it is called */
  passOver(header: string, column: Column, texts: readonly string[]): void
}

/** @returns null where the table has nothing of what it takes */
export function fillIn(said: Said, column: Column, around: Surroundings): Written | null {
  return written(said, around, column)
}

/** @param column what it is for; null where any text will do */
function written(said: Said, around: Surroundings, column: Column | null): Written | null {
  if (typeof said === 'string') return headerOf(said, around.table, around, column)
  const changes = changesOf(said, around)
  if (changes === null) return null
  const changed = Object.keys(changes).some((key) => key !== 'when')
  const origin = originOf(said, around, changed ? null : column)
  if (origin === null) return null
  if (Object.keys(changes).length === 0) return origin
  return typeof origin === 'string' ? { column: origin, ...changes } : { ...origin, ...changes }
}

function originOf(said: SaidObject, around: Surroundings, column: Column | null): Written | null {
  if (said.column !== undefined) return headerOf(said.column, around.table, around, column)
  if (said.text !== undefined) return textOf(said.text, around)
  if (said.take !== undefined) return lookupOf(said, around, column)
  const parts = (list: readonly Said[], of: Column | null) =>
    list.map((part) => written(part, around, of)).filter((part) => part !== null)
  if (said.first !== undefined) {
    const found = parts(said.first, column)
    return found.length > 1 ? { first: found } : (found[0] ?? null)
  }
  if (said.join !== undefined) {
    const found = parts(said.join, null)
    return found.length > 1 ? { join: found } : (found[0] ?? null)
  }
  const factors = parts(said.times ?? [], null)
  return factors.length === said.times?.length ? { times: factors } : null
}

function lookupOf(said: SaidObject, around: Surroundings, column: Column | null): Written | null {
  const other = around.open(said.from ?? '')
  const equals = written(said.equals ?? '', around, null)
  if (other === null || equals === null) return null
  const take = headerOf(said.take ?? '', other, around, column)
  const where = headerOf(said.where ?? '', other, around, null)
  if (take === null || where === null) return null
  const only = conditionsOf(said.only ?? {}, other, around, true)
  return {
    take,
    from: around.nameOf(other),
    where,
    equals,
    ...(only === null || Object.keys(only).length === 0 ? {} : { only }),
    ...(said.optional === true ? { optional: true } : {}),
  }
}

function changesOf(said: SaidObject, around: Surroundings): Record<string, unknown> | null {
  const changes: Record<string, unknown> = {}
  for (const key of ['values', 'others', 'part', 'divide_by'] as const) {
    if (said[key] !== undefined) changes[key] = said[key]
  }
  if (said.minor_units_of !== undefined) {
    const currency = written(said.minor_units_of, around, null)
    if (currency === null) return null
    changes['minor_units_of'] = currency
  }
  if (said.when !== undefined) {
    const when = conditionsOf(said.when, around.table, around, false)
    if (when === null) return null
    changes['when'] = when
  }
  return changes
}

/**
 * Conditions on the columns that are there.
 * @param lenient a column that is not there is left out; otherwise nothing meets the conditions
 */
export function conditionsOf(
  said: Readonly<Record<string, unknown>>,
  table: OpenedTable,
  around: Surroundings,
  lenient: boolean,
): Record<string, unknown> | null {
  const conditions: Record<string, unknown> = {}
  for (const [names, holds] of Object.entries(said)) {
    const header = headerOf(names, table, around, null)
    if (header !== null) conditions[header] = holds
    else if (!lenient) return null
  }
  return conditions
}

function textOf(text: string, around: Surroundings): Written | null {
  let complete = true
  const filled = text.replaceAll(/\{([^{}]+)\}/g, (_, names: string) => {
    const header = headerOf(names, around.table, around, null)
    complete &&= header !== null
    return `{${header}}`
  })
  return complete ? { text: filled } : null
}

/** The first of the names that a column has, if its texts can be what they are taken for. */
function headerOf(
  names: string,
  table: OpenedTable,
  around: Surroundings,
  column: Column | null,
): string | null {
  for (const name of names.split('|')) {
    const index = table.normal.indexOf(name)
    if (index < 0) continue
    const texts = textsOf(table, index)
    if (column === null || fitsColumn(column, texts)) return table.header[index]!
    around.passOver(table.header[index]!, column, texts)
  }
  return null
}
