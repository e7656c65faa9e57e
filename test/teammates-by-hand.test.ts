/** People of our own side who are written by hand: every reader of teams takes that first, and the rest as the records say it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#src/access/actor.ts'
import type { Fact } from '#src/facts/fact.ts'
import { teamOf } from '#src/facts/team-of.ts'
import { listAccounts } from '#src/operations/accounts/list-accounts.ts'
import { showCatalogue } from '#src/operations/catalogue/show-catalogue.ts'
import { importFiles } from '#src/operations/imports/import-files.ts'
import { undoImport } from '#src/operations/imports/undo-import.ts'
import { editPlan } from '#src/operations/plans/edit-plan.ts'
import { showReport } from '#src/operations/reports/show-report.ts'
import { listTeammates } from '#src/operations/teammates/list-teammates.ts'
import { renameTeam } from '#src/operations/teammates/rename-team.ts'
import { setTeammate } from '#src/operations/teammates/set-teammate.ts'
import { catalogueFacts } from '#src/store/catalogue-facts.ts'
import { type TestHouse, testHouse } from './support/test-house.ts'

const TODAY = '2026-06-30'
const AMY = 'amy@own.example'
const BEN = 'ben@own.example'
const EVE = 'eve@own.example'

let test: TestHouse
let actor: Actor

beforeAll(async () => {
  test = await testHouse(TODAY)
  actor = await test.actor('household')
  await bring('crm', ['Amy@own.example,Amy,AM,North', `${BEN},Ben,CSM,North`])
  for (const account of ['A', 'B']) {
    const values = { action: 'Call them', dueOn: '2026-07-10' }
    await test.run(editPlan, { account, edits: [{ section: 'actions', change: 'add', values }] }, actor)
  }
})

afterAll(() => test.close())

async function bring(source: string, people: readonly string[]) {
  const folder = test.folder(`${source} ${people.join('').replaceAll(/\W/g, '')}`, {
    'accounts.csv': [
      'id,name,tier,am_email,csm_email',
      `A,Alpha,1,${AMY},`,
      `B,Beta,1,,${BEN}`,
      `C,Gamma,1,owner@own.example,`,
    ],
    'people.csv': ['email,name,role,team', ...people],
  })
  await test.run(importFiles, { paths: [folder], source }, actor)
}

const of = async (email: string) => {
  const { teammates } = await test.run(listTeammates, {}, actor)
  return teammates.find((one) => one.email === email)
}
const set = (asked: Parameters<typeof test.run<typeof setTeammate>>[1]) => test.run(setTeammate, asked, actor)
const undo = (importNo: number | null) => test.run(undoImport, { importNo: importNo! }, actor)
const inTeam = async (team: string) =>
  (await test.run(listAccounts, { team }, actor)).accounts.map(({ name }) => name).toSorted()
const teams = async () => (await test.run(listAccounts, {}, actor)).teams
const byTeam = async () => {
  const { tables } = await test.run(showReport, { report: 'quality' }, actor)
  return JSON.stringify(tables.find(({ id }) => id === 'teams')?.rows)
}

describe('a person of our own side', () => {
  it('moves to another team by hand, for every reader of teams, and back by undo', async () => {
    expect(await of(AMY)).toMatchObject({ team: 'North', source: 'crm', byHand: [] })
    const moved = await set({ email: 'AMY@own.example ', team: 'South' })
    expect(moved).toMatchObject({ email: AMY, outcome: 'saved' })
    const now = { name: 'Amy', role: 'AM', team: 'South', source: 'crm', byHand: ['team'], accounts: 1 }
    expect(await of(AMY)).toMatchObject(now)
    expect([await inTeam('North'), await inTeam('South')]).toEqual([['Beta'], ['Alpha']])
    expect(await teams()).toEqual(['North', 'South'])
    expect(await byTeam()).toContain('South')
    const { teams: counted } = await test.run(showCatalogue, {}, actor)
    expect(Object.fromEntries(counted.map(({ name, count }) => [name, count]))).toEqual({
      North: 1,
      South: 1,
      '': 1,
    })
    await undo(moved.importNo)
    expect(await of(AMY)).toMatchObject({ team: 'North', byHand: [] })
    expect([await inTeam('North'), await teams()]).toEqual([['Alpha', 'Beta'], ['North']])
    expect(await byTeam()).not.toContain('South')
  })

  it('stays where a person has put it when the CRM is imported again, and follows it in all else', async () => {
    const moved = await set({ email: BEN, team: 'South' })
    await bring('crm', ['Amy@own.example,Amy,AM,North', `${BEN},Benjamin,Lead,West`])
    expect(await of(BEN)).toMatchObject({ name: 'Benjamin', role: 'Lead', team: 'South', byHand: ['team'] })
    await undo(moved.importNo)
    expect(await of(BEN)).toMatchObject({ team: 'West', byHand: [] })
  })

  it('can be in no team, whatever the CRM says', async () => {
    const out = await set({ email: BEN, withoutTeam: true })
    expect(await of(BEN)).toMatchObject({ name: 'Benjamin', team: null, byHand: ['team'] })
    expect([await inTeam('West'), await teams()]).toEqual([[], ['North']])
    expect(await byTeam()).not.toContain('West')
    await undo(out.importNo)
    expect(await inTeam('West')).toEqual(['Beta'])
    await expect(set({ email: BEN, withoutTeam: true, team: 'West' })).rejects.toThrow('not both')
  })

  it('is added by the address, also one who owns an account and whom no record names', async () => {
    expect(await of('owner@own.example')).toMatchObject({ name: null, source: null, accounts: 1 })
    await set({ email: 'owner@own.example', name: 'Olga', team: 'North' })
    const said = { name: 'Olga', role: null, team: 'North', source: 'by-hand', byHand: ['name', 'team'] }
    expect(await of('owner@own.example')).toMatchObject(said)
    expect(await inTeam('North')).toEqual(['Alpha', 'Gamma'])
    expect(await set({ email: EVE })).toMatchObject({ outcome: 'saved' })
    expect(await of(EVE)).toMatchObject({ name: null, team: null, accounts: 0 })
    await expect(set({ email: 'nobody' })).rejects.toMatchObject({ code: 'invalid-input' })
  })

  it('who is said to be what the CRM says is no record', async () => {
    const same = { email: AMY, name: 'Amy', role: 'AM', team: 'North' }
    expect(await set(same)).toEqual({ email: AMY, outcome: 'unchanged', importNo: null })
  })

  it('is said by the source that was learned last where two systems know it', async () => {
    test.liveOn('2026-07-01')
    await bring('hr', [`${AMY},Amelia,,East`])
    expect(await of(AMY)).toMatchObject({ name: 'Amelia', role: 'AM', team: 'East', source: 'hr' })
    const back = await set({ email: AMY, team: 'North' })
    expect(await of(AMY)).toMatchObject({ name: 'Amelia', team: 'North', byHand: ['team'] })
    await undo(back.importNo)
    const { facts } = await test.transaction(actor, (tx) => catalogueFacts(tx, null))
    const known = facts.filter(({ kind, supersededOn }) => kind === 'teammate' && supersededOn === null)
    const { teammates } = await test.run(listTeammates, {}, actor)
    const plain = (all: readonly { email: string; name: string | null; team: string | null }[]) =>
      all.map(({ email, name, team }) => `${email} ${name} ${team}`).toSorted()
    expect(plain(teamOf(known))).toEqual(plain(teammates))
  })
})

describe('a team', () => {
  it('is called otherwise for all its people in one import, which one undo takes back', async () => {
    await set({ email: EVE, name: 'Eve', role: 'SE', team: 'West' })
    const renamed = await test.run(renameTeam, { team: 'West', to: 'Pacific' }, actor)
    expect(renamed).toMatchObject({ people: 2, outcome: 'saved' })
    expect([await inTeam('West'), await inTeam('Pacific')]).toEqual([[], ['Beta']])
    expect(await of(EVE)).toMatchObject({ name: 'Eve', role: 'SE', team: 'Pacific' })
    await undo(renamed.importNo)
    expect(await inTeam('West')).toEqual(['Beta'])
    expect(await of(EVE)).toMatchObject({ name: 'Eve', role: 'SE', team: 'West' })
  })

  it('that nobody is in is refused', async () => {
    await expect(test.run(renameTeam, { team: 'Nowhere', to: 'West' }, actor)).rejects.toMatchObject({
      code: 'not-found',
    })
    const same = await test.run(renameTeam, { team: 'West', to: 'West' }, actor)
    expect(same).toEqual({ people: 2, outcome: 'unchanged', importNo: null })
  })
})

describe('the team of a past day', () => {
  const fact = (source: string, learnedOn: string, values: Fact['values'], attributes = {}): Fact => ({
    kind: 'teammate',
    source,
    sourceId: AMY,
    happenedOn: null,
    learnedOn,
    learnedAssumed: false,
    recordedOn: learnedOn,
    supersededOn: null,
    values: { email: AMY, ...values },
    attributes,
  })

  it('has each person once, by hand first, in whatever order the records come', () => {
    const crm = fact('crm', '2026-01-02', { name: 'Amy', role: 'AM', team: 'North' })
    const hr = fact('hr', '2026-01-01', { name: 'Amelia', team: 'East' })
    const hand = fact('by-hand', '2026-01-01', { name: 'Amy B' }, { without: 'team' })
    const said = { factId: `teammate/by-hand/${AMY}`, email: AMY, name: 'Amy B', role: 'AM', team: null }
    expect(teamOf([crm, hr, hand])).toEqual([said])
    expect(teamOf([hand, hr, crm])).toEqual([said])
    expect(teamOf([crm, hr])).toMatchObject([{ name: 'Amy', role: 'AM', team: 'North' }])
    expect(teamOf([hr, crm])).toEqual(teamOf([crm, hr]))
  })
})
