/** Which accounts of the portfolio are asked for, in which order. */
import { bookColumns } from '#src/detect/book-columns.ts'
import { bookGroups } from '#src/detect/book-groups.ts'
import { bookOrders } from '#src/detect/book-orders.ts'
import { z } from 'zod'

export const portfolioFilter = {
  search: z.string().optional().describe('Part of the name or the id'),
  status: z
    .enum(['Green', 'Yellow', 'Red', 'none', 'former'])
    .optional()
    .describe('none: no status yet; former: no customer any more'),
  segment: z.string().optional(),
  tier: z.int().min(1).max(3).optional(),
  owner: z.string().optional().describe('E-mail address of the AM or CSM'),
  team: z.string().optional().describe('Team of the AM or the CSM, as `people.csv` names it'),
  moved: z.boolean().optional().describe('Only accounts with an open movement'),
  atRisk: z.boolean().optional().describe('Red, less than 70% likely to renew, or given notice'),
  renewalWithin: z.int().min(0).max(3660).optional().describe('Days until the renewal is decided'),
  stale: z.boolean().optional().describe('Freshness of the plan under 60%'),
  sort: z
    .enum(bookOrders)
    .default('priority')
    .describe('renewal: the day that decides it; term: the day on which the term renews or ends'),
  descending: z.boolean().optional().describe('Default: the natural order of the column'),
  groupBy: z.enum(bookGroups).optional().describe('Accounts that are alike in it stand together'),
}

/** Which columns of it are shown. */
export const portfolioColumns = z.array(z.enum(bookColumns)).min(1).optional()
