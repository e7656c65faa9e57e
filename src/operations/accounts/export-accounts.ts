/** What is seen of the portfolio, as a table for a spreadsheet. */
import type { bookColumns } from '#src/detect/book-columns.ts'
import { passingFilter } from '#src/store/standing-filter.ts'
import { standingRows } from '#src/store/standing-rows.ts'
import { csvText } from '#src/publish/csv-text.ts'
import { z } from 'zod'
import { csvFile, fileSchema } from '../file-schema.ts'
import { fiscalYearStart } from '../fiscal-year-start.ts'
import { transactionOperation } from '../operation.ts'
import { portfolioColumns, portfolioFilter } from '../portfolio-filter.ts'

type Row = Awaited<ReturnType<typeof standingRows>>[number]

interface Field {
  readonly name: string
  /** the column of the book that shows it */
  readonly of: (typeof bookColumns)[number]
  readonly value: (row: Row) => string | number | null
}

const fields: readonly Field[] = [
  { name: 'id', of: 'account', value: (row) => row.sourceId },
  { name: 'name', of: 'account', value: (row) => row.name },
  { name: 'segment', of: 'segment', value: (row) => row.segment },
  { name: 'tier', of: 'tier', value: (row) => row.tier },
  { name: 'owner', of: 'owner', value: (row) => row.owner },
  { name: 'arr', of: 'arr', value: (row) => row.arr },
  { name: 'currency', of: 'arr', value: (row) => row.currency },
  { name: 'arr_a_year_before', of: 'year', value: (row) => row.arrBefore },
  { name: 'health', of: 'health', value: (row) => row.score },
  { name: 'status', of: 'health', value: (row) => row.status },
  { name: 'signals_measured', of: 'health', value: (row) => `${row.measured} of ${row.applicable}` },
  { name: 'what_moved', of: 'moved', value: (row) => row.movement?.headline ?? null },
  { name: 'deadline', of: 'deadline', value: (row) => row.deadline?.kind ?? null },
  { name: 'deadline_on', of: 'deadline', value: (row) => row.deadline?.on ?? null },
  { name: 'renewal_on', of: 'renewal', value: (row) => row.renewalOn },
  { name: 'outlook', of: 'outlook', value: (row) => row.outlook },
  { name: 'next_step', of: 'nextStep', value: (row) => row.nextStep?.says ?? null },
  { name: 'next_step_due', of: 'nextStep', value: (row) => row.nextStep?.dueOn ?? null },
  { name: 'plan_quality', of: 'quality', value: (row) => row.quality },
  {
    name: 'plan_is_stale',
    of: 'quality',
    value: ({ isStale }) => (isStale === null ? null : isStale ? 'yes' : 'no'),
  },
]

export const exportAccounts = transactionOperation({
  name: 'account.export',
  summary: 'Save the portfolio, as it is filtered, as CSV',
  description:
    'The rows of `account list` with the same filter and order, all of them. What is not known is empty, never 0; health ' +
    'goes from 0 to 100, outlook and plan quality from 0 to 1. With `columns` only what these show, beside id and name.',
  permission: 'read',
  isFile: true,
  http: { method: 'GET', path: '/accounts.csv' },
  input: z.object({
    ...portfolioFilter,
    columns: portfolioColumns.describe('Of the book, all of them unless some are named'),
  }),
  output: fileSchema,
  run: async ({ columns, ...filter }, { tx, today }) => {
    const where = passingFilter(tx, filter)
    // In one statement: what a diagnosis moves meanwhile would stand twice, or nowhere.
    const page = { ...filter, fiscalYearStart: await fiscalYearStart(tx), limit: null, offset: 0 }
    const rows = await standingRows(tx, where, page, today)
    const saved = fields.filter(({ of }) => of === 'account' || columns === undefined || columns.includes(of))
    const lines = rows.map((row) => saved.map(({ value }) => value(row)))
    return csvFile(`portfolio-${today}.csv`, csvText([saved.map(({ name }) => name), ...lines]))
  },
})
