/** Tickets without a rating, where others of their source have one. */
import type { Finding } from '../finding.ts'

export const satisfactionBlank: Finding = {
  kind: 'satisfaction-blank',
  nature: 'gap',
  says: 'tickets without a rating of satisfaction',
  unit: 'ticket',
  compares: ['ticket'],
  needs: ['ticket'],
  sql: () => `SELECT account_source, account_id, opened_on AS "on", read, row, here, satisfaction IS NULL AS wrong,
      'ticket ' || id || ' has no rating' AS says
    FROM data_ticket WHERE source IN (SELECT source FROM data_ticket WHERE satisfaction IS NOT NULL)`,
}
