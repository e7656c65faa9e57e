/** The words of the reports; figures, sentences and notes come with each report. */
import { plural } from './plural.ts'
import { worded } from './worded.ts'

export const enReports = worded('reports', {
  title: 'Reports',
  pagesLabel: 'Reports',
  pages: {
    retention: 'Retention',
    health: 'Health',
    risk: 'At risk',
    quality: 'Plan quality',
    outcomes: 'Outcomes',
    rules: 'Rules',
  },
  from: 'From',
  to: 'to',
  window: 'Window',
  windows: [
    { months: 3, label: '3 m' },
    { months: 6, label: '6 m' },
    { months: 12, label: '12 m' },
    { months: 24, label: '24 m' },
  ],
  asOf: (day: string) => `As of ${day}`,
  print: 'Print',
  of: (part: string, whole: string) => `${part} ÷ ${whole}`,
  definitions: 'Definitions and edges',
  download: 'CSV',
  downloadTable: (table: string) => `Download “${table}” as CSV`,
  notDownloaded: 'The table could not be downloaded',
  table: 'Table',
  hideTable: 'Hide table',
  tableBehind: (table: string, isOpen: boolean) => `${isOpen ? 'Hide' : 'Show'} the table behind “${table}”`,
  showAll: (rows: number) => `Show all ${plural(rows, 'row', 'rows')}`,
  moreInFile: (rows: number) => `${plural(rows, 'row more is', 'rows more are')} in the file.`,
  noRows: 'Nothing in this window.',
  undefined: 'undefined or not known',
  by: 'Compared by',
  groups: { segment: 'Segment', tier: 'Tier', owner: 'Owner', plan: 'Living plan' },
  course: {
    title: 'Trailing twelve months',
    says: 'Reads all contracts for each of the last twelve months.',
    show: 'Show the course',
  },
  progress: (says: string, done: string, of: string | null) =>
    of === null ? says : `${says}: ${done} of ${of}`,
  reading: 'Reading',
  onlyMoves: (from: string, to: string) => `Only ${from} → ${to}`,
  allMoves: 'Show all',
  showMoves: (count: number, from: string, to: string) =>
    `${plural(count, 'account', 'accounts')} from ${from} to ${to}: show which`,
  bar: 'As a bar',
  why: 'Why',
  whyOf: (account: string) => `Why the health of ${account} moved`,
  notCompared: 'It cannot be said: there is no snapshot of one of the days.',
  reasonOf: (account: string, on: string) => `Reason for ${account} on ${on}`,
  noReason: 'Name the reason',
  takeProposed: (reason: string) => `${reason}?`,
  takeProposedOf: (reason: string, account: string) =>
    `Take the reason that the records of ${account} say: ${reason}`,
  reasonSaid: (account: string, reason: string) => `${account}: ${reason}`,
  reasonTaken: (account: string) => `${account}: no reason any more`,
  notSaid: 'The reason could not be kept',
  empty: {
    quality: {
      title: 'No plan to measure yet',
      says: 'Plan quality is told of accounts with a tier that have a plan. Give accounts a tier, and their plans fill from the records.',
    },
    rules: {
      title: 'Nothing found yet',
      says: 'When the rules have found something, this says how much of it was worth it.',
    },
    others: {
      title: 'Nothing to report yet',
      says: 'Import accounts and subscriptions first; the figures come with the first diagnosis.',
    },
  },
})
