/** An account says of itself that it churned, and the events, which tell of others that churned, do not. */
import type { Finding } from '../finding.ts'

export const churnedWithoutEvent: Finding = {
  kind: 'churned-without-event',
  nature: 'churn',
  says: 'accounts called churned without a churn event',
  unit: 'account',
  compares: ['account', 'event'],
  needs: ['account', 'event'],
  sql: () => `SELECT a.account_source, a.account_id, NULL::DATE AS "on", a.read, a.row,
      a.here OR (SELECT bool_or(here) FROM data_churn) AS here, c.account_id IS NULL AS wrong,
      'the account is called ' || a.status || ', and no event says that it churned' AS says
    FROM data_account a LEFT JOIN data_churn c USING (account_source, account_id)
    WHERE a.standing = 'churned' AND EXISTS (FROM data_churn)`,
}
