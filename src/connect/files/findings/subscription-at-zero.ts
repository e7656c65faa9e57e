/** Subscriptions whose amount is zero, trials among them: a number worth knowing before amounts are added up. */
import type { Finding } from '../finding.ts'

export const subscriptionAtZero: Finding = {
  kind: 'subscription-at-zero',
  nature: 'gap',
  says: 'subscriptions with an amount of zero, trials among them',
  unit: 'subscription',
  compares: ['subscription'],
  needs: ['subscription'],
  sql: () => `SELECT account_source, account_id, start_on AS "on", read, row, here, yearly = 0 AS wrong,
      'subscription ' || id || if(trial, ', a trial,', '') || ' has an amount of 0' AS says
    FROM data_subscription WHERE yearly IS NOT NULL`,
}
