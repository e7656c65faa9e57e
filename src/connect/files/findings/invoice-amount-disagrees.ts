/** A recurring invoice names its subscription and its period, and bills another amount than the terms of that day come to. */
import type { Finding } from '../finding.ts'

/** An invoice may be rounded to whole units of money. */
const UNITS = 1

export const invoiceAmountDisagrees: Finding = {
  kind: 'invoice-amount-disagrees',
  nature: 'contradiction',
  says: 'invoices of another amount than their subscription comes to',
  unit: 'invoice',
  compares: ['invoice', 'subscription'],
  needs: ['invoice', 'subscription'],
  // The last day of a period is billed; some write the day after it. Either reading that fits is agreement.
  sql: () => `SELECT account_source, account_id, issued_on AS "on", read, row, here,
      NOT same_but_for_rounding(amount, yearly * months(period_start, period_end + 1) / 12, ${UNITS})
        AND NOT same_but_for_rounding(amount, yearly * months(period_start, period_end) / 12, ${UNITS}) AS wrong,
      'invoice ' || id || ' bills ' || money(amount) || ' for ' || period_start || ' to ' || period_end || ', subscription '
        || subscription_id || ' comes to ' || money(yearly * months(period_start, period_end + 1) / 12) AS says
    FROM (
      SELECT i.*, t.yearly FROM data_invoice i
      JOIN named_subscription s ON s.by_source = i.source AND s.subscription_id = i.subscription_id
      ASOF JOIN (SELECT source, id, effective_on, yearly, currency FROM data_terms WHERE yearly IS NOT NULL) t
        ON t.source = s.source AND t.id = s.id AND i.period_start >= t.effective_on
      WHERE i.kind = 'recurring' AND i.period_end >= i.period_start AND i.amount IS NOT NULL
        AND same_currency(i.currency, t.currency))`,
}
