/** Usage grouped by account and day: whole, sorted, in chunks that can be resumed. */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { UsageInput } from '#src/connect/files/import-input.ts'
import { all, lines, taken, withInput } from './support/files.ts'

const KNOWN = { account: new Set(['crm\u0000A-1', 'crm\u0000A-2', 'crm\u0000A-3']) }
const HEADER = 'account_id,on,grain,user_id,product_id,feature,actor,events,minutes,active_users,observed_at'

async function usageOf(rows: readonly string[], header = HEADER): Promise<UsageInput | undefined> {
  const { report, usage } = await taken({ 'usage.csv': `${header}\n${rows.join('\n')}\n` }, { known: KNOWN })
  expect(lines(report)).toEqual([])
  return usage[0]
}

const split = (text: string | undefined) => text?.split('\u001f')

describe('usage of an account and day', () => {
  it('is one fact of all its rows, sorted by user, product, feature and actor', async () => {
    const usage = await usageOf([
      'A-2,2026-01-02,,,,,,1,,,',
      'A-1,2026-01-01,day,zoe,P,search,human,5,10,,',
      'A-1,2026-01-01,DAY,ada,P,search,,2,0.5,,2026-02-01T00:00:00Z',
      'A-1,2026-01-01,,bot,P,sync,Service,900,,,2026-03-01T00:00:00Z',
      'A-1,2026-01-01,week,,,,,7,,3,',
    ])
    expect(usage).toMatchObject({
      source: ['crm', 'crm', 'crm'],
      accountSource: ['crm', 'crm', 'crm'],
      accountSourceId: ['A-1', 'A-1', 'A-2'],
      on: ['2026-01-01', '2026-01-01', '2026-01-02'],
      grain: ['day', 'week', 'day'],
      observedAt: ['2026-03-01T00:00:00.000Z', null, null],
      humanEvents: [7, 7, 1],
      humanMinutes: [10.5, null, null],
      humanUsers: [2, 3, null],
    })
    expect(split(usage?.users[0])).toEqual(['ada', 'bot', 'zoe'])
    expect(split(usage?.features[0])).toEqual(['search', 'sync', 'search'])
    expect(split(usage?.services[0])).toEqual(['', '1', ''])
    expect(split(usage?.events[0])).toEqual(['2', '900', '5'])
    expect(split(usage?.minutes[0])).toEqual(['0.5', '', '10'])
    expect(usage?.activeUsers).toEqual(['\u001f\u001f', '3', ''])
  })

  it('sums rows of the same user, product, feature and actor; people it does not add up', async () => {
    const usage = await usageOf([
      'A-1,2026-01-01,,ada,,f,,1,0.1,,',
      'A-1,2026-01-01,,ada,,f,,2,0.2,,',
      'A-1,2026-01-01,,,,g,,3,,4,',
      'A-1,2026-01-01,,,,g,,3,,9,',
    ])
    expect(split(usage?.users[0])).toEqual(['ada', ''])
    expect(split(usage?.events[0])).toEqual(['3', '6'])
    expect(split(usage?.minutes[0])).toEqual(['0.3', ''])
    expect(split(usage?.activeUsers[0])).toEqual(['', '9'])
    expect(usage).toMatchObject({ humanEvents: [9], humanMinutes: [0.3], humanUsers: [9] })
  })

  it('has the same digest however its rows are ordered, and another when anything in it changes', async () => {
    const rows = ['A-1,2026-01-01,,ada,,f,,1,,,', 'A-1,2026-01-01,,bob,,f,,2,,,2026-02-01T00:00:00Z']
    const first = await usageOf(rows)
    const turned = await usageOf(rows.toReversed())
    const later = await usageOf([rows[0]!, rows[1]!.replace('2026-02-01', '2026-03-01')])
    const other = await usageOf([rows[0]!, rows[1]!.replace(',2,', ',3,')])
    expect(turned?.digest).toEqual(first?.digest)
    expect(later?.digest).toEqual(first?.digest)
    expect(other?.digest).not.toEqual(first?.digest)
    expect(first?.digest[0]).toMatch(/^[0-9a-f]{32}$/)
  })

  it('has no place for columns that nobody knows, and names them', async () => {
    const { report } = await taken(
      { 'usage.csv': 'account_id,on,events,browser\nA-1,2026-01-01,1,x\n' },
      { known: KNOWN },
    )
    expect(report.files[0]?.unknownColumns).toEqual(['browser'])
  })
})

