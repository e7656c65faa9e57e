/** An invoice names a subscription that no file has, though there are subscriptions. */
import type { Finding } from '../finding.ts'

export const invoiceOfUnknownSubscription: Finding = {
  kind: 'invoice-of-unknown-subscription',
  nature: 'contradiction',
  says: 'invoices that name a subscription nobody knows',
  unit: 'invoice',
  compares: ['invoice', 'subscription'],
  needs: ['invoice', 'subscription'],
  sql: () => `SELECT i.account_source, i.account_id, issued_on AS "on", i.read, i.row,
      i.here OR (SELECT bool_or(here) FROM data_subscription) AS here, s.id IS NULL AS wrong,
      'invoice ' || i.id || ' names subscription ' || i.subscription_id || ', which is not among the subscriptions' AS says
    FROM data_invoice i LEFT JOIN named_subscription s ON s.by_source = i.source AND s.subscription_id = i.subscription_id
    WHERE i.subscription_id IS NOT NULL AND EXISTS (FROM data_subscription)`,
}
