/** The organizations of this installation, for what runs in all of them. */
import { listOrganizations } from '#src/store/directory.ts'
import type { House } from './house.ts'

/** Their ids. */
export async function everyOrganization(house: House): Promise<readonly string[]> {
  return (await listOrganizations(house.database)).map(({ id }) => id)
}
