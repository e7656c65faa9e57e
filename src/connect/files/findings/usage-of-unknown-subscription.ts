/** A row of usage names a subscription that no file has, though there are subscriptions. */
import type { Finding } from '../finding.ts'

export const usageOfUnknownSubscription: Finding = {
  kind: 'usage-of-unknown-subscription',
  nature: 'contradiction',
  says: 'use that names a subscription nobody knows',
  unit: 'row of usage',
  compares: ['usage'],
  needs: ['usage.subscription_id', 'subscription'],
  byDays: true,
  sql: () => `SELECT u.account_source, u.account_id, "on", u.read, u.row, true AS here, s.id IS NULL AS wrong,
      'used on ' || "on" || ' under subscription ' || u.subscription_id || ', which is not among the subscriptions' AS says
    FROM data_usage u LEFT JOIN named_subscription s ON s.by_source = u.source AND s.subscription_id = u.subscription_id
    WHERE u.subscription_id IS NOT NULL AND EXISTS (FROM data_subscription)`,
}
