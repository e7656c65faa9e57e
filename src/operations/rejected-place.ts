/** Where the rejected rows of an import lie until they are fetched: in a folder of its organization, and of the import. */
import { basename, dirname, join } from 'node:path'
import type { Actor } from '#src/access/actor.ts'
import type { House } from './house.ts'

/** The folder of one import; what lies in it is one folder a source, with the files of the source in it. */
export function rejectedPlace(house: House, { organizationId }: Actor, importNo: number): string {
  return join(dirname(house.uploads.directory), 'rejected', organizationId, String(importNo))
}

/**
 * A file of an import by the name that the import told: `crm/accounts.csv`.
 * @returns null for what cannot be the name of one
 */
export function rejectedFile(house: House, actor: Actor, importNo: number, name: string): string | null {
  const [folder = '', file = '', ...more] = name.split('/')
  if (more.length > 0 || !isName(folder) || !isName(file)) return null
  return join(rejectedPlace(house, actor, importNo), folder, file)
}

function isName(text: string): boolean {
  return text !== '' && text !== '.' && text !== '..' && basename(text) === text && !text.includes('\0')
}
