/** The files of rejected rows that an import left to be fetched. */
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Actor } from '#src/access/actor.ts'
import type { House } from './house.ts'
import { rejectedPlace } from './rejected-place.ts'

export interface RejectedToFetch {
  /** with its folder, as it is asked for: `crm/accounts.csv` */
  readonly name: string
  readonly bytes: number
}

export async function listRejected(house: House, actor: Actor, importNo: number): Promise<RejectedToFetch[]> {
  const place = rejectedPlace(house, actor, importNo)
  const found: RejectedToFetch[] = []
  for (const folder of (await readdir(place).catch(() => [])).toSorted()) {
    for (const file of (await readdir(join(place, folder)).catch(() => [])).toSorted()) {
      const { size } = await stat(join(place, folder, file))
      found.push({ name: `${folder}/${file}`, bytes: size })
    }
  }
  return found
}
