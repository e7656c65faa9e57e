/** Use by week and month that is exported in the middle of one: a constant customer shows no fall, whatever the day. */
import { diagnosisSchema } from '#src/operations/diagnosis-schema.ts'
import { showAccount } from '#src/operations/accounts/show-account.ts'
import { diagnose } from '#src/operations/diagnosis/diagnose.ts'
import { importFiles } from '#src/operations/imports/import-files.ts'
import { addDays, addMonths, type Day, daysBetween, weekday, dayNumber } from '#src/kernel/day.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestHouse, testHouse } from './support/test-house.ts'

type Grain = 'week' | 'month'
const A_DAY = 30
const PEOPLE = 30

let test: TestHouse
let made = 0

beforeAll(async () => {
  test = await testHouse('2026-11-22')
})

afterAll(() => test.close())

function after(on: Day, grain: Grain): Day {
  return grain === 'week' ? addDays(on, 7) : addMonths(on, 1)
}

/** The same use on every day up to `through`, told by whole weeks or months; the last one as far as it went. */
function usageRows(grain: Grain, through: Day, first: Day, observedAt: string): string[] {
  const rows: string[] = []
  for (let on = first; on <= through; on = after(on, grain)) {
    const told = Math.min(daysBetween(on, after(on, grain)), daysBetween(on, through) + 1)
    rows.push(`A-1,${on},${grain},${A_DAY * told},${PEOPLE},${observedAt}`)
  }
  return rows
}

/** Deichbau, and Ostsee beside it. */
function files(rows: readonly string[]) {
  return {
    'accounts.csv': ['id,name,created_on', 'A-1,Deichbau,2024-01-01', 'A-2,Ostsee,2024-01-01'],
    'subscriptions.csv': [
      'id,account_id,start_on,end_on,auto_renew,seats,arr,currency',
      'S-1,A-1,2024-01-01,2027-12-31,true,40,12000,EUR',
      'S-2,A-2,2024-01-01,2027-12-31,true,40,12000,EUR',
    ],
    'usage.csv': ['account_id,on,grain,events,active_users,observed_at', ...rows],
  }
}

async function seen(name: string, today: Day, imports: readonly (readonly string[])[], account = 'A-1') {
  const actor = await test.actor(`constant-${++made}-${name}`)
  test.liveOn(today)
  for (const [at, rows] of imports.entries())
    await test.run(importFiles, { paths: [test.folder(`${made}-${at}`, files(rows))], source: 'crm' }, actor)
  const found: unknown[] = []
  await test.run(diagnose, { account }, actor, {
    report: () => {},
    emit: async (one) => void found.push(one),
  })
  const diagnosis = diagnosisSchema.parse(found[0])
  const { usage } = await test.run(showAccount, { account }, actor)
  return { ...diagnosis, usage, actor }
}

const trendOf = ({ outlook }: Awaited<ReturnType<typeof seen>>) =>
  outlook!.drivers.find(({ id }) => id === 'trend')

describe('a constant customer', () => {
  const start = { week: '2026-04-06', month: '2026-03-01' } as const
  it.each<[Grain, Day, Day]>([
    ['month', '2026-11-01', '2026-11-01'],
    ['month', '2026-11-15', '2026-11-15'],
    ['month', '2026-11-15', '2026-11-22'],
    ['month', '2026-11-22', '2026-11-28'],
    ['month', '2026-11-30', '2026-11-30'],
    ['month', '2026-11-30', '2026-12-04'],
    ['month', '2026-10-31', '2026-11-22'],
    ['week', '2026-11-16', '2026-11-16'],
    ['week', '2026-11-18', '2026-11-20'],
    ['week', '2026-11-22', '2026-11-22'],
    ['week', '2026-11-15', '2026-11-18'],
  ])('by %s, exported to %s and brought on %s, has not fallen', async (grain, through, today) => {
    expect(weekday(dayNumber(start.week))).toBe(1)
    const diagnosis = await seen('any', today, [usageRows(grain, through, start[grain], '')])
    expect(diagnosis.movements.map(({ rule }) => rule)).not.toContain('usage-drop')
    expect(diagnosis.silentFeeds).toEqual([])
    expect(Math.abs(trendOf(diagnosis)?.points ?? 0)).toBeLessThan(1)
    const events = diagnosis.usage!.weeks.map((week) => week.events)
    expect(new Set(events.slice(-20))).toEqual(new Set([7 * A_DAY]))
  })

  it('that was not active yet this month, while others were, has not fallen', async () => {
    const other = usageRows('month', '2026-10-31', start.month, '').map((row) => row.replace('A-1', 'A-2'))
    const rows = [...usageRows('month', '2026-11-15', start.month, ''), ...other]
    const diagnosis = await seen('beside', '2026-11-22', [rows], 'A-2')
    expect(diagnosis.movements.map(({ rule }) => rule)).not.toContain('usage-drop')
    expect(diagnosis.health.seven.signals.find(({ id }) => id === 'seat-utilisation')).toMatchObject({
      asOf: '2026-10-31',
      value: PEOPLE / 40,
    })
  })

  it('that has used it since the first of this month is not known yet, and its source is not silent', async () => {
    const diagnosis = await seen('new', '2026-11-22', [usageRows('month', '2026-11-22', '2026-11-01', '')])
    expect(diagnosis.silentFeeds).toEqual([])
    const usage = diagnosis.health.seven.signals.find(({ id }) => id === 'product-usage')
    expect(usage).toMatchObject({ score: null, stale: false })
    expect(usage!.says).toContain('use is known for 0 days only')
  })

  it('is known through the end of the month once it is brought whole', async () => {
    const part = usageRows('month', '2026-11-22', start.month, '2026-11-22T20:00:00Z')
    const whole = usageRows('month', '2026-11-30', start.month, '2026-12-01T08:00:00Z')
    const diagnosis = await seen('whole', '2026-12-02', [part, whole])
    const seats = diagnosis.health.seven.signals.find(({ id }) => id === 'seat-utilisation')
    expect(seats).toMatchObject({ asOf: '2026-11-30', value: PEOPLE / 40 })
    expect(diagnosis.usage!.weeks.at(-1)).toMatchObject({ on: '2026-11-30', events: 7 * A_DAY })
  })
})

