/** An account that churned, and did not come back, opened a ticket since. */
import type { Finding } from '../finding.ts'

export const ticketAfterChurn: Finding = {
  kind: 'ticket-after-churn',
  nature: 'contradiction',
  says: 'tickets of accounts that had churned before',
  unit: 'ticket',
  compares: ['ticket', 'event'],
  needs: ['ticket', 'event'],
  sql: () => `SELECT account_source, account_id, opened_on AS "on", t.read, t.row, t.here OR c.here AS here,
      gone AND opened_on > churned_on AS wrong,
      'ticket ' || t.id || ' was opened on ' || opened_on || ', the account churned on ' || churned_on AS says
    FROM data_ticket t JOIN data_churn c USING (account_source, account_id)`,
}