describe('usage in chunks', () => {
  const days = Array.from({ length: 12_000 }, (_, index) => {
    const on = new Date(Date.UTC(1990, 0, 1) + index * 86_400_000).toISOString().slice(0, 10)
    return [`A-1,${on},u1,${index}`, `A-1,${on},u2,1`]
  })
  const text = `account_id,on,user_id,events\n${days.flat().join('\n')}\n`

  it('goes on where it was, the same each time', async () => {
    const read = (from: number) =>
      withInput({ 'usage.csv': text }, async (input) => {
        await input.check(KNOWN, () => {})
        return { fingerprint: input.fingerprint, chunks: await all(input.usage(from)) }
      })
    const whole = await read(0)
    const rest = await read(2)
    expect(whole.chunks.map(({ on }) => on.length)).toEqual([5_000, 5_000, 2_000])
    expect(rest.fingerprint).toBe(whole.fingerprint)
    expect(rest.chunks).toEqual(whole.chunks.slice(2))
  })

  it('ends a chunk early when its days are full', async () => {
    const users = Array.from({ length: 70_000 }, (_, user) => user)
    const rows = ['2026-01-01', '2026-01-02', '2026-01-03', '2026-01-04'].flatMap((on) =>
      users.map((user) => `A-1,${on},${user},1`),
    )
    const { usage } = await taken(
      { 'usage.csv': `account_id,on,user_id,events\n${rows.join('\n')}\n` },
      { known: KNOWN },
    )
    expect(usage.map(({ on }) => on)).toEqual([
      ['2026-01-01', '2026-01-02'],
      ['2026-01-03', '2026-01-04'],
    ])
    for (const chunk of usage) expect(chunk.humanUsers).toEqual([70_000, 70_000])
    expect(split(usage[1]?.users[1])).toEqual(users.map(String).toSorted())
  })
})

describe('facts in chunks', () => {
  it('go on where they were', async () => {
    const rows = Array.from({ length: 4_500 }, (_, index) => `A-${index},Name ${index}`)
    await withInput({ 'accounts.csv': `id,name\n${rows.join('\n')}\n` }, async (input) => {
      const { good } = await input.check({}, () => {})
      const whole = await all(input.facts('account', 0))
      expect(good['account']).toBe(4_500)
      expect(whole.map((chunk) => chunk.length)).toEqual([2_000, 2_000, 500])
      expect(await all(input.facts('account', 1))).toEqual(whole.slice(1))
      expect(await all(input.facts('account', 3))).toEqual([])
    })
  })

  it('are not handed over unchecked', async () => {
    await withInput({ 'accounts.csv': 'id,name\n' }, async (input) => {
      expect(() => input.facts('account', 0)).toThrow(/checked before/)
    })
  })
})

describe('the fingerprint', () => {
  const print = (files: Readonly<Record<string, string>>, options = {}) =>
    withInput(files, async (input) => input.fingerprint, options)
  const files = { 'accounts.csv': 'id,name\nA-1,Acme\n' }

  it('is the same for the same content, and another for other content, source or mapping', async () => {
    const same = await print(files)
    const mapping = { reads: [{ file: 'accounts.csv', as: 'accounts' }] }
    expect(same).toMatch(/^[0-9a-f]{64}$/)
    expect(await print({ ...files, 'README.md': 'x' })).toBe(same)
    const others = [
      await print({ 'accounts.csv': 'id,name\nA-1,Acme \n' }),
      await print(files, { source: 'erp' }),
      await print(files, { mapping }),
      await print({ ...files, 'products.csv': 'id,name\n' }),
    ]
    expect(new Set([same, ...others]).size).toBe(5)
  })
})

const cell = fc.constantFrom('', 'a', 'ü', 'B c', 'x,y', 'say "no"', 'two\nlines')
const usageRow = fc.record({
  account: fc.constantFrom('A-1', 'A-2', 'A-3'),
  on: fc.constantFrom('2026-01-01', '2026-01-02', '2025-12-31'),
  grain: fc.constantFrom('', 'day', 'week'),
  user: cell,
  feature: cell,
  actor: fc.constantFrom('', 'human', 'service'),
  events: fc.nat(1_000),
  minutes: fc.option(fc.nat(600).map((tenths) => tenths / 10)),
})

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`

it('loses no row and invents none, whatever the rows (property)', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(usageRow, { minLength: 1, maxLength: 60 }), async (rows) => {
      const text = rows.map((row) =>
        [
          row.account,
          row.on,
          row.grain,
          quoted(row.user),
          quoted(row.feature),
          row.actor,
          row.events,
          row.minutes ?? '',
        ].join(','),
      )
      const header = 'account_id,on,grain,user_id,feature,actor,events,minutes'
      const usage = await usageOf(text, header)
      const sums = new Map<string, number>()
      for (const row of rows) {
        const key = [
          row.account,
          row.on,
          row.grain || 'day',
          row.user.trim(),
          row.feature.trim(),
          row.actor === 'service' ? '1' : '',
        ].join('|')
        sums.set(key, (sums.get(key) ?? 0) + row.events)
      }
      const found = new Map<string, number>()
      usage?.on.forEach((on, day) => {
        const users = usage.users[day]!.split('\u001f')
        users.forEach((user, entry) => {
          const of = (column: readonly string[]) => column[day]!.split('\u001f')[entry]
          const key = [
            usage.accountSourceId[day],
            on,
            usage.grain[day],
            user,
            of(usage.features),
            of(usage.services),
          ].join('|')
          found.set(key, Number(of(usage.events)))
        })
      })
      expect(found).toEqual(sums)
      const people = rows.filter((row) => row.actor !== 'service').reduce((sum, row) => sum + row.events, 0)
      expect(usage?.humanEvents.reduce((sum, events) => sum + events, 0)).toBe(people)
      const minutes = rows
        .filter((row) => row.actor !== 'service')
        .reduce((sum, row) => sum + (row.minutes ?? 0), 0)
      expect(usage?.humanMinutes.reduce<number>((sum, some) => sum + (some ?? 0), 0)).toBeCloseTo(minutes, 5)
    }),
    { numRuns: 10 },
  )
}, 60_000)
