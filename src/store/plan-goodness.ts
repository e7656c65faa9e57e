/** One number for the quality of a plan `p`: the mean of the five (handbook 3), each from 0 to 1, of those that are known. */
import { sql } from 'kysely'

/** Null where no quality is kept; done always is known where one is. */
export const planGoodness = sql<number | null>`case when p.quality is not null then (
  coalesce(p.freshness, 0) + coalesce(1 - p.left_out::float8 / nullif(p.items, 0), 0) + coalesce(p.co_read::int, 0)
    + coalesce(p.backed, 0) + p.done)
  / num_nonnulls(p.freshness, nullif(p.items, 0), p.co_read, p.backed, p.done) end`
