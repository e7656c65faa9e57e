/** The ARR that an account says it brings is not the sum of its open subscriptions. */
import type { Finding } from '../finding.ts'

/** Months may have been rounded to whole units of money: half a unit, twelve times. */
const UNITS = 6

export const accountArrDisagrees: Finding = {
  kind: 'account-arr-disagrees',
  nature: 'contradiction',
  says: 'accounts whose ARR is not the sum of their open subscriptions',
  unit: 'account',
  compares: ['account', 'subscription'],
  needs: ['account', 'subscription'],
  // Only where every open subscription says its amount, and all are in one currency: else there is no sum.
  sql: () => `SELECT account_source, account_id, NULL::DATE AS "on", a.read, a.row, a.here OR s.here AS here,
      NOT same_but_for_rounding(a.arr, s.total, ${UNITS}) AS wrong,
      'the account says ' || money(a.arr) || ', its ' || if(s.several = 1, 'open subscription comes',
        s.several || ' open subscriptions come') || ' to ' || money(s.total) AS says
    FROM (
      SELECT account_source, account_id, sum(yearly) AS total, count(*) AS several, bool_or(here) AS here,
        any_value(currency) AS currency FROM data_subscription WHERE open AND NOT trial GROUP BY ALL
      HAVING count(*) = count(yearly) AND count(DISTINCT upper(currency)) <= 1) s
    JOIN data_account a USING (account_source, account_id)
    WHERE a.arr IS NOT NULL AND same_currency(a.currency, s.currency)`,
}
