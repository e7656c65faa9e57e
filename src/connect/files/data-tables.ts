/** The tables that findings compare: accounts, subscriptions, churn, tickets and invoices, those of this input and those known before. */
import type { Day } from '#src/kernel/day.ts'
import type { Duck } from './duck.ts'
import { literal } from './sql-text.ts'

/** Kinds of which findings read what was known before. Usage is kept by the day, not row by row. */
const KNOWN = ['account', 'subscription', 'event', 'ticket', 'invoice'] as const

const CHURNED = ['churned', 'churn', 'lost', 'former', 'cancelled', 'canceled', 'closed', 'terminated']
const ACTIVE = ['active', 'live', 'current', 'customer', 'paying', 'paid']

export async function createDataTables(duck: Duck, today: Day): Promise<void> {
  await createMacros(duck)
  await createRows(duck)
  await createAccounts(duck)
  await createSubscriptions(duck, today)
  await createChurn(duck, today)
  await createTickets(duck)
  await createInvoices(duck)
  await createUsage(duck)
  await createUsed(duck)
  await createNamedSubscriptions(duck)
}

/** Money as people write it; and amounts that differ by no more than rounding explains. */
async function createMacros(duck: Duck): Promise<void> {
  await duck.run(
    `CREATE OR REPLACE TEMP MACRO money(amount) AS regexp_replace(printf('%.2f', amount), '\\.00$', '')`,
  )
  await duck.run(`CREATE OR REPLACE TEMP MACRO same_but_for_rounding(a, b, units) AS
    abs(a - b) <= greatest(units, 0.01 * greatest(abs(a), abs(b)))`)
  await duck.run(`CREATE OR REPLACE TEMP MACRO months(since, until) AS
    CASE WHEN since + to_months(CAST(round((until - since) / 30.4375) AS INTEGER)) = until
      THEN round((until - since) / 30.4375) ELSE (until - since) * 12 / 365.25 END`)
  await duck.run(
    `CREATE OR REPLACE TEMP MACRO same_currency(a, b) AS a IS NULL OR b IS NULL OR upper(a) = upper(b)`,
  )
}

/** Each fact in its latest version; what this input says of it comes after all that was known. */
async function createRows(duck: Duck): Promise<void> {
  await duck.run(`CREATE TEMP TABLE data_row AS
    WITH said AS (
      SELECT kind, source, source_id, CASE WHEN kind = 'account' THEN source ELSE found END AS account_source,
        coalesce(found_id, account) AS account_id, observed, content::JSON -> '$[0]' AS content, read, row, true AS here
      FROM (FROM fact_row ANTI JOIN rejected USING (read, row)) AS good
      LEFT JOIN (SELECT source, id AS account, found, found_id FROM resolved WHERE target = 'account') AS account
        USING (source, account)
      WHERE kind IN (${KNOWN.map(literal).join(', ')}) AND source_id IS NOT NULL
      UNION ALL BY NAME
      SELECT kind, source, source_id, account_source, account_id, NULL::VARCHAR AS observed, content::JSON AS content,
        NULL::INTEGER AS read, NULL::INTEGER AS row, false AS here FROM known_record)
    SELECT * EXCLUDE observed FROM said WHERE account_source IS NOT NULL
    QUALIFY row_number() OVER (PARTITION BY kind, source, source_id
      ORDER BY here DESC, observed DESC NULLS LAST, read DESC, row DESC) = 1`)
}

const words = (list: readonly string[]) => list.map(literal).join(', ')

async function createAccounts(duck: Duck): Promise<void> {
  await duck.run(`CREATE TEMP TABLE data_account AS
    SELECT account_source, account_id, content ->> 'name' AS name, ${day('created_on')}, content ->> 'status' AS status,
      CASE WHEN lower(trim(content ->> 'status')) IN (${words(CHURNED)}) THEN 'churned'
        WHEN lower(trim(content ->> 'status')) IN (${words(ACTIVE)}) THEN 'active' END AS standing,
      ${number('seats')}, content ->> 'plan' AS plan, ${number('arr')}, content ->> 'currency' AS currency, read, row, here
    FROM data_row WHERE kind = 'account'`)
}

/**
 * `data_terms`: each row of a subscription; `data_subscription`: each subscription with its amendments as one, from the
 * first start to the last end, on the terms of today. What an amendment leaves empty stays as it was.
 */
async function createSubscriptions(duck: Duck, today: Day): Promise<void> {
  const now = `DATE ${literal(today)}`
  await duck.run(`CREATE TEMP TABLE data_terms AS
    SELECT source, content ->> 'id' AS id, account_source, account_id, content ->> 'product_id' AS product_id,
      content ->> 'plan' AS plan, ${day('start_on')}, ${day('end_on')}, ${day('renewal_on')}, ${day('cancelled_on')},
      coalesce(TRY_CAST(content ->> 'effective_on' AS DATE), TRY_CAST(content ->> 'start_on' AS DATE)) AS effective_on,
      ${number('seats')}, ${number('arr')}, ${number('mrr')}, ${number('amount')}, ${number('billing_months')},
      coalesce(arr, 12 * mrr, CASE WHEN billing_months > 0 THEN amount * 12 / billing_months END) AS yearly,
      content ->> 'currency' AS currency, content ->> 'status' AS status, read, row, here
    FROM data_row WHERE kind = 'subscription'`)
  const last = (column: string) => `arg_max(${column}, effective_on) AS ${column}`
  const latest = (column: string) =>
    `arg_max(${column}, effective_on) FILTER (effective_on <= ${now}) AS ${column}`
  await duck.run(`CREATE TEMP TABLE data_subscription AS
    WITH chain AS (
      SELECT source, id, min(start_on) AS start_on,
        ${['account_source', 'account_id', 'end_on', 'product_id', 'currency'].map(last).join(', ')},
        ${['plan', 'seats', 'yearly', 'status', 'cancelled_on'].map(latest).join(', ')},
        arg_max_null({'read': read, 'row': row}, effective_on) AS place, bool_or(here) AS here
      FROM data_terms GROUP BY source, id)
    SELECT * EXCLUDE place, place.read AS read, place.row AS row,
      start_on <= ${now} AND (end_on IS NULL OR end_on > ${now}) AND (cancelled_on IS NULL OR cancelled_on > ${now})
        AND coalesce(status, 'active') NOT IN ('cancelled', 'expired') AS open,
      coalesce(status, '') = 'trial' AS trial
    FROM chain`)
}

