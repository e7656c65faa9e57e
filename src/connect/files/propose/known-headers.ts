/** Names of columns that proposals understand, which tell the delimiter of a file. */
import { isColumnWord } from './column-words.ts'
import { normalHeader } from './normal-header.ts'
import { vendors } from './vendors.ts'

const needed = new Set(
  vendors.flatMap(({ tables }) =>
    tables.flatMap(({ needs, columns }) => [
      ...needs.flatMap((names) => names.split('|')),
      ...Object.values(columns).flatMap((said) => (typeof said === 'string' ? said.split('|') : [])),
    ]),
  ),
)

export function isKnownHeader(name: string): boolean {
  const normal = normalHeader(name)
  return needed.has(normal) || isColumnWord(normal)
}
