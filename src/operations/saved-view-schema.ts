/** A kept view of the portfolio, as the doors give it. */
import { z } from 'zod'
import { portfolioColumns, portfolioFilter } from './portfolio-filter.ts'

/** What `account list` takes, but for the page. */
export const viewSearch = z
  .object({
    ...portfolioFilter,
    sort: portfolioFilter.sort.unwrap().optional(),
    columns: portfolioColumns.describe('Those of its table; without them, as wide as the window is'),
  })
  .describe('Filter, order and grouping, as `account list` takes them, and columns')

export const savedViewSchema = z.object({
  name: z.string(),
  search: viewSearch,
  savedBy: z.string(),
  savedAt: z.iso.datetime(),
})

export const viewName = z.string().trim().min(1).max(60).describe('What the view is called')
