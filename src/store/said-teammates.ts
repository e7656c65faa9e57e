/** The people of our own side as the records say them together: what was written by hand first, then what was learned last. */
import { BY_HAND, WITHOUT } from '#src/facts/by-hand.ts'
import { type RawBuilder, sql } from 'kysely'
import { published } from './imports.ts'
import type { Transaction } from './tenant.ts'

const COLUMNS = ['name', 'role', 'team'] as const
type Column = (typeof COLUMNS)[number]

/**
 * For a `from`: each e-mail address once, in lower case, with name, role and team, the source beside those who write by
 * hand, and what of it was written by hand ("byHand"). The pure `teamOf` tells the same of a past day.
 */
export function saidTeammates(tx: Transaction): RawBuilder<unknown> {
  const byHand = sql`source = ${sql.lit(BY_HAND)}`
  return sql`(
    select email, ${sql.join(COLUMNS.map(said))},
      coalesce((array_agg(source order by learned_on desc, source) filter (where not by_hand))[1], ${sql.lit(BY_HAND)})
        as source,
      array_remove(array[${sql.join(COLUMNS.map(ownColumn))}]::text[], null) as "byHand"
    from (
      select lower("values" ->> 'email') as email, source, source_id, ${byHand} as by_hand,
        (learned_at at time zone 'UTC')::date as learned_on, ${sql.join(COLUMNS.map(told))}
      from perennial.fact
      where organization_id = ${tx.organizationId} and account_id is null and kind = 'teammate'
        and superseded_at is null and ${published(tx)} and "values" ->> 'email' <> '') told
    group by email)`
}

/** Empty: a person has written that there is none. */
function told(column: Column): RawBuilder<unknown> {
  return sql`case when source = ${sql.lit(BY_HAND)} and attributes ->> ${sql.lit(WITHOUT)} = ${sql.lit(column)} then ''
    else nullif("values" ->> ${sql.lit(column)}, '') end as ${sql.ref(column)}`
}

function said(column: Column): RawBuilder<unknown> {
  const value = sql.ref(column)
  return sql`nullif(${firstSaid(value, sql`${value} is not null`)}, '') as ${value}`
}

/** The name of the column where somebody has written by hand otherwise than the other records say together. */
function ownColumn(column: Column): RawBuilder<unknown> {
  const value = sql.ref(column)
  const isSaid = sql`${value} is not null`
  return sql`case when bool_or(by_hand and ${isSaid}) and max(${value}) filter (where by_hand)
    is distinct from ${firstSaid(value, sql`${isSaid} and not by_hand`)} then ${sql.lit(column)} end`
}

function firstSaid(value: RawBuilder<unknown>, where: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(array_agg(${value} order by by_hand desc, learned_on desc, source, source_id) filter (where ${where}))[1]`
}
