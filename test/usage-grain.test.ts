/** Rows of usage that stand for weeks or months, which their days, their column or their file tells: wherever they come from. */
import { describe, expect, it } from 'vitest'
import { lines, taken } from './support/files.ts'

const accounts = 'id,name\n1,Acme\n2,Beta\n'

const rows = (days: readonly string[], head = 'Date') =>
  `Company,${head},Logins\n${days.flatMap((day) => [`1,${day},4`, `2,${day},5`]).join('\n')}\n`
const canonical = (days: readonly string[]) =>
  `account_id,on,events\n${days.map((day) => `1,${day},4`).join('\n')}\n`

const mondays = ['2026-10-05', '2026-10-12', '2026-10-19', '2026-10-26']
const firsts = ['2026-07-01', '2026-08-01', '2026-09-01', '2026-10-01']
const byHand = { account_id: 'Company', on: 'Date', events: 'Logins' }

async function read(name: string, text: string, mapping?: unknown) {
  const options = mapping === undefined ? {} : { mapping }
  const { report, usage } = await taken({ 'accounts.csv': accounts, [name]: text }, options)
  expect(lines(report)).toEqual([])
  const file = report.files.find(({ as }) => as === 'usage')!
  return {
    grains: [...new Set(usage.flatMap(({ grain }) => grain))],
    days: [...new Set(usage.flatMap(({ on }) => on))].toSorted(),
    assumed: file.assumptions.filter((one) => one.startsWith('grain is ')),
    column: file.columns.find(({ column }) => column === 'grain'),
    first: file.firstRows[0],
    mapping: report.mapping,
  }
}

