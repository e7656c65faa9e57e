/** What other files of the import know by an id and by a name: the accounts, and our own people by their address. */
import type { Duck } from '../duck.ts'
import { allTexts, type OpenedTable } from './opened-table.ts'
import { columnsSaid, type Proposal } from './proposal.ts'

export interface Named {
  /** how the mapping names the file, and its columns of ids and names */
  readonly file: string
  readonly id: string
  readonly name: string | null
  readonly ids: ReadonlySet<string>
  readonly names: ReadonlySet<string>
}

/** The share of texts that must be known for a column to hold ids or names. */
const MOST = 0.8

/**
 * @param made how the table is read; null: by its own names
 * @param id the canonical column that the others name it by
 * @returns null where it has none
 */
export async function namedIn(
  duck: Duck,
  table: OpenedTable,
  made: Proposal | null,
  file: string,
  id: 'id' | 'email',
): Promise<Named | null> {
  const columns = made === null ? {} : columnsSaid(made)
  const placeOf = (column: string) => {
    const said = columns[column] ?? column
    return table.header.findIndex(
      (header) => typeof said === 'string' && header.toLowerCase() === said.toLowerCase(),
    )
  }
  const [idAt, nameAt] = [placeOf(id), placeOf('name')]
  if (idAt < 0) return null
  return {
    file,
    id: table.header[idAt]!,
    name: nameAt < 0 ? null : table.header[nameAt]!,
    ids: await allTexts(duck, table, idAt),
    names: nameAt < 0 ? new Set() : await allTexts(duck, table, nameAt),
  }
}

export function isAmong(known: ReadonlySet<string>, texts: readonly string[]): boolean {
  return texts.length > 0 && texts.filter((text) => known.has(text)).length >= MOST * texts.length
}
