/** An invoice names a subscription that another account pays for. */
import type { Finding } from '../finding.ts'

export const invoiceOfForeignSubscription: Finding = {
  kind: 'invoice-of-foreign-subscription',
  nature: 'contradiction',
  says: 'invoices that name a subscription of another account',
  unit: 'invoice',
  compares: ['invoice', 'subscription'],
  needs: ['invoice', 'subscription'],
  sql: () => `SELECT i.account_source, i.account_id, issued_on AS "on", i.read, i.row, i.here OR s.here AS here,
      s.account_id <> i.account_id OR s.account_source <> i.account_source AS wrong,
      'invoice ' || i.id || ' of ' || i.account_id || ' names subscription ' || s.id || ', which is of ' || s.account_id AS says
    FROM data_invoice i JOIN named_subscription s ON s.by_source = i.source AND s.subscription_id = i.subscription_id`,
}
