/** Segments that are called otherwise or taken away: their accounts, whoever says their segment, and their settings. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#src/access/actor.ts'
import { noOwnSettings } from '#src/detect/settings/own-settings.ts'
import { renamedSegment } from '#src/detect/settings/renamed-segment.ts'
import { listAccounts } from '#src/operations/accounts/list-accounts.ts'
import { setAccount } from '#src/operations/accounts/set-account.ts'
import { importFiles } from '#src/operations/imports/import-files.ts'
import { undoImport } from '#src/operations/imports/undo-import.ts'
import { listSegments } from '#src/operations/segments/list-segments.ts'
import { removeSegment } from '#src/operations/segments/remove-segment.ts'
import { renameSegment } from '#src/operations/segments/rename-segment.ts'
import { listSettingsVersions } from '#src/operations/settings/list-settings-versions.ts'
import { restoreSettings } from '#src/operations/settings/restore-settings.ts'
import { saveSettings } from '#src/operations/settings/save-settings.ts'
import { showSettings } from '#src/operations/settings/show-settings.ts'
import { type TestHouse, testHouse } from './support/test-house.ts'

let test: TestHouse
let actor: Actor
let imports = 0

beforeAll(async () => {
  test = await testHouse('2026-06-30')
  actor = await test.actor('household')
  await bring(['A,Alpha,Enterprise', 'B,Beta,Enterprise', 'C,Gamma,SMB', 'D,Delta,'])
  await test.run(setAccount, { account: 'D', segment: 'Enterprise' }, actor)
})

afterAll(() => test.close())

/** As the CRM delivers them. */
async function bring(accounts: readonly string[]) {
  imports += 1
  const folder = test.folder(`crm ${imports}`, { 'accounts.csv': ['id,name,segment', ...accounts] })
  await test.run(importFiles, { paths: [folder], source: 'crm' }, actor)
}

const rename = (segment: string, to: string) => test.run(renameSegment, { segment, to }, actor)
const settings = () => test.run(showSettings, {}, actor)
const segments = async () => {
  const { segments: listed } = await test.run(listSegments, {}, actor)
  return Object.fromEntries(listed.map(({ segment, ...of }) => [segment, of]))
}
const inSegment = async (segment: string) =>
  (await test.run(listAccounts, { segment }, actor)).accounts.map(({ name }) => name).toSorted()
const own = async (segment: string) => (await settings()).own.segments[segment]

/** Both halves of what a rename did. */
async function takeBack({ importNo, version, versionBefore }: Awaited<ReturnType<typeof rename>>) {
  if (version !== versionBefore) {
    await test.run(restoreSettings, { version: versionBefore, basedOn: version }, actor)
  }
  if (importNo !== null) await test.run(undoImport, { importNo }, actor)
}

async function save(segment: string, health: Record<string, unknown>) {
  const { version, own: present } = await settings()
  const changed = { ...present, segments: { ...present.segments, [segment]: { health } } }
  await test.run(saveSettings, { settings: changed, basedOn: version }, actor)
}

