/** Usage that names no subscription, on days on which its account, which has subscriptions, had none. */
import type { Finding } from '../finding.ts'

export const useWithoutSubscription: Finding = {
  kind: 'use-without-subscription',
  nature: 'contradiction',
  says: 'use on days on which no subscription of the account ran',
  unit: 'row of usage',
  compares: ['usage'],
  needs: ['usage', 'subscription'],
  byDays: true,
  // Days are looked up once each, not row by row; times that overlap or follow each other are joined before.
  sql: () => `SELECT account_source, account_id, "on", u.read, u.row, true AS here, NOT covered AS wrong,
      'used on ' || "on" || ', when no subscription of the account ran' AS says
    FROM (
      WITH span AS (
        SELECT account_source, account_id, start_on, coalesce(end_on, DATE '9999-12-31') AS end_on FROM data_subscription),
      marked AS (
        SELECT *, coalesce(start_on > max(end_on) OVER (PARTITION BY account_source, account_id ORDER BY start_on, end_on
          ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), true) AS begins FROM span),
      joined AS (
        SELECT account_source, account_id, min(start_on) AS start_on, max(end_on) AS end_on
        FROM (SELECT *, sum(begins::INTEGER) OVER (PARTITION BY account_source, account_id ORDER BY start_on, end_on
          ROWS UNBOUNDED PRECEDING) AS part FROM marked)
        GROUP BY account_source, account_id, part),
      used AS (
        SELECT DISTINCT account_source, account_id, "on", until FROM data_usage SEMI JOIN span USING (account_source, account_id)
        WHERE subscription_id IS NULL)
      SELECT used.*, last.end_on IS NOT NULL AND used."on" <= last.end_on AS covered
      FROM used ASOF LEFT JOIN joined AS last ON used.account_source = last.account_source
        AND used.account_id = last.account_id AND used.until >= last.start_on) AS day
    JOIN data_usage u USING (account_source, account_id, "on", until)
    WHERE u.subscription_id IS NULL`,
}
