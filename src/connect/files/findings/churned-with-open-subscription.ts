/** An account has churned, as it says of itself or as its last event says, and has a subscription that still runs. */
import type { Finding } from '../finding.ts'

export const churnedWithOpenSubscription: Finding = {
  kind: 'churned-with-open-subscription',
  nature: 'churn',
  says: 'churned accounts with open subscriptions',
  unit: 'account',
  compares: ['account', 'subscription', 'event'],
  needs: ['account', 'subscription'],
  sql: () => `SELECT a.account_source, a.account_id, c.churned_on AS "on", a.read, a.row,
      a.here OR coalesce(c.here, false) OR s.here AS here, s.open > 0 AS wrong,
      CASE WHEN a.standing = 'churned' THEN 'the account is called ' || a.status ELSE 'churned on ' || c.churned_on END
        || ', ' || s.open || ' of ' || s.every || ' subscription' || if(s.every = 1, ' is', 's are') || ' open, as ' || s.example AS says
    FROM data_account a
    LEFT JOIN data_churn c USING (account_source, account_id)
    JOIN (SELECT account_source, account_id, count(*) FILTER (open) AS open, count(*) AS every, bool_or(here) AS here,
        min(id) FILTER (open) AS example FROM data_subscription GROUP BY ALL) s USING (account_source, account_id)
    WHERE a.standing = 'churned' OR (a.standing IS NULL AND c.gone)`,
}
