/** Values: what is said of every wrong one, and what becomes of the right ones. */

import { beforeAll, describe, expect, it } from 'vitest'
import { ACCOUNTS, lines, taken } from './support/files.ts'

type Case = readonly [file: string, column: string, value: string, says: string]

/** A file that is fine but for one value. */
function fileOf([file, column, value]: Case): string {
  const base: Readonly<Record<string, Record<string, string>>> = {
    accounts: { id: 'A-9', name: 'Acme' },
    contacts: { id: 'C-1', account_id: 'A-1', name: 'Ada' },
    subscriptions: { id: 'S-1', account_id: 'A-1', start_on: '2026-01-01' },
    usage: { account_id: 'A-1', on: '2026-01-01', events: '3' },
  }
  const row = { ...base[file], [column]: value }
  const cells = Object.values(row).map((cell) => `"${cell}"`)
  return `${Object.keys(row).join(',')}\n${cells.join(',')}\n`
}

const DATE = 'not a date; write it as YYYY-MM-DD'
const NUMBER = 'not a number; write it as 1234.50'
const WHOLE = 'not a whole number; write it with digits only, as 1200'
const INSTANT = 'not a date with a time; write it as 2026-03-01T09:30:00Z or with an offset such as +01:00'
const GONE = 'a day or a time that does not exist; correct it'
const MAIL = 'not an e-mail address; write it as name@example.com, or leave it empty'

const ROLES =
  'Champion, Economic Buyer, Technical Decision Maker, End User, Executive Sponsor, Blocker, Internal Ally, Influencer, Coach'

const cases: readonly Case[] = [
  ['accounts', 'name', '', 'empty; fill it: the column is required'],
  ['accounts', 'name', 'Ac\u0001me', 'holds a control character; remove it'],
  ['accounts', 'name', 'n/a', 'empty; fill it: the column is required'],
  ['accounts', 'created_on', 'soon', DATE],
  ['accounts', 'created_on', 'Q3 2025', DATE],
  ['accounts', 'created_on', '2025-02-30', 'a day that does not exist; correct it'],
  ['accounts', 'created_on', '2025-13-01', 'a day that does not exist; correct it'],
  ['accounts', 'observed_at', '10:00', INSTANT],
  ['accounts', 'observed_at', '2025-12-31T25:00:00', GONE],
  ['accounts', 'observed_at', '2025-02-30T10:00:00Z', GONE],
  [
    'accounts',
    'observed_at',
    '2026-11-01T00:00:00Z',
    'lies in the future; give a day up to 2026-10-31, or leave it out',
  ],
  ['accounts', 'revenue', '$5k', NUMBER],
  ['accounts', 'revenue', '1_000', NUMBER],
  ['accounts', 'revenue', '-5', 'less than 0; give 0 or more'],
  ['accounts', 'revenue', '1234567890123456', 'more than fifteen digits before the point; correct it'],
  ['accounts', 'employees', '12.5', WHOLE],
  ['accounts', 'employees', 'many', WHOLE],
  ['accounts', 'employees', '1234567890', 'more than nine digits; correct it'],
  ['accounts', 'tier', '4', 'more than 3; give 1 to 3'],
  ['accounts', 'tier', '0', 'less than 1; give 1 to 3'],
  ['accounts', 'am_email', 'ada', MAIL],
  ['accounts', 'am_email', 'ada @example.com', MAIL],
  ['subscriptions', 'auto_renew', 'maybe', 'neither yes nor no; write true or false'],
  [
    'subscriptions',
    'status',
    'won',
    'not one of the known words; write one of: active, trial, cancelled, expired, paused',
  ],
  ['contacts', 'influence', 'huge', 'not one of the known words; write one of: High, Medium, Low'],
  ['usage', 'on', '2026-11-01', 'lies in the future; give a day up to 2026-10-31, or leave it out'],
  ['usage', 'events', '', 'empty; fill it: the column is required'],
  [
    'contacts',
    'roles',
    'Champion; Boss',
    `holds a word that is not known; separate by ; and use only: ${ROLES}`,
  ],
]

describe('a value that is not of its type', () => {
  let told: readonly string[] = []

  beforeAll(async () => {
    const files = cases.map((one, index) => [`case-${index}/${one[0]}.csv`, fileOf(one)])
    const { report } = await taken({ 'known/accounts.csv': ACCOUNTS, ...Object.fromEntries(files) })
    told = lines(report)
  })

  it.each(cases.map((one, index) => [index, ...one] as const))(
    '(%i) %s.%s %j is %s',
    (index, file, column, value, says) => {
      const folder = `case-${index}/`
      expect(told.filter((line) => line.startsWith(folder))).toEqual([
        `${folder}${file}.csv:2 ${column} ${JSON.stringify(value)}: ${says}`,
      ])
    },
  )

  it('is told for every column of every row at once, in groups with the first five places', async () => {
    const rows = Array.from({ length: 8 }, (_, index) => `A-${index},N,${index < 7 ? 'x' : '1'},2026-99-01`)
    const { report } = await taken({ 'accounts.csv': `id,name,tier,created_on\n${rows.join('\n')}\n` })
    expect(
      report.problems.map(({ column, count, examples }) => [column, count, examples.map(({ line }) => line)]),
    ).toEqual([
      ['created_on', 8, [2, 3, 4, 5, 6]],
      ['tier', 7, [2, 3, 4, 5, 6]],
    ])
    expect(report.rejected['account']).toBe(8)
  })

  it('is shown cut when it is long', async () => {
    const { report } = await taken({ 'accounts.csv': `id,name,revenue\nA-1,Acme,${'x'.repeat(500)}\n` })
    expect(report.problems[0]?.examples).toEqual([{ line: 2, value: 'x'.repeat(80) }])
  })
})