describe('a segment', () => {
  it('is listed with its accounts, who says so, and what it has of its own', async () => {
    await save('Enterprise', { greenFrom: 80 })
    expect(await segments()).toEqual({
      Enterprise: { accounts: 3, byHand: 1, sources: [{ source: 'crm', accounts: 2 }], settings: 1 },
      SMB: { accounts: 1, byHand: 0, sources: [{ source: 'crm', accounts: 1 }], settings: 0 },
    })
  })

  it('is called otherwise with its settings, whoever says it of its accounts, and back by one undo', async () => {
    const before = await segments()
    const renamed = await rename('Enterprise', 'Large')
    expect(renamed).toMatchObject({ accounts: 3, joined: false, outcome: 'saved' })
    expect([await inSegment('Enterprise'), await inSegment('Large')]).toEqual([
      [],
      ['Alpha', 'Beta', 'Delta'],
    ])
    expect((await segments())['Large']).toMatchObject({ accounts: 3, byHand: 3 })
    // The guide of the handbook that it followed by its old name goes with it.
    expect(await own('Large')).toEqual({ health: { greenFrom: 80 }, guide: { follows: 'Enterprise' } })
    expect(await own('Enterprise')).toBeUndefined()
    await takeBack(renamed)
    expect(await segments()).toEqual(before)
    expect(await own('Enterprise')).toEqual({ health: { greenFrom: 80 } })
  })

  it('keeps its new name at the next import; a new account with the old name is in the old one', async () => {
    const renamed = await rename('Enterprise', 'Large')
    await bring(['A,Alpha,Enterprise', 'B,Beta,SMB', 'C,Gamma,SMB', 'D,Delta,', 'E,Epsilon,Enterprise'])
    expect(await inSegment('Large')).toEqual(['Alpha', 'Beta', 'Delta'])
    expect(await inSegment('Enterprise')).toEqual(['Epsilon'])
    await takeBack(renamed)
    expect(await inSegment('Enterprise')).toEqual(['Alpha', 'Delta', 'Epsilon'])
    expect(await inSegment('SMB')).toEqual(['Beta', 'Gamma'])
  })

  it('joins one that is there, whose settings hold then', async () => {
    await save('SMB', { greenFrom: 60 })
    const before = await segments()
    const joined = await rename('Enterprise', 'SMB')
    expect(joined).toMatchObject({ accounts: 3, joined: true })
    expect(await segments()).toMatchObject({ SMB: { accounts: 5, settings: 1 } })
    expect([await own('SMB'), await own('Enterprise')]).toEqual([{ health: { greenFrom: 60 } }, undefined])
    await takeBack(joined)
    expect(await segments()).toEqual(before)
  })

  it('that is called the same is left as it is, and one that is not there is refused', async () => {
    expect(await rename('SMB', 'SMB')).toMatchObject({ outcome: 'unchanged', importNo: null, joined: false })
    await expect(rename('Nowhere', 'SMB')).rejects.toMatchObject({ code: 'not-found' })
  })

  it('without accounts is called otherwise too, and taken away with its settings, with a way back', async () => {
    await save('Public', { greenFrom: 90 })
    const renamed = await rename('Public', 'Public sector')
    expect(renamed).toMatchObject({ accounts: 0, importNo: null, outcome: 'saved' })
    const { version } = await test.run(removeSegment, { segment: 'Public sector' }, actor)
    expect(await segments()).not.toHaveProperty('Public sector')
    await test.run(restoreSettings, { version: version - 1, basedOn: version }, actor)
    expect(await own('Public sector')).toEqual({ health: { greenFrom: 90 } })
  })

  it('that accounts are in is not taken away', async () => {
    await expect(test.run(removeSegment, { segment: 'SMB' }, actor)).rejects.toThrow(
      '2 accounts are in "SMB"',
    )
    await expect(test.run(removeSegment, { segment: 'Nowhere' }, actor)).rejects.toMatchObject({
      code: 'not-found',
    })
    expect(await own('SMB')).toEqual({ health: { greenFrom: 60 } })
  })

  it('is said in the history by whom it was renamed and removed, as is whoever saves settings', async () => {
    const by = 'ann@own.example'
    await save('Small', { greenFrom: 75 })
    await test.run(renameSegment, { segment: 'Small', to: 'Tiny', by }, actor)
    const { version } = await test.run(removeSegment, { segment: 'Tiny', by }, actor)
    await test.run(restoreSettings, { version: version - 1, basedOn: version, by }, actor)
    const { own: present } = await settings()
    const asked = { settings: { ...present, segments: {} }, basedOn: version + 1, by }
    await test.run(saveSettings, asked, actor)
    const { versions } = await test.run(listSettingsVersions, {}, actor)
    expect(versions.slice(0, 5).map(({ savedBy }) => savedBy)).toEqual([by, by, by, by, 'operator'])
  })

  it('is for no program to rename', async () => {
    const agent = await test.actor('household', 'agent')
    const asked = { segment: 'SMB', to: 'Small' }
    await expect(test.run(renameSegment, asked, agent)).rejects.toMatchObject({ code: 'forbidden' })
  })
})

describe('the settings of a segment that is called otherwise', () => {
  const renamed = (from: string, to: string, segments = {}) =>
    renamedSegment({ ...noOwnSettings, segments }, { from, to, joins: false }).segments

  it('say the guide of its old name only where the new one has another', () => {
    expect(renamed('Enterprise', 'ENTERPRISE')).toEqual({})
    expect(renamed('Enterprise', 'Large')).toEqual({ Large: { guide: { follows: 'Enterprise' } } })
    expect(renamed('Big', 'Large')).toEqual({})
    expect(renamed('Big', 'Large', { Big: { guide: { follows: 'SMB' } } })).toEqual({
      Large: { guide: { follows: 'SMB' } },
    })
  })
})
