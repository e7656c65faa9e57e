/** What is seen of the portfolio, as a table for a spreadsheet. */
import { passingFilter } from '#src/store/standing-filter.ts'
import { standingRows } from '#src/store/standing-rows.ts'
import { csvText } from '#src/publish/csv-text.ts'
import { z } from 'zod'
import { csvFile, fileSchema } from '../file-schema.ts'
import { fiscalYearStart } from '../fiscal-year-start.ts'
import { transactionOperation } from '../operation.ts'
import { portfolioFilter } from '../portfolio-filter.ts'

const columns = [
  'id',
  'name',
  'segment',
  'tier',
  'owner',
  'arr',
  'currency',
  'arr_a_year_before',
  'health',
  'status',
  'signals_measured',
  'what_moved',
  'deadline',
  'deadline_on',
  'renewal_on',
  'outlook',
  'next_step',
  'next_action',
  'next_action_due',
  'plan_quality',
  'plan_is_stale',
] as const

export const exportAccounts = transactionOperation({
  name: 'account.export',
  summary: 'Save the portfolio, as it is filtered, as CSV',
  description:
    'The rows of `account list` with the same filter and order, all of them. What is not known is empty, never 0; health ' +
    'goes from 0 to 100, outlook and plan quality from 0 to 1.',
  permission: 'read',
  isFile: true,
  http: { method: 'GET', path: '/accounts.csv' },
  input: z.object(portfolioFilter),
  output: fileSchema,
  run: async (filter, { tx, today }) => {
    const where = passingFilter(tx, filter)
    // In one statement: what a diagnosis moves meanwhile would stand twice, or nowhere.
    const page = { ...filter, fiscalYearStart: await fiscalYearStart(tx), limit: null, offset: 0 }
    const rows = (await standingRows(tx, where, page)).map(rowOf)
    return csvFile(`portfolio-${today}.csv`, csvText([columns, ...rows]))
  },
})

function rowOf(one: Awaited<ReturnType<typeof standingRows>>[number]) {
  return [
    one.sourceId,
    one.name,
    one.segment,
    one.tier,
    one.owner,
    one.arr,
    one.currency,
    one.arrBefore,
    one.score,
    one.status,
    `${one.measured} of ${one.applicable}`,
    one.movement?.headline ?? null,
    one.deadline?.kind ?? null,
    one.deadline?.on ?? null,
    one.renewalOn,
    one.outlook,
    one.nextStep,
    one.action?.action ?? null,
    one.action?.dueOn ?? null,
    one.quality,
    one.isStale === null ? null : one.isStale ? 'yes' : 'no',
  ]
}
