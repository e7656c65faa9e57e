/** Several subscriptions of one account to the same product, or to no product that is named, run side by side: plans may be editions of one. */
import type { Finding } from '../finding.ts'

export const manyOpenSubscriptions: Finding = {
  kind: 'many-open-subscriptions',
  nature: 'contradiction',
  says: 'open subscriptions beside another one of the same product',
  unit: 'subscription',
  compares: ['subscription'],
  needs: ['subscription'],
  sql: () => `SELECT account_source, account_id, start_on AS "on", read, row, side_here AS here, side > 1 AS wrong,
      'subscription ' || id || ' is one of ' || side || ' open ones of '
        || coalesce('product ' || product_id, 'no product that is named' || coalesce(', this one of plan ' || plan, '')) AS says
    FROM (
      SELECT *, count(*) OVER same AS side, bool_or(here) OVER same AS side_here FROM data_subscription WHERE open
      WINDOW same AS (PARTITION BY account_source, account_id, product_id))`,
}
