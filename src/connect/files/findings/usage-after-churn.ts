/** An account that churned, and did not come back, used the product since. */
import type { Finding } from '../finding.ts'

export const usageAfterChurn: Finding = {
  kind: 'usage-after-churn',
  nature: 'contradiction',
  says: 'use by accounts that had churned before',
  unit: 'row of usage',
  compares: ['usage'],
  needs: ['usage', 'event'],
  byDays: true,
  sql: () => `SELECT account_source, account_id, "on", u.read, u.row, true AS here, gone AND "on" > churned_on AS wrong,
      'used on ' || "on" || ', the account churned on ' || churned_on AS says
    FROM data_usage u JOIN data_churn c USING (account_source, account_id)`,
}
