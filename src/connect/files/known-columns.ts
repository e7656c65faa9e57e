/** Which names of columns somebody knows: by them the delimiter of a CSV file is told. */
import { kinds } from '#src/facts/kinds.ts'
import { columnsOf } from './bind-columns.ts'
import { columnsNamed, type Mapping } from './mapping.ts'
import { isKnownHeader } from './propose/known-headers.ts'

/** @param mapping what somebody says of the columns; null: nothing */
export function knownColumns(mapping: Mapping | null): (name: string) => boolean {
  const names = kinds.flatMap((kind) => columnsOf(kind).flatMap(({ name, also = [] }) => [name, ...also]))
  const known = new Set([...names, ...columnsNamed(mapping)].map((name) => name.toLowerCase()))
  return (name) => known.has(name.toLowerCase()) || isKnownHeader(name)
}
