/** The plan that an account says it has is not that of its open subscription. */
import type { Finding } from '../finding.ts'

export const planDisagrees: Finding = {
  kind: 'plan-disagrees',
  nature: 'contradiction',
  says: 'open subscriptions of another plan than their account says',
  unit: 'subscription',
  compares: ['account', 'subscription'],
  needs: ['account', 'subscription'],
  // What has ended was another time.
  sql: () => `SELECT account_source, account_id, s.start_on AS "on", s.read, s.row, a.here OR s.here AS here,
      lower(trim(s.plan)) <> lower(trim(a.plan)) AS wrong,
      'subscription ' || s.id || ' is of ' || s.plan || ', the account says ' || a.plan AS says
    FROM data_subscription s JOIN data_account a USING (account_source, account_id)
    WHERE s.open AND s.plan IS NOT NULL AND a.plan IS NOT NULL`,
}
