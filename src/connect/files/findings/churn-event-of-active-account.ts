/** An event says that an account churned, none that it came back, and the account says of itself that it is active. */
import type { Finding } from '../finding.ts'

export const churnEventOfActiveAccount: Finding = {
  kind: 'churn-event-of-active-account',
  nature: 'churn',
  says: 'accounts called active with a churn event and no return',
  unit: 'account',
  compares: ['account', 'event'],
  needs: ['account', 'event'],
  sql: () => `SELECT a.account_source, a.account_id, c.churned_on AS "on", c.read, c.row,
      a.here OR (SELECT bool_or(here) FROM data_churn) AS here, coalesce(c.gone, false) AS wrong,
      'churned on ' || c.churned_on || ', and the account is called ' || a.status AS says
    FROM data_account a LEFT JOIN data_churn c USING (account_source, account_id)
    WHERE a.standing = 'active' AND EXISTS (FROM data_churn)`,
}
