/** Accounts that got new facts: those that wait are diagnosed again together, each organization on its own. */
import type { House } from '#src/operations/house.ts'
import { z } from 'zod'
import type { Jobs } from './jobs.ts'

export const TOUCHED = 'touched'

/** More than this are not listed: diagnosing all is then no more work. */
const MOST_LISTED = 2000

const touch = z.object({
  organizationId: z.uuid(),
  accountIds: z.union([z.literal('all'), z.array(z.uuid())]),
})

/** How the house marks accounts as touched: also from a command that ends before they are diagnosed. */
export function touchedBy(jobs: Pick<Jobs, 'send'>): House['touched'] {
  return (organizationId, accountIds) => {
    const listed = accountIds === 'all' || accountIds.length > MOST_LISTED ? 'all' : accountIds
    return jobs.send(TOUCHED, { organizationId, accountIds: listed }, 0)
  }
}

/** What was touched in several steps, by organization. */
export function mergeTouched(jobs: readonly unknown[]): ReadonlyMap<string, readonly string[] | 'all'> {
  const byOrganization = Map.groupBy(
    jobs.map((data) => touch.parse(data)),
    ({ organizationId }) => organizationId,
  )
  return new Map(
    [...byOrganization].map(([organizationId, touches]) => {
      const ids = touches.flatMap(({ accountIds }) => accountIds)
      return [organizationId, ids.includes('all') ? 'all' : [...new Set(ids)]]
    }),
  )
}