describe('the grain of usage', () => {
  it.each([
    ['of which the days lie 7 days apart', rows(mondays), 'week'],
    [
      'with a week missing, day first',
      rows(['14.09.2026', '21.09.2026', '28.09.2026', '12.10.2026']),
      'week',
    ],
    ['month first, in short', rows(['10/05/26', '10/12/26', '10/19/26']), 'week'],
    ['with strokes', rows(['2026/10/05', '2026/10/12', '2026/10/19']), 'week'],
    ['without strokes', rows(['20261005', '20261012', '20261019'], 'Week of'), 'week'],
    ['with the month in letters', rows(['5 Oct 2026', '12 Oct 2026', '19 Oct 2026']), 'week'],
    ['of which the column says it', rows(['2026-10-05'], 'Week starting'), 'week'],
    ['of which the column says it in German', rows(['05.10.2026'], 'Woche'), 'week'],
    ['of calendar weeks', rows(['05.10.2026', '12.10.2026'], 'Kalenderwoche'), 'week'],
    ['written as such', rows(['2026-W41', '2026-W42'], 'Period'), 'week'],
    ['written as such, of one only', rows(['KW 41/2026'], 'Zeitraum'), 'week'],
    ['on the first of months', rows(firsts), 'month'],
    ['of months written as such', rows(['09/2026', '10/2026'], 'Monat'), 'month'],
    ['of months in letters', rows(['Sept. 2026', 'October 2026'], 'Period'), 'month'],
    ['of one month written as such', rows(['2026-10'], 'Period'), 'month'],
    ['of two months', rows(['2026-09-01', '2026-10-01']), 'month'],
    ['of one month, of which the column says it', rows(['2026-10-01'], 'Month'), 'month'],
    ['of months in German', rows(['01.09.2026', '01.10.2026'], 'Monat'), 'month'],
  ])('%s is proposed, said, and saved in the mapping', async (_, text, grain) => {
    const found = await read('our usage.csv', text)
    expect(found.grains).toEqual([grain])
    expect(found.assumed).toEqual([
      expect.stringContaining(`grain is ${grain}: each row stands for a ${grain}`),
    ])
    expect(found.column).toMatchObject({ from: `"${grain}"`, samples: [grain] })
    expect(found.first).toMatchObject({ grain })
    expect(found.mapping!.document['reads']).toMatchObject([{ columns: { grain: { text: grain } } }])
  })

  it.each([
    ['weeks of a canonical file', 'usage.csv', canonical(mondays), undefined, 'week'],
    ['months of a canonical file', 'usage.csv', canonical(firsts), undefined, 'month'],
    [
      'weeks of a mapping that names columns only',
      'x.csv',
      rows(mondays),
      { reads: [{ file: 'x.csv', as: 'usage', columns: byHand }] },
      'week',
    ],
    [
      'months of a mapping that names the file only',
      'usage.csv',
      canonical(firsts),
      { reads: [{ file: 'usage.csv', as: 'usage' }] },
      'month',
    ],
    ['one week, of which the file says it', 'Nutzung_KW.csv', rows(['2026-10-05']), undefined, 'week'],
  ])('is found for %s', async (_, name, text, mapping, grain) => {
    const found = await read(name, text, mapping)
    expect(found.grains).toEqual([grain])
    expect(found.assumed).toHaveLength(1)
    expect(found.column).toMatchObject({ from: `"${grain}"` })
  })

  it.each([
    ['two weeks', rows(['2026-10-05', '2026-10-12']), 'too few'],
    ['days among them', rows(['2026-10-05', '2026-10-12', '2026-10-20'], 'Week'), 'called after a week'],
    ['one first of a month', rows(['2026-10-01']), null],
    ['two firsts of months that are years apart', rows(['2024-10-01', '2026-10-01']), null],
  ])('stays the day with %s', async (_, text, said) => {
    const { grains, assumed, column } = await read('our usage.csv', text)
    expect(grains).toEqual(['day'])
    expect(column).toBeUndefined()
    expect(assumed).toEqual(said === null ? [] : [expect.stringContaining(said)])
  })

  it('begins with the first day of the period where the last one is written', async () => {
    const months = await read('x usage.csv', rows(['2026-08-31', '2026-09-30']))
    expect(months).toMatchObject({ grains: ['month'], days: ['2026-08-01', '2026-09-01'] })
    expect(months.assumed.join()).toContain('the last one')
    const weeks = await read('x usage.csv', rows(['2026-10-11', '2026-10-18', '2026-10-25'], 'Week ending'))
    expect(weeks).toMatchObject({ grains: ['week'], days: ['2026-10-05', '2026-10-12', '2026-10-19'] })
    expect(weeks.first).toMatchObject({ on: '2026-10-05' })
  })

  it('begins with the Monday of a week and the first of a month that are written as such', async () => {
    const weeks = await read('x usage.csv', rows(['2026-W01', '2026W42', 'KW 43 2026'], 'Woche'))
    expect(weeks.days).toEqual(['2025-12-29', '2026-10-12', '2026-10-19'])
    const months = await read('x usage.csv', rows(['8/2026', '2026-09', 'Okt. 2026'], 'Monat'))
    expect(months.days).toEqual(['2026-08-01', '2026-09-01', '2026-10-01'])
  })

  it.each(['2026-W60', '13/2026', '2026-13', '2026-00', 'Foo 2026'])(
    'refuses %s, which there is not',
    async (text) => {
      const files = { 'accounts.csv': accounts, 'x usage.csv': rows([text], 'Woche') }
      const { report } = await taken(files)
      expect(report.problems).toMatchObject([
        { column: 'Woche', count: 2, examples: [{ value: text }, { value: text }] },
      ])
    },
  )

  it.each([
    ['for the file', { file: 'x.csv', as: 'usage', grain: 'day' }],
    ['of the column', { file: 'x.csv', as: 'usage', columns: { ...byHand, grain: { text: 'day' } } }],
    ['by leaving the column empty', { file: 'x.csv', as: 'usage', columns: { ...byHand, grain: null } }],
  ])('is what a mapping says %s', async (_, said) => {
    const { grains, assumed } = await read('x.csv', rows(mondays), { reads: [said] })
    expect(grains).toEqual(['day'])
    expect(assumed).toEqual([])
  })
})
