/** The files of rejected rows that an import left to be fetched. */
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Actor } from '#src/access/actor.ts'
import type { House } from './house.ts'
import { rejectedName, rejectedPlace } from './rejected-place.ts'

export interface RejectedToFetch {
  /** with its folder, as it is asked for: `crm/accounts.csv` */
  readonly name: string
  readonly bytes: number
  /** where it lies on this machine, which no door tells */
  readonly path: string
}

export async function listRejected(house: House, actor: Actor, importNo: number): Promise<RejectedToFetch[]> {
  const place = rejectedPlace(house, actor, importNo)
  const entries = await readdir(place, { recursive: true, withFileTypes: true }).catch(() => [])
  const paths = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
  const found = await Promise.all(
    paths.map(async (path) => ({ name: rejectedName(place, path), bytes: (await stat(path)).size, path })),
  )
  return found.toSorted((one, other) => (one.name < other.name ? -1 : 1))
}
