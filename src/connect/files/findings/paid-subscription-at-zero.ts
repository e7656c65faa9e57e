/** A subscription that runs and is not called a trial has an amount of zero. */
import type { Finding } from '../finding.ts'

export const paidSubscriptionAtZero: Finding = {
  kind: 'paid-subscription-at-zero',
  nature: 'contradiction',
  says: 'open subscriptions, no trials, with an amount of zero',
  unit: 'subscription',
  compares: ['subscription'],
  needs: ['subscription'],
  sql: () => `SELECT account_source, account_id, start_on AS "on", read, row, here, yearly = 0 AS wrong,
      'subscription ' || id || ' is open, is no trial, and has an amount of 0' AS says
    FROM data_subscription WHERE open AND NOT trial AND yearly IS NOT NULL`,
}
