/** Files whose names say more than what they are, and weeks that nobody calls so. */
import { describe, expect, it } from 'vitest'
import { lines, taken } from './support/files.ts'

const USAGE = 'Company,Week starting,Active users,Logins\n1,2026-10-05,4,40\n2,2026-10-05,5,50\n'
const accounts = 'id,name\n1,Acme\n2,Beta\n'

const week = (days: readonly string[], head = 'Date') =>
  `Company,${head},Logins\n${days.flatMap((day) => [`1,${day},4`, `2,${day},5`]).join('\n')}\n`

describe('rows of usage that stand for weeks', () => {
  it.each([
    ['whose days lie 7 days apart', week(['2026-10-05', '2026-10-12', '2026-10-19', '2026-10-26'])],
    [
      'with a week missing, written day first',
      week(['14.09.2026', '21.09.2026', '28.09.2026', '12.10.2026']),
    ],
    ['of which the column says it', week(['2026-10-05'], 'Week starting')],
  ])('%s are read as weeks, and that is said', async (_, text) => {
    const { report, usage } = await taken({ 'accounts.csv': accounts, 'our usage.csv': text })
    expect(lines(report)).toEqual([])
    expect(new Set(usage.flatMap(({ grain }) => grain))).toEqual(new Set(['week']))
    expect(report.files.flatMap(({ assumptions }) => assumptions).join()).toContain('grain is week')
  })

  it.each([
    ['two of them', week(['2026-10-05', '2026-10-12'])],
    ['days among them', week(['2026-10-05', '2026-10-12', '2026-10-19', '2026-10-20'], 'Week')],
    ['months', week(['2026-01-01', '2026-02-01', '2026-03-01'])],
  ])('are not taken for it with %s', async (_, text) => {
    const { usage } = await taken({ 'accounts.csv': accounts, 'our usage.csv': text })
    expect(new Set(usage.flatMap(({ grain }) => grain))).toEqual(new Set(['day']))
  })

  it('are what a mapping says of them', async () => {
    const text = week(['2026-10-05', '2026-10-12', '2026-10-19'])
    const mapping = { reads: [{ file: 'x.csv', as: 'usage', grain: 'day' }] }
    const { report, usage } = await taken({ 'accounts.csv': accounts, 'x.csv': text }, { mapping })
    expect(new Set(usage.flatMap(({ grain }) => grain))).toEqual(new Set(['day']))
    expect(report.files.flatMap(({ assumptions }) => assumptions).join()).not.toContain('grain is')
  })
})

describe('a file whose name says more beside what it is', () => {
  it.each(['weekly_usage.csv', 'usage-export-2026.csv', 'acme product usage.csv', 'usage by week.csv'])(
    'called %s is read as usage',
    async (name) => {
      const { report } = await taken({ 'accounts.csv': accounts, [name]: USAGE })
      expect(lines(report)).toEqual([])
      const usage = report.files.find(({ path }) => path === name)
      expect(usage?.columns.slice(0, 2)).toMatchObject([
        { column: 'account_id', from: 'Company' },
        { column: 'on', from: 'Week starting' },
      ])
      expect(usage?.columns.filter(({ column }) => /events|active/.test(column))).toMatchObject([
        { column: 'events', from: 'Logins' },
        { column: 'active_users', from: 'Active users' },
      ])
    },
  )

  it('is asked about the one column that is missing', async () => {
    const text = 'Company,Week starting,Active users,Clicks\n1,2026-10-05,4,40\n'
    const { report } = await taken({ 'accounts.csv': accounts, 'our_weekly_usage.csv': text })
    expect(report.problems).toMatchObject([
      { file: 'our_weekly_usage.csv', column: 'events', todo: expect.stringContaining('"Clicks" (40)') },
    ])
  })

  it.each([
    ['product_categories.csv', 'id,name,family\nA,Suite,S\n'],
    ['old_tickets.csv', 'id,created_at,body\n7,2026-10-05,Hello\n'],
    ['our customers.csv', 'id,color\n7,blue\n'],
  ])(
    'called %s is not read where the word is not what it is, or the columns do not bear it out',
    async (name, text) => {
      const { report } = await taken({ 'accounts.csv': accounts, [name]: text })
      expect(report.notRead.map(({ path }) => path)).toEqual([name])
    },
  )
})
