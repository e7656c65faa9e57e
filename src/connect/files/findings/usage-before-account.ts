/** The product was used by an account on a day before the one on which the account came to exist. */
import type { Finding } from '../finding.ts'

export const usageBeforeAccount: Finding = {
  kind: 'usage-before-account',
  nature: 'contradiction',
  says: 'use before the account existed',
  unit: 'row of usage',
  compares: ['usage'],
  needs: ['usage', 'account'],
  byDays: true,
  sums: true,
  // Row by row only where the first day tells that some are.
  sql: () => `
    SELECT account_source, account_id, first_on AS "on", NULL AS read, NULL AS row, true AS here, false AS wrong,
      NULL AS says, rows
    FROM data_used JOIN data_account a USING (account_source, account_id) WHERE first_on >= created_on
    UNION ALL
    SELECT account_source, account_id, "on", u.read, u.row, true, until < created_on,
      'used on ' || "on" || ', the account exists since ' || created_on, 1
    FROM data_usage u
    JOIN (FROM data_used JOIN data_account a USING (account_source, account_id) WHERE first_on < created_on)
      USING (account_source, account_id)`,
}
