/** Usage that names no subscription, on days on which its account, which has subscriptions, had none. */
import type { Finding } from '../finding.ts'

/** Times of subscriptions, those joined that overlap or follow each other. */
const SPANS = `
  WITH span AS (
    SELECT account_source, account_id, start_on, coalesce(end_on, DATE '9999-12-31') AS end_on FROM data_subscription),
  marked AS (
    SELECT *, coalesce(start_on > max(end_on) OVER (PARTITION BY account_source, account_id ORDER BY start_on, end_on
      ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), true) AS begins FROM span),
  parts AS (
    SELECT *, sum(begins::INTEGER) OVER (PARTITION BY account_source, account_id ORDER BY start_on, end_on
      ROWS UNBOUNDED PRECEDING) AS part FROM marked)
  SELECT account_source, account_id, min(start_on) AS start_on, max(end_on) AS end_on
  FROM parts GROUP BY account_source, account_id, part`

export const useWithoutSubscription: Finding = {
  kind: 'use-without-subscription',
  nature: 'contradiction',
  says: 'use on days on which no subscription of the account ran',
  unit: 'row of usage',
  compares: ['usage'],
  needs: ['usage', 'subscription'],
  byDays: true,
  sums: true,
  // Row by row only where the use of the account does not lie within one time.
  sql: () => `
    WITH time AS (${SPANS}),
    within AS (
      SELECT DISTINCT account_source, account_id FROM data_used JOIN time USING (account_source, account_id)
      WHERE first_on >= start_on AND last_on <= end_on),
    beside AS (
      SELECT account_source, account_id FROM data_used
      SEMI JOIN time USING (account_source, account_id) ANTI JOIN within USING (account_source, account_id)),
    used AS (
      SELECT account_source, account_id, "on", until, read, row FROM data_usage
      JOIN beside USING (account_source, account_id) WHERE subscription_id IS NULL)
    SELECT account_source, account_id, first_on AS "on", NULL AS read, NULL AS row, true AS here, false AS wrong,
      NULL AS says, unnamed AS rows
    FROM data_used SEMI JOIN within USING (account_source, account_id) WHERE unnamed > 0
    UNION ALL
    SELECT used.account_source, used.account_id, used."on", read, row, true, coalesce(used."on" > time.end_on, true),
      'used on ' || used."on" || ', when no subscription of the account ran', 1
    FROM used ASOF LEFT JOIN time ON used.account_source = time.account_source
      AND used.account_id = time.account_id AND used.until >= time.start_on`,
}
