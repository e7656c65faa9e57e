/** Puts the rejected rows of an import where whoever runs it finds them: in a folder beside them, or kept for their download. */
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { ImportInput, RejectedFile } from '#src/connect/files/import-input.ts'
import { rejectedName, rejectedPlace, rejectedRows } from './rejected-place.ts'
import type { ErrandContext } from './operation.ts'

/**
 * @param into the folder in which a folder of the import is made; null: they are kept for their download
 * @returns the path of each, or the name by which it is fetched
 */
export async function keepRejected(
  input: ImportInput,
  importNo: number,
  into: string | null,
  { house, actor }: ErrandContext,
): Promise<readonly RejectedFile[]> {
  if (into !== null) return input.writeRejected(freeFolder(join(into, `rejected-${importNo}`)))
  const place = rejectedPlace(house, actor, importNo)
  // An import that goes on writes them again.
  rmSync(place, { recursive: true, force: true })
  const files = await input.writeRejected(rejectedRows(place))
  return files.map(({ path, rows }) => ({ path: rejectedName(place, path), rows }))
}

function freeFolder(wanted: string): string {
  for (let number = 1; ; number++) {
    const folder = number === 1 ? wanted : `${wanted}-${number}`
    if (!existsSync(folder)) return folder
  }
}
