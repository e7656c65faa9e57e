/** What can be wrong with days and instants. */
import type { Fault } from '../fault.ts'

export const dayFaults = {
  noDay: { problem: 'not a date', todo: 'write it as YYYY-MM-DD' },
  noInstant: {
    problem: 'not a date with a time',
    todo: 'write it as 2026-03-01T09:30:00Z or with an offset such as +01:00',
  },
  gone: { problem: 'a day that does not exist', todo: 'correct it' },
  noTime: { problem: 'a day or a time that does not exist', todo: 'correct it' },
  serial: {
    problem: 'the number that a spreadsheet keeps for a date',
    todo: 'give the column a date format in the spreadsheet, as 2026-03-31, and save it again',
  },
  either: {
    problem: 'day and month cannot be told apart',
    todo: 'say which comes first: --date-order dmy (day, month, year) or --date-order mdy (month, day, year)',
  },
  both: {
    problem: 'the column writes some dates day first and others month first',
    todo: 'write all its dates in one order, or as YYYY-MM-DD',
  },
} as const satisfies Record<string, Fault>
