/** Owners and profile of an account that are written by hand: every reader takes that first, and the rest as the records say it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#src/access/actor.ts'
import { listAccounts } from '#src/operations/accounts/list-accounts.ts'
import { mergeAccounts } from '#src/operations/accounts/merge-accounts.ts'
import { setAccount } from '#src/operations/accounts/set-account.ts'
import { showAccount } from '#src/operations/accounts/show-account.ts'
import { splitAccount } from '#src/operations/accounts/split-account.ts'
import { briefHandover } from '#src/operations/documents/brief-handover.ts'
import { showPlan } from '#src/operations/documents/show-plan.ts'
import { showHealth } from '#src/operations/health/show-health.ts'
import { importFiles } from '#src/operations/imports/import-files.ts'
import { listImports } from '#src/operations/imports/list-imports.ts'
import { undoImport } from '#src/operations/imports/undo-import.ts'
import { editPlan } from '#src/operations/plans/edit-plan.ts'
import { listPlanItems } from '#src/operations/plans/list-plan-items.ts'
import { showQuality } from '#src/operations/quality/show-quality.ts'
import { showReport } from '#src/operations/reports/show-report.ts'
import { listTeammates } from '#src/operations/teammates/list-teammates.ts'
import { type TestHouse, testHouse } from './support/test-house.ts'

const AMY = 'amy@own.example'
const BEN = 'ben@own.example'
const CAT = 'cat@own.example'

let test: TestHouse
let actor: Actor

beforeAll(async () => {
  test = await testHouse('2026-06-30')
  actor = await test.actor('household')
  await bring('crm', [`A,Alpha,Enterprise,,${BEN},Insurance,900,1`, `B,Beta,SMB,${AMY},,Retail,,1`])
  for (const account of ['A', 'B']) {
    const values = { action: 'Call them', dueOn: '2026-07-10' }
    await test.run(editPlan, { account, edits: [{ section: 'actions', change: 'add', values }] }, actor)
  }
})

afterAll(() => test.close())

async function bring(source: string, accounts: readonly string[], people = true) {
  const folder = test.folder(`${source} ${accounts.join('').replaceAll(/\W/g, '')}`, {
    'accounts.csv': ['id,name,segment,am_email,csm_email,industry,employees,tier', ...accounts],
    ...(people
      ? {
          'people.csv': [
            'email,name,role,team',
            `${AMY},Amy,AM,North`,
            `${BEN},Ben,CSM,North`,
            `${CAT},Cat Cole,CSM,South`,
          ],
          'subscriptions.csv': [
            'id,account_id,start_on,end_on,auto_renew,seats,arr,currency',
            'S1,A,2025-08-01,2026-08-01,true,10,1000,USD',
            'S2,B,2025-09-01,2026-09-01,true,10,1000,USD',
          ],
        }
      : {}),
  })
  await test.run(importFiles, { paths: [folder], source }, actor)
}

type Asked = Parameters<typeof test.run<typeof setAccount>>[1]
const set = (asked: Asked) => test.run(setAccount, asked, actor)
const undo = (importNo: number | null) => test.run(undoImport, { importNo: importNo! }, actor)
const profile = async (account = 'A') => (await test.run(showAccount, { account }, actor)).profile
const listed = async (filter: Parameters<typeof test.run<typeof listAccounts>>[1]) =>
  (await test.run(listAccounts, filter, actor)).accounts.map(({ name }) => name).toSorted()
const accountsOf = async (email: string) =>
  (await test.run(listTeammates, {}, actor)).teammates.find((one) => one.email === email)?.accounts
const report = async (id: string) => {
  const { tables } = await test.run(showReport, { report: 'quality' }, actor)
  return JSON.stringify(tables.find((table) => table.id === id)?.rows)
}

describe('a new owner by hand', () => {
  it('stands before the records for every reader, and goes by undo', async () => {
    expect([await accountsOf(BEN), await accountsOf(CAT)]).toEqual([1, 0])
    const handed = await set({ account: 'A', csmEmail: ' Cat@Own.example', by: AMY })
    expect(handed).toMatchObject({ outcome: 'saved', holds: { csmEmail: CAT } })
    expect(await profile()).toMatchObject({ csmEmail: CAT, amEmail: null, industry: 'Insurance' })
    expect([await listed({ owner: CAT }), await listed({ owner: BEN })]).toEqual([['Alpha'], []])
    expect([await listed({ team: 'South' }), await listed({ team: 'North' })]).toEqual([['Alpha'], ['Beta']])
    expect([await accountsOf(BEN), await accountsOf(CAT)]).toEqual([0, 1])
    expect(await report('teams')).toContain('South')
    const document = JSON.stringify(
      await test.run(showPlan, { account: 'A', form: 'full', format: 'json' }, actor),
    )
    expect(document).toContain('Cat Cole')
    expect(JSON.stringify(await test.run(briefHandover, { account: 'A', format: 'json' }, actor))).toContain(
      'Cat Cole',
    )
    const [last] = (await test.run(listImports, {}, actor)).imports
    expect(last).toMatchObject({ importNo: handed.importNo, by: AMY, paths: ['by-hand/accounts/csm_email'] })
    await undo(handed.importNo)
    expect(await profile()).toMatchObject({ csmEmail: BEN })
    expect([await listed({ owner: CAT }), await listed({ owner: BEN })]).toEqual([[], ['Alpha']])
    expect([await accountsOf(BEN), await accountsOf(CAT)]).toEqual([1, 0])
  })

  it('makes what the one before judged lapse, and counts as the reader of the plan', async () => {
    const judged = { account: 'A', by: BEN }
    const values = { byCsm: 2 }
    await test.run(
      editPlan,
      { ...judged, edits: [{ section: 'sentiment', change: 'change', values }] },
      actor,
    )
    test.liveOn('2026-07-02')
    const handed = await set({ account: 'A', csmEmail: CAT })
    const { sentiment } = await test.run(showHealth, { account: 'A' }, actor)
    expect(sentiment.csm).toMatchObject({ now: null, lapsed: { score: 2 } })
    const alone = await set({ account: 'B', csmEmail: CAT })
    const { coReading } = await test.run(showQuality, { account: 'B' }, actor)
    expect(JSON.stringify(coReading)).toContain('csm')
    await undo(alone.importNo)
    await undo(handed.importNo)
    expect((await test.run(showHealth, { account: 'A' }, actor)).sentiment.csm.now).toMatchObject({
      score: 2,
    })
  })

  it('takes over the open work of the one before where that is wanted, and one undo gives both back', async () => {
    const work = async () => {
      const { items } = await test.run(listPlanItems, { account: 'A' }, actor)
      return items.flatMap(({ section, values, standing }) => {
        const { action, risk, commitment, owner, ownerEmail, by } = values as Record<string, unknown>
        const email = (owner as { readonly email?: string } | undefined)?.email ?? ownerEmail ?? by
        const what = action ?? risk ?? commitment
        return section === 'objectives' || email === undefined ? [] : [[what, email, standing] as const]
      })
    }
    const ours = { side: 'ours', email: BEN }
    const add = (section: 'actions' | 'risks' | 'commitments', values: Record<string, unknown>) =>
      ({ section, change: 'add', values }) as const
    const given = [
      add('actions', { action: 'Agree the agenda', owner: ours }),
      add('actions', { action: 'Send the minutes', owner: ours, status: 'Done' }),
      add('actions', { action: 'Ask for a quote', owner: { side: 'ours', email: AMY } }),
      { ...add('risks', { risk: 'Few users', ownerEmail: BEN }), standing: 'assumed' as const },
      add('commitments', { commitment: 'Training', side: 'ours', by: 'Ben', status: 'Open' }),
      add('commitments', { commitment: 'A list of users', side: 'theirs', by: 'Ben', status: 'Open' }),
    ]
    const { edits } = await test.run(editPlan, { account: 'A', edits: given }, actor)
    const before = await work()
    const alone = await set({ account: 'A', csmEmail: CAT })
    expect([alone.handedOver, await work()]).toEqual([0, before])
    await undo(alone.importNo)
    const handed = await set({ account: 'A', csmEmail: CAT, withWork: true, by: AMY })
    expect(handed.handedOver).toBe(3)
    expect(await work()).toEqual(
      expect.arrayContaining([
        ['Agree the agenda', CAT, 'confirmed'],
        ['Send the minutes', BEN, 'confirmed'],
        ['Ask for a quote', AMY, 'confirmed'],
        ['Few users', CAT, 'assumed'],
        ['Training', 'Cat Cole', 'confirmed'],
        ['A list of users', 'Ben', 'confirmed'],
      ]),
    )
    await undo(handed.importNo)
    expect(await work()).toEqual(before)
    expect(await profile()).toMatchObject({ csmEmail: BEN })
    // Where two change places, each has what the other one held, once.
    const named = await set({ account: 'A', amEmail: AMY })
    const swapped = await set({ account: 'A', amEmail: BEN, csmEmail: AMY, withWork: true })
    expect(swapped.handedOver).toBe(4)
    expect(await work()).toEqual(
      expect.arrayContaining([
        ['Agree the agenda', AMY, 'confirmed'],
        ['Ask for a quote', BEN, 'confirmed'],
        ['Few users', AMY, 'assumed'],
      ]),
    )
    await undo(swapped.importNo)
    await undo(named.importNo)
    expect(await work()).toEqual(before)
    for (const { section, item } of edits) {
      await test.run(editPlan, { account: 'A', edits: [{ section, item, change: 'remove' }] }, actor)
    }
  })

  it('may be somebody whom no record names, and is refused where it is no address', async () => {
    const handed = await set({ account: 'B', csmEmail: 'new@own.example' })
    expect(await accountsOf('new@own.example')).toBe(1)
    await undo(handed.importNo)
    await expect(set({ account: 'B', csmEmail: 'nobody' })).rejects.toThrow(
      'csmEmail: write an e-mail address, such as jonas@vendor.example',
    )
  })
})

describe('the profile by hand', () => {
  it('is set column by column, each taken back alone, and past days stay as they were', async () => {
    test.liveOn('2026-07-03')
    const segment = await set({ account: 'A', segment: 'Mid-Market', employees: 1200 })
    const place = await set({
      account: 'A',
      city: 'Oslo',
      country: 'Norway',
      domain: 'https://www.Alpha.example/en',
    })
    expect(await profile()).toMatchObject({
      segment: 'Mid-Market',
      employees: 1200,
      city: 'Oslo',
      country: 'Norway',
      domain: 'alpha.example',
    })
    expect([await listed({ segment: 'Mid-Market' }), await listed({ segment: 'Enterprise' })]).toEqual([
      ['Alpha'],
      [],
    ])
    const then = await test.run(
      showPlan,
      { account: 'A', form: 'full', asOf: '2026-07-02', format: 'json' },
      actor,
    )
    expect(then.document?.subtitle).toContain('Enterprise')
    await undo(segment.importNo)
    expect(await profile()).toMatchObject({ segment: 'Enterprise', employees: 900, city: 'Oslo' })
    await undo(place.importNo)
    expect(await profile()).toMatchObject({ city: null, domain: null })
  })

  it('holds when the records are imported again, until null gives it back to them', async () => {
    await set({ account: 'A', industry: 'Banking', segment: 'Mid-Market' })
    test.liveOn('2026-07-04')
    await bring('crm', [`A,Alpha,Startup,,${BEN},Health,900,1`, `B,Beta,SMB,${AMY},,Retail,,1`], false)
    expect(await profile()).toMatchObject({ industry: 'Banking', segment: 'Mid-Market' })
    expect(await set({ account: 'A', industry: 'Banking' })).toMatchObject({ outcome: 'unchanged' })
    const back = await set({ account: 'A', industry: null, asRecords: ['segment'] })
    expect(back.holds).toEqual({ industry: 'Health', segment: 'Startup' })
    expect(await profile()).toMatchObject({ industry: 'Health', segment: 'Startup' })
    const same = await set({ account: 'A', industry: null, segment: 'Startup' })
    expect(same).toMatchObject({ outcome: 'unchanged', importNo: null })
  })

  it('goes with its record into another account and out of it', async () => {
    await set({ account: 'B', country: 'Chile', csmEmail: CAT })
    await test.run(mergeAccounts, { account: 'B', into: 'A' }, actor)
    // The word of the account itself counts; what it lacks comes from the other.
    expect(await profile()).toMatchObject({ name: 'Alpha', csmEmail: BEN, country: 'Chile' })
    await test.run(splitAccount, { account: 'B' }, actor)
    expect(await profile()).toMatchObject({ csmEmail: BEN, country: null })
    expect(await profile('B')).toMatchObject({ csmEmail: CAT, country: 'Chile' })
  })

  it('is refused where nothing is said, or one thing both ways', async () => {
    await expect(set({ account: 'A' })).rejects.toMatchObject({ code: 'invalid-input' })
    const both = set({ account: 'A', industry: 'Toys', asRecords: ['industry'] })
    await expect(both).rejects.toThrow('industry "Toys"')
    await expect(set({ account: 'A', domain: 'no website' })).rejects.toThrow(/domain/)
    await expect(set({ account: 'Nobody', csmEmail: CAT })).rejects.toMatchObject({ code: 'not-found' })
  })

  it('is refused where another value holds than was seen, with both, and nothing is written', async () => {
    const before = (await profile()).industry
    const theirs = await set({ account: 'A', industry: 'Payments', by: AMY })
    const asked = { account: 'A', industry: 'Banking', employees: 77 }
    const refusal = await set({ ...asked, seen: { industry: before, employees: 900 } }).catch(
      (error: unknown) => error,
    )
    expect(refusal).toMatchObject({
      code: 'conflict',
      message: expect.stringContaining(`industry is "Payments" by now, written by ${AMY}`),
      details: {
        overtaken: [
          {
            field: 'industry',
            theirs: 'Payments',
            ours: 'Banking',
            by: AMY,
            source: 'by-hand',
            on: '2026-07-04',
          },
        ],
      },
    })
    expect(await profile()).toMatchObject({ industry: 'Payments', employees: 900 })
    // Who says the same, or has seen what holds, contradicts nobody; nor does who says nothing of what was seen.
    const same = set({ account: 'A', industry: 'Payments', seen: { industry: before } })
    expect(await same).toMatchObject({ outcome: 'unchanged' })
    const ours = await set({ account: 'A', industry: 'Banking', seen: { industry: 'Payments' } })
    expect(ours).toMatchObject({ outcome: 'saved' })
    const blind = await set({ account: 'A', industry: 'Toys' })
    expect(blind).toMatchObject({ outcome: 'saved' })
    const emptied = set({ account: 'A', asRecords: ['industry'], seen: { industry: 'Banking' } })
    await expect(emptied).rejects.toMatchObject({ code: 'conflict' })
    await undo(blind.importNo)
    await undo(ours.importNo)
    await undo(theirs.importNo)
    const asTheyAre = set({ account: 'A', asRecords: ['industry'], seen: { industry: 'Banking' } })
    expect(await asTheyAre).toMatchObject({ outcome: 'unchanged' })
  })

  it('names what a number is to look like', async () => {
    await expect(set({ account: 'A', employees: 2.5 })).rejects.toThrow(
      'employees: write a whole number, such as 2400',
    )
  })

  it('is for people: a program that reads may not', async () => {
    const agent = await test.actor('household', 'agent')
    const asked = test.run(setAccount, { account: 'A', csmEmail: CAT }, agent)
    await expect(asked).rejects.toMatchObject({ code: 'forbidden' })
  })
})

describe('an account that only one import knew', () => {
  it('stays with what was written of it when that import is taken back, and is told', async () => {
    await bring('billing', ['Z,Zeta,SMB,,,Toys,,'], false)
    const { importNo } = (await test.run(listImports, {}, actor)).imports[0]!
    const written = await set({ account: 'Z', country: 'Peru' })
    const { undoing } = await test.run(undoImport, { importNo }, actor)
    expect(undoing.accountsKept.first).toMatchObject([{ name: 'Zeta', because: 'imports' }])
    expect(await profile('Z')).toMatchObject({ name: 'Zeta', country: 'Peru' })
    await undo(written.importNo)
    await expect(profile('Z')).rejects.toMatchObject({ code: 'not-found' })
  })
})
