/** The seats that an account says it has are neither those of its open subscription nor the sum of all that are open. */
import type { Finding } from '../finding.ts'

export const seatsDisagree: Finding = {
  kind: 'seats-disagree',
  nature: 'contradiction',
  says: 'open subscriptions with other seats than their account says',
  unit: 'subscription',
  compares: ['account', 'subscription'],
  needs: ['account', 'subscription'],
  // What has ended was another time. An account that adds its subscriptions up agrees with all of them.
  sql: () => `SELECT account_source, account_id, s.start_on AS "on", s.read, s.row, a.here OR s.here AS here,
      s.seats <> a.seats AND s.total <> a.seats AS wrong,
      'subscription ' || s.id || ' has ' || CAST(s.seats AS BIGINT) || ' seats, the account says ' || CAST(a.seats AS BIGINT) AS says
    FROM (SELECT *, sum(seats) OVER (PARTITION BY account_source, account_id) AS total FROM data_subscription WHERE open) s
    JOIN data_account a USING (account_source, account_id)
    WHERE s.seats IS NOT NULL AND a.seats IS NOT NULL`,
}
