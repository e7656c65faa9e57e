/** One answer to a survey. */
import type { Kind, Row, RowProblem } from '../kind.ts'

export const survey: Kind = {
  name: 'survey',
  file: 'surveys',
  says: 'Answers to surveys, one a row.',
  key: ['id'],
  naturalKey: ['account_id', 'on', 'kind', 'contact_id', 'email', 'score', 'comment'],
  account: 'account_id',
  happened: ['on'],
  undated: [],
  refersTo: {},
  columns: [
    { name: 'id', type: 'text', says: 'The id of the answer in the source, if it has one.' },
    { name: 'account_id', type: 'text', required: true, says: 'The account of the one who answered.' },
    { name: 'on', type: 'day', required: true, past: true, says: 'When it was answered.' },
    { name: 'kind', type: 'text', required: true, oneOf: ['nps', 'csat', 'ces'], says: 'Which question.' },
    { name: 'score', type: 'number', required: true, min: 0, says: 'NPS 0–10, CSAT 1–5, CES 1–7.' },
    { name: 'contact_id', type: 'text', says: 'Who answered: the id of the contact.' },
    { name: 'email', type: 'email', says: 'Who answered: the e-mail address.' },
    { name: 'comment', type: 'text', says: 'What was written beside it.' },
  ],
  check: checkScore,
}

const MOST: Readonly<Record<string, number>> = { nps: 10, csat: 5, ces: 7 }

function checkScore(row: Row): readonly RowProblem[] {
  const most = MOST[String(row['kind'])]
  const score = row['score']
  if (most === undefined || typeof score !== 'number' || score <= most) return []
  const problem = `the most that ${String(row['kind']).toUpperCase()} can be is ${most}`
  return [{ column: 'score', problem, todo: 'correct the score, or the kind' }]
}
