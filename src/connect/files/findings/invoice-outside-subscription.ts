/** An invoice names its subscription, and bills a time before the first or after the last day of it. */
import type { Finding } from '../finding.ts'

/** Bills are written ahead and in arrears: without a period, only the day that it was issued on tells, roughly. */
const DAYS = 31

export const invoiceOutsideSubscription: Finding = {
  kind: 'invoice-outside-subscription',
  nature: 'contradiction',
  says: 'invoices for a time outside the subscription that they name',
  unit: 'invoice',
  compares: ['invoice', 'subscription'],
  needs: ['invoice', 'subscription'],
  sql: () => `SELECT i.account_source, i.account_id, i.issued_on AS "on", i.read, i.row, i.here OR s.here AS here,
      coalesce(i.period_end, i.period_start, i.issued_on + ${DAYS}) < s.start_on
        OR coalesce(coalesce(i.period_start, i.period_end, i.issued_on - ${DAYS}) > s.end_on, false) AS wrong,
      'invoice ' || i.id || coalesce(' bills ' || coalesce(i.period_start, i.period_end) || coalesce(' to ' || i.period_end, ''),
        ' was issued on ' || i.issued_on) || ', subscription ' || s.id || ' runs '
        || coalesce('from ' || s.start_on || ' to ' || s.end_on, 'since ' || s.start_on) AS says
    FROM data_invoice i JOIN named_subscription s ON s.by_source = i.source AND s.subscription_id = i.subscription_id`,
}
