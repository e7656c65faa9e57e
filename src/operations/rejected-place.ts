/** Where the rejected rows of an import lie until they are fetched: in a folder of its organization, and of the import. */
import { dirname, join, relative } from 'node:path'
import type { Actor } from '#src/access/actor.ts'
import type { House } from './house.ts'

/** Within the folder of an import; files that are called the same lie in its neighbours: `rows-2`. */
const ROWS = 'rows'

/** The folder of one import: all that it left lies in it. */
export function rejectedPlace(house: House, { organizationId }: Actor, importNo: number): string {
  return join(dirname(house.uploads.directory), 'rejected', organizationId, String(importNo))
}

/** Where its files are written, so that the neighbours of that folder are the import's own, too. */
export function rejectedRows(place: string): string {
  return join(place, ROWS)
}

/** How a file of it is told and asked for: `crm/accounts.csv`; the second that is called so `rows-2/crm/accounts.csv`. */
export function rejectedName(place: string, path: string): string {
  const within = relative(place, path).replaceAll('\\', '/')
  return within.startsWith(`${ROWS}/`) ? within.slice(ROWS.length + 1) : within
}
