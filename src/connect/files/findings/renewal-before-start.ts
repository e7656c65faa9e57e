/** A subscription renews on or before the day on which it starts. */
import type { Finding } from '../finding.ts'

export const renewalBeforeStart: Finding = {
  kind: 'renewal-before-start',
  nature: 'contradiction',
  says: 'subscriptions that renew before they start',
  unit: 'subscription',
  compares: ['subscription'],
  needs: ['subscription'],
  sql: () => `SELECT account_source, account_id, renewal_on AS "on", read, row, here, renewal_on <= start_on AS wrong,
      'subscription ' || id || ' starts on ' || start_on || ' and renews on ' || renewal_on AS says
    FROM data_terms WHERE renewal_on IS NOT NULL AND start_on IS NOT NULL`,
}