describe('a customer who stops in the middle of a week or month', () => {
  const tables = files([])
  /** Deichbau uses it up to `through`; Ostsee goes on to the day of the export. */
  const exported = (grain: Grain, first: Day, through: Day, on: Day): readonly string[] => {
    const row = (line: string) => line.replace(/,[^,]*$/, ',')
    return [
      ...usageRows(grain, through < on ? through : on, first, ''),
      ...usageRows(grain, on, first, '').map((line) => line.replace('A-1', 'A-2')),
    ].map(row)
  }

  async function followed(exports: readonly (readonly [day: Day, rows: readonly string[]])[]) {
    const actor = await test.actor(`stopped-${++made}`)
    for (const [day, rows] of exports) {
      test.liveOn(day)
      const usage = [tables['usage.csv'][0]!, ...rows]
      const folder = test.folder(`stopped-${made}-${day}`, { ...tables, 'usage.csv': usage })
      await test.run(importFiles, { paths: [folder], source: 'crm' }, actor)
    }
    const found: unknown[] = []
    const emit = async (one: unknown) => void found.push(one)
    await test.run(diagnose, { account: 'A-1' }, actor, { report: () => {}, emit })
    const { movements, health } = diagnosisSchema.parse(found[0])
    const seats = health.seven.signals.find(({ id }) => id === 'seat-utilisation')
    return { rules: movements.map(({ rule }) => rule), seats }
  }

  it('is noticed, though the last row stayed what it was', async () => {
    const rows = (day: Day) => exported('week', '2026-04-06', '2026-10-14', day)
    const { rules, seats } = await followed([
      ['2026-10-14', rows('2026-10-14')],
      ['2026-11-22', rows('2026-11-22')],
    ])
    expect(rules).toContain('usage-drop')
    expect(seats).toMatchObject({ asOf: '2026-11-22', value: 0 })
  })

  it('is noticed with the end of the month in which it stopped', async () => {
    const rows = (day: Day) => exported('month', '2026-03-01', '2026-09-05', day)
    const { seats } = await followed([
      ['2026-09-15', rows('2026-09-15')],
      ['2026-10-05', rows('2026-10-05')],
    ])
    expect(seats).toMatchObject({ asOf: '2026-09-30' })
  })

  it('is noticed where the exports hold what is new only', async () => {
    const rows = exported('week', '2026-04-06', '2026-10-14', '2026-11-22')
    const { rules } = await followed([
      ['2026-10-14', exported('week', '2026-04-06', '2026-10-14', '2026-10-14')],
      ['2026-11-22', rows.filter((row) => row.startsWith('A-2'))],
    ])
    expect(rules).toContain('usage-drop')
  })

  it('is not told by an old export that is brought again', async () => {
    const rows = exported('month', '2026-03-01', '2026-09-15', '2026-09-15')
    const { rules, seats } = await followed([
      ['2026-09-15', rows],
      ['2026-10-20', [...rows].toReversed()],
    ])
    expect(rules).toEqual([])
    expect(seats).toMatchObject({ asOf: '2026-08-31', value: PEOPLE / 40 })
  })
})
