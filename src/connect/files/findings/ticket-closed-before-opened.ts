/** A ticket was closed before it was opened. */
import type { Finding } from '../finding.ts'

export const ticketClosedBeforeOpened: Finding = {
  kind: 'ticket-closed-before-opened',
  nature: 'contradiction',
  says: 'tickets closed before they were opened',
  unit: 'ticket',
  compares: ['ticket'],
  needs: ['ticket'],
  sql: () => `SELECT account_source, account_id, opened_on AS "on", read, row, here, closed_at < opened_at AS wrong,
      'ticket ' || id || ' was closed on ' || CAST(closed_at AT TIME ZONE 'UTC' AS TIMESTAMP) || ', opened on '
        || CAST(opened_at AT TIME ZONE 'UTC' AS TIMESTAMP) AS says
    FROM data_ticket WHERE closed_at IS NOT NULL`,
}