/** What is kept of accounts that are each in a file of their own, so that no one decides how another is read. */
async function accounts(
  rows: readonly Readonly<Record<string, string>>[],
): Promise<Record<string, unknown>[]> {
  const files = rows.map((columns, at) => {
    const row = { id: `A-${at}`, name: `Acme ${at}`, ...columns }
    const cells = Object.values(row).map((cell) => `"${cell}"`)
    return [`case-${at}/accounts.csv`, `${Object.keys(row).join(',')}\n${cells.join(',')}\n`]
  })
  const { report, facts } = await taken(Object.fromEntries(files))
  expect(lines(report)).toEqual([])
  return rows.map((_, at) => facts.find(({ sourceId }) => sourceId === `A-${at}`)!.values)
}

const kept = [
  ['revenue', '1234.50', 1234.5],
  ['revenue', '+12', 12],
  ['revenue', '.5', 0.5],
  ['revenue', '007', 7],
  ['employees', '12', 12],
  ['employees', '12.0', 12],
  ['offices', 'Berlin; Paris ;;Rome', ['Berlin', 'Paris', 'Rome']],
  ['created_on', '2024-02-29', '2024-02-29'],
  ['am_email', 'Ada@Example.com', 'Ada@Example.com'],
  ['country', 'NA', 'NA'],
  ['country', '=""0049""', '0049'],
  ['crm_id', "'00123", '00123'],
  ['crm_id', '12345.0', '12345'],
] as const

const nothing = ['NULL', 'n/a', 'None', '-', '—', '(blank)', '#N/A', 'undefined', String.raw`\N`]

describe('a value', () => {
  let read: Record<string, unknown>[] = []

  beforeAll(async () => {
    read = await accounts(kept.map(([column, text]) => ({ [column]: text })))
  })

  it.each(kept.map((one, at) => [at, ...one] as const))('(%i) %s %j becomes %j', (at, column, _, value) => {
    expect(read[at]![column]).toEqual(value)
  })

  it('is not known where one of the words for it stands, whatever the column', async () => {
    const columns = ['country', 'crm_id', 'created_on', 'revenue', 'employees', 'am_email', 'offices']
    const rows = nothing.map((text) => Object.fromEntries(columns.map((column) => [column, text])))
    for (const values of await accounts(rows)) {
      for (const column of columns) expect(values[column]).toBeUndefined()
    }
  })

  it('of ids that Excel made numbers is read as the id, where all look so; one that it rounded is lost', async () => {
    const { facts } = await taken({ 'accounts.csv': 'id,name\n12345.0,Acme\n7.0,Beta\n' })
    expect(facts.map(({ sourceId }) => sourceId)).toEqual(['12345', '7'])
    const mixed = await taken({ 'accounts.csv': 'id,name\n12345.0,Acme\nA-7,Beta\n1.23457E+17,Gamma\n' })
    expect(mixed.facts.map(({ sourceId }) => sourceId)).toEqual(['12345.0', 'A-7'])
    expect(lines(mixed.report)).toEqual([
      'accounts.csv:4 id "1.23457E+17": an id that a spreadsheet has rounded; its last digits are lost: export it anew, and keep the column as text in the spreadsheet',
    ])
  })

  it('is yes in any of its words', async () => {
    const yes = ['true', 'TRUE', 'yes', 'T', '1', 'y', 'on', 'x', 'ja', 'Oui', 'sí', 'wahr']
    const head = 'id,account_id,start_on,auto_renew'
    const files = yes.map((text, at) => [
      `case-${at}/subscriptions.csv`,
      `${head}\nS-${at},A-1,2026-01-01,${text}\nN-${at},A-1,2026-01-01,No\n`,
    ])
    const { facts } = await taken({ 'known/accounts.csv': ACCOUNTS, ...Object.fromEntries(files) })
    const renews = (id: string) => facts.find(({ sourceId }) => sourceId === id)!.values['auto_renew']
    expect(yes.map((_, at) => renews(`S-${at}`))).toEqual(yes.map(() => true))
    expect(yes.map((_, at) => renews(`N-${at}`))).toEqual(yes.map(() => false))
  })

  it('of a few words is kept as the kind spells it', async () => {
    const rows = 'id,account_id,name,influence,roles\nC-1,A-1,Ada,HIGH,end user;CHAMPION\n'
    const { facts } = await taken({ 'accounts.csv': ACCOUNTS, 'contacts.csv': rows })
    expect(facts[2]?.values).toMatchObject({ influence: 'High', roles: ['End User', 'Champion'] })
  })

  it.each([
    ['2026-01-05T10:00:00Z', '2026-01-05T10:00:00.000Z'],
    ['2026-01-05 10:00:00.25+02:00', '2026-01-05T08:00:00.250Z'],
    ['2026-01-05T23:30-0500', '2026-01-06T04:30:00.000Z'],
  ])('observed at %s is the same instant in UTC', async (text, instant) => {
    const { facts } = await taken({ 'accounts.csv': `id,name,observed_at\nA-1,Acme,${text}\n` })
    expect(facts[0]?.observedAt).toBe(instant)
  })
})
