/** A ticket was opened on a day before the one on which its account came to exist. */
import type { Finding } from '../finding.ts'

export const ticketBeforeAccount: Finding = {
  kind: 'ticket-before-account',
  nature: 'contradiction',
  says: 'tickets opened before their account existed',
  unit: 'ticket',
  compares: ['ticket', 'account'],
  needs: ['ticket', 'account'],
  sql: () => `SELECT account_source, account_id, opened_on AS "on", t.read, t.row, t.here OR a.here AS here,
      opened_on < created_on AS wrong,
      'ticket ' || t.id || ' was opened on ' || opened_on || ', the account exists since ' || created_on AS says
    FROM data_ticket t JOIN data_account a USING (account_source, account_id)
    WHERE created_on IS NOT NULL`,
}
