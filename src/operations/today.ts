/** The day that an organization lives on. */
import type { Day } from '#src/kernel/day.ts'
import { organizationById } from '#src/store/directory.ts'
import type { House } from './house.ts'

/** Today in UTC; for the sample company the day on which its data ends. */
export async function todayOf(house: House, organizationId: string): Promise<Day> {
  const organization = await organizationById(house.database, organizationId)
  return organization.pinnedDay ?? house.now().toISOString().slice(0, 10)
}
