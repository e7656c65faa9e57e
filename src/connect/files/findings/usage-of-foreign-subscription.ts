/** A row of usage names a subscription that another account pays for. */
import type { Finding } from '../finding.ts'

export const usageOfForeignSubscription: Finding = {
  kind: 'usage-of-foreign-subscription',
  nature: 'contradiction',
  says: 'use that names a subscription of another account',
  unit: 'row of usage',
  compares: ['usage'],
  needs: ['usage.subscription_id', 'subscription'],
  byDays: true,
  sql: () => `SELECT u.account_source, u.account_id, "on", u.read, u.row, true AS here,
      s.account_id <> u.account_id OR s.account_source <> u.account_source AS wrong,
      'used on ' || "on" || ' by ' || u.account_id || ' under subscription ' || s.id || ', which is of ' || s.account_id AS says
    FROM data_usage u JOIN named_subscription s ON s.by_source = u.source AND s.subscription_id = u.subscription_id`,
}
