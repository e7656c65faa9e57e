/** Versions: nothing is overwritten, nothing is added twice, and any past day is seen as it was known then. */
import { describe, expect, it } from 'vitest'
import { dayNumber } from '#src/kernel/day.ts'
import { company } from './support/company.ts'
import { importTrial } from './support/import-trial.ts'

const TODAY = '2026-06-30'

const trial = importTrial(TODAY)
const { bring, historyOf, dossierOf, content } = trial

describe('a version', () => {
  it('is added by a changed row, and closes the one before it', async () => {
    await bring({ 'accounts.csv': ['id,name,tier,created_on', 'A,Alpha,3,2026-01-01'] })
    trial.test.liveOn('2026-07-10')
    expect(
      await bring({ 'accounts.csv': ['id,name,tier,created_on', 'A,Alpha,1,2026-01-01'] }),
    ).toMatchObject({
      added: { account: 1 },
    })
    trial.test.liveOn('2026-07-20')
    await bring({ 'accounts.csv': ['id,name,tier,created_on', 'A,Alpha,3,2026-01-01'] })
    const { facts } = await historyOf('A')
    expect(
      facts.map((fact) => [fact.values['tier'], fact.learnedOn, fact.supersededOn, fact.learnedAssumed]),
    ).toEqual([
      [3, '2026-01-01', '2026-07-10', true],
      [1, '2026-07-10', '2026-07-20', false],
      [3, '2026-07-20', null, false],
    ])
    const tiers = []
    for (const day of ['2026-06-29', '2026-07-09', '2026-07-10', '2026-07-19', '2026-07-20'])
      tiers.push((await dossierOf('A', day))?.profile.tier)
    // A judgement without a date is not known before it was recorded.
    expect(tiers).toEqual([null, 3, 1, 1, 3])
  })

  it('is not added by the same content again, in whichever order: nothing at all changes', async () => {
    const files = company({ marker: 'SAME', endOn: TODAY, days: 60 })
    await bring(files)
    const before = await content()
    trial.test.liveOn('2026-07-05')
    const turned = Object.fromEntries(
      Object.entries(files).map(([name, [header, ...rows]]) => [name, [header!, ...rows.toReversed()]]),
    )
    expect(await bring(turned)).toMatchObject({ outcome: 'unchanged', resumed: false, importNo: 2 })
    // Of each import it is kept what it was asked, and what it compared.
    const { 'perennial.import': _asked, 'perennial.data_finding': _compared, ...after } = await content()
    expect(before).toMatchObject(after)
    expect(Object.keys(after)).toHaveLength(Object.keys(before).length - 2)
  })

  it('is not looked for where the import before brought the very same files', async () => {
    const files = { 'accounts.csv': ['id,name', 'A,Alpha'] }
    await bring(files)
    const known = { outcome: 'unchanged', importNo: 2, resumed: false }
    // It would be interrupted by its first chunk.
    expect(await bring(files, { stopAt: /^Writing/ })).toMatchObject(known)
    await bring({ 'accounts.csv': ['id,name', 'A,Alphabet'] })
    expect(await bring(files)).toMatchObject({ outcome: 'imported', importNo: 4 })
  })

  it('takes its place in time when it was observed in the past', async () => {
    const row = (tier: number, observed: string) => ({
      'accounts.csv': ['id,name,tier,observed_at', `A,Alpha,${tier},${observed}T08:00:00Z`],
    })
    await bring(row(1, '2026-03-01'))
    await bring(row(2, '2026-05-01'))
    expect(await bring(row(3, '2026-04-01'))).toMatchObject({ outcome: 'imported' })
    // What was observed was known by then already.
    expect(await bring(row(3, '2026-04-15'))).toMatchObject({ outcome: 'unchanged' })
    expect(await bring(row(2, '2026-06-01'))).toMatchObject({ outcome: 'unchanged' })
    const { facts } = await historyOf('A')
    expect(facts.map((fact) => [fact.values['tier'], fact.learnedOn, fact.supersededOn])).toEqual([
      [1, '2026-03-01', '2026-04-01'],
      [3, '2026-04-01', '2026-05-01'],
      [2, '2026-05-01', null],
    ])
    expect((await dossierOf('A', '2026-04-20'))?.profile.tier).toBe(3)
    expect(await dossierOf('A', '2026-02-28')).toBeNull()
  })

  it('of several in one import is each kept', async () => {
    await bring({
      'accounts.csv': [
        'id,name,tier,observed_at',
        'A,Alpha,2,2026-05-01T08:00:00Z',
        'A,Alpha,1,2026-03-01T08:00:00Z',
        'A,Alpha,3,2026-06-01T08:00:00Z',
      ],
    })
    const { facts } = await historyOf('A')
    expect(facts.map((fact) => [fact.values['tier'], fact.supersededOn])).toEqual([
      [1, '2026-05-01'],
      [2, '2026-06-01'],
      [3, null],
    ])
  })

  it('of a day of use that is sent again, larger, counts from when it came', async () => {
    const accounts = ['id,name,created_on', 'A,Alpha,2026-01-01']
    const use = (...rows: string[]) => ({
      'accounts.csv': accounts,
      'usage.csv': ['account_id,on,user_id,events', ...rows],
    })
    await bring(use('A,2026-06-29,ada,5', 'A,2026-06-28,ada,1'))
    trial.test.liveOn('2026-07-02')
    expect(await bring(use('A,2026-06-29,ada,5', 'A,2026-06-29,ben,4', 'A,2026-06-28,ada,1'))).toMatchObject({
      added: { account: 0, usage: 1 },
    })
    const events = async (asOf: string) => {
      const usage = (await dossierOf('A', asOf))!.usage!
      return [
        usage.events[dayNumber('2026-06-28') - usage.from],
        usage.events[dayNumber('2026-06-29') - usage.from],
      ]
    }
    expect(await events('2026-06-30')).toEqual([1, 5])
    expect(await events('2026-07-01')).toEqual([1, 5])
    expect(await events('2026-07-02')).toEqual([1, 9])
  })

  it('of use that was observed later was unknown until then, also that there was any', async () => {
    await bring({
      'accounts.csv': ['id,name', 'A,Alpha'],
      'usage.csv': [
        'account_id,on,events,observed_at',
        'A,2026-02-10,5,2026-05-01T00:00:00Z',
        'A,2026-04-10,7,',
      ],
    })
    expect(await dossierOf('A', '2026-03-01')).toBeNull()
    const firstOn = async (day: string) => (await dossierOf('A', day))!.usage!.firstOn
    expect(await firstOn('2026-04-30')).toBe(dayNumber('2026-04-10'))
    expect(await firstOn('2026-05-01')).toBe(dayNumber('2026-02-10'))
  })
})
