/** A row of usage names its subscription, and its day lies before the first or after the last day of it. */
import type { Finding } from '../finding.ts'

export const usageOutsideSubscription: Finding = {
  kind: 'usage-outside-subscription',
  nature: 'contradiction',
  says: 'use outside the time of the subscription that it names',
  unit: 'row of usage',
  compares: ['usage'],
  needs: ['usage.subscription_id', 'subscription'],
  byDays: true,
  // The day of the end is not told as outside: something ended in the course of it.
  sql: () => `SELECT u.account_source, u.account_id, "on", u.read, u.row, true AS here,
      until < s.start_on OR coalesce("on" > s.end_on, false) AS wrong,
      'used on ' || "on" || ', subscription ' || s.id || ' runs '
        || coalesce('from ' || s.start_on || ' to ' || s.end_on, 'since ' || s.start_on) AS says
    FROM data_usage u JOIN named_subscription s ON s.by_source = u.source AND s.subscription_id = u.subscription_id`,
}
