/** A kept view of the portfolio, as the doors give it. */
import { z } from 'zod'
import { portfolioFilter } from './portfolio-filter.ts'

/** What `account list` takes, but for the page. */
export const viewSearch = z
  .object({ ...portfolioFilter, sort: portfolioFilter.sort.unwrap().optional() })
  .describe('Filter, order and grouping, as `account list` takes them')

export const savedViewSchema = z.object({
  name: z.string(),
  search: viewSearch,
  savedBy: z.string(),
  savedAt: z.iso.datetime(),
})

export const viewName = z.string().trim().min(1).max(60).describe('What the view is called')
