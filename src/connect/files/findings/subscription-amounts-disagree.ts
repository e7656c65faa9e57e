/** A subscription gives its revenue in several ways (by the year, the month, the bill), and they do not come to the same. */
import type { Finding } from '../finding.ts'

/** A month may have been rounded to whole units of money: half a unit, twelve times. */
const UNITS = 6

export const subscriptionAmountsDisagree: Finding = {
  kind: 'subscription-amounts-disagree',
  nature: 'contradiction',
  says: 'subscriptions whose ARR, MRR and amount do not come to the same; the ARR counts, else the MRR',
  unit: 'subscription',
  compares: ['subscription'],
  needs: ['subscription'],
  sql: () => `SELECT account_source, account_id, effective_on AS "on", read, row, here,
      NOT (same_but_for_rounding(yearly, coalesce(12 * mrr, yearly), ${UNITS})
        AND same_but_for_rounding(yearly, coalesce(billed, yearly), ${UNITS})) AS wrong,
      'subscription ' || id || ' comes to ' || concat_ws(', to ', money(arr) || ' a year by its ARR',
        money(12 * mrr) || ' by its MRR', money(billed) || ' by its amount') AS says
    FROM (SELECT *, CASE WHEN billing_months > 0 THEN amount * 12 / billing_months END AS billed FROM data_terms)
    WHERE (arr IS NOT NULL)::INTEGER + (mrr IS NOT NULL)::INTEGER + (billed IS NOT NULL)::INTEGER > 1`,
}
