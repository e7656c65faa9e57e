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
  sql: () => `SELECT account_source, account_id, "on", u.read, u.row, true AS here, until < created_on AS wrong,
      'used on ' || "on" || ', the account exists since ' || created_on AS says
    FROM data_usage u JOIN data_account a USING (account_source, account_id)
    WHERE created_on IS NOT NULL`,
}