/** Accounts with a churn event: the last one, and whether they came back since. */
async function createChurn(duck: Duck, today: Day): Promise<void> {
  await duck.run(`CREATE TEMP TABLE data_churn AS
    WITH event AS (
      SELECT *, TRY_CAST(content ->> 'on' AS DATE) AS "on", lower(content ->> 'kind') AS what
      FROM data_row WHERE kind = 'event' AND lower(content ->> 'kind') IN ('churned', 'reactivated')),
    last AS (
      SELECT account_source, account_id, max("on") FILTER (what = 'churned') AS churned_on,
        max("on") FILTER (what = 'reactivated') AS reactivated_on,
        arg_max_null({'read': read, 'row': row}, "on") FILTER (what = 'churned') AS place, bool_or(here) AS here
      FROM event WHERE "on" <= DATE ${literal(today)} GROUP BY ALL)
    SELECT * EXCLUDE place, place.read AS read, place.row AS row,
      reactivated_on IS NULL OR reactivated_on < churned_on AS gone
    FROM last WHERE churned_on IS NOT NULL`)
}

async function createTickets(duck: Duck): Promise<void> {
  await duck.run(`CREATE TEMP TABLE data_ticket AS
    SELECT source, content ->> 'id' AS id, account_source, account_id, TRY_CAST(content ->> 'opened_at' AS TIMESTAMPTZ) AS opened_at,
      TRY_CAST(content ->> 'closed_at' AS TIMESTAMPTZ) AS closed_at, CAST(opened_at AT TIME ZONE 'UTC' AS DATE) AS opened_on,
      ${number('satisfaction')}, read, row, here
    FROM data_row WHERE kind = 'ticket'`)
}

async function createInvoices(duck: Duck): Promise<void> {
  await duck.run(`CREATE TEMP TABLE data_invoice AS
    SELECT source, content ->> 'id' AS id, account_source, account_id, ${day('issued_on')}, ${day('period_start')},
      ${day('period_end')}, ${number('amount')}, content ->> 'currency' AS currency,
      coalesce(content ->> 'kind', 'recurring') AS kind, content ->> 'subscription_id' AS subscription_id, read, row, here
    FROM data_row WHERE kind = 'invoice'`)
}

/** The good rows of usage of this input, each with the last day that it sums up. */
async function createUsage(duck: Duck): Promise<void> {
  await duck.run(`CREATE TEMP VIEW data_usage AS
    SELECT usage_row.* EXCLUDE (good, observed) REPLACE (resolved.found_id AS account_id), resolved.found AS account_source,
      CASE grain WHEN 'week' THEN "on" + 6 WHEN 'month' THEN CAST("on" + INTERVAL 1 MONTH AS DATE) - 1 ELSE "on" END AS until
    FROM usage_row JOIN resolved
      ON target = 'account' AND resolved.source = usage_row.source AND resolved.id = usage_row.account_id
    WHERE good AND found IS NOT NULL`)
}

/** `data_used`: by account what this input brings of its use, in one look at all rows. */
async function createUsed(duck: Duck): Promise<void> {
  await duck.run(`CREATE TEMP TABLE data_used AS
    SELECT found AS account_source, found_id AS account_id, sum(rows) AS rows, sum(unnamed) AS unnamed,
      min(first_on) AS first_on, max(last_on) AS last_on
    FROM (
      SELECT source, account_id AS id, count(*) AS rows, count(*) FILTER (subscription_id IS NULL) AS unnamed,
        min("on") AS first_on, max("on") AS last_on
      FROM usage_row WHERE good GROUP BY ALL) AS used
    JOIN (FROM resolved WHERE target = 'account' AND found IS NOT NULL) AS account USING (source, id)
    GROUP BY found, found_id`)
}

/**
 * `named_subscription`: which subscription a source means by an id: its own, or else that of the only other source that
 * has the id.
 */
async function createNamedSubscriptions(duck: Duck): Promise<void> {
  await duck.run(`CREATE TEMP TABLE named_subscription AS
    WITH wanted AS (
      SELECT source, subscription_id FROM data_usage WHERE subscription_id IS NOT NULL
      UNION SELECT source, subscription_id FROM data_invoice WHERE subscription_id IS NOT NULL)
    SELECT wanted.source AS by_source, wanted.subscription_id, own.* FROM wanted
    JOIN data_subscription own ON own.id = wanted.subscription_id
    QUALIFY own.source = wanted.source OR count(*) OVER (PARTITION BY wanted.source, wanted.subscription_id) = 1`)
}

function day(column: string): string {
  return `TRY_CAST(content ->> '${column}' AS DATE) AS ${column}`
}

function number(column: string): string {
  return `TRY_CAST(content ->> '${column}' AS DOUBLE) AS ${column}`
}
