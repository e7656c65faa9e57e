/** Settings through a real database: saved as versions, refused when impossible or overtaken, tried before, and in force after. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#src/access/actor.ts'
import { settingsSaveShow } from '#src/doors/cli/render/settings.ts'
import { listAccounts } from '#src/operations/accounts/list-accounts.ts'
import { showAccount } from '#src/operations/accounts/show-account.ts'
import { importFiles } from '#src/operations/imports/import-files.ts'
import { listSettingsVersions } from '#src/operations/settings/list-settings-versions.ts'
import { restoreSettings } from '#src/operations/settings/restore-settings.ts'
import { saveSettings } from '#src/operations/settings/save-settings.ts'
import { showSettings } from '#src/operations/settings/show-settings.ts'
import { trySettings } from '#src/operations/settings/try-settings.ts'
import { company } from './support/company.ts'
import { contentOf, tenantTables } from './support/tenant-tables.ts'
import { type TestHouse, testHouse } from './support/test-house.ts'

const TODAY = '2026-06-30'
/** The segment that `company` gives its customers. */
const SEGMENT = 'Northbeam segment'

let test: TestHouse
let actor: Actor

beforeAll(async () => {
  test = await testHouse(TODAY)
  actor = await test.actor('main')
  const files = company({ marker: 'Northbeam', endOn: TODAY })
  // One customer is in a segment of its own.
  const accounts = files['accounts.csv']!.map((line) =>
    line.startsWith('Northbeam-2,') ? line.replace(SEGMENT, 'SMB') : line,
  )
  await test.run(importFiles, { paths: [test.folder('crm', { ...files, 'accounts.csv': accounts })] }, actor)
})

afterAll(() => test.close())

/** What the present version is, and all that the database holds of the organization. */
const present = async () => (await test.run(showSettings, {}, actor)).version
const content = async () => {
  const tables = await tenantTables(test.house.database.pool)
  return test.transaction(actor, (tx) => contentOf(tx, tables))
}
const totalsNow = async () => {
  const { totals, accounts } = await test.run(listAccounts, {}, actor)
  const { green, yellow, red, none } = totals!
  return { totals: { green, yellow, red, none }, accounts }
}
const save = async (settings: object, note?: string) =>
  test.run(saveSettings, { settings: { ...settings }, basedOn: await present(), note }, actor)

describe('settings', () => {
  it('are what Perennial proposes as long as nothing was changed', async () => {
    const shown = await test.run(showSettings, {}, actor)
    expect(shown).toMatchObject({
      version: 0,
      savedAt: null,
      segment: null,
      own: { organization: {}, segments: {} },
      problems: [],
      segments: [SEGMENT, 'SMB'],
    })
    expect(
      shown.settings.every(
        ({ from, value, proposed }) => (from === 'proposed' && value === proposed) || Array.isArray(value),
      ),
    ).toBe(true)
    expect(shown.settings.find(({ path }) => path === 'utilisation.low')).toMatchObject({
      value: 0.5,
      proposed: 0.5,
      unit: 'share',
      from: 'proposed',
    })
    const { versions } = await test.run(listSettingsVersions, {}, actor)
    expect(versions).toMatchObject([{ version: 0, savedBy: null, changes: [] }])
  })

  it('are refused with everything that is impossible, and nothing is written', async () => {
    const before = await content()
    const settings = {
      organization: { health: { weights: { usage: 50 } } },
      segments: { SMB: { utilisation: { low: 2 } } },
    }
    for (const asked of [
      test.run(saveSettings, { settings, basedOn: 0 }, actor),
      test.run(trySettings, { settings }, actor),
    ]) {
      await expect(asked).rejects.toMatchObject({
        code: 'invalid-input',
        message: expect.stringMatching(
          /^2 things are impossible in the settings:\n.*totals 110, not 100.*|is above 1/s,
        ),
        details: {
          problems: [{ path: 'segments.SMB.utilisation.low' }, { path: 'organization.health.weights' }],
        },
      })
    }
    expect(await content()).toEqual(before)
  })

  it.each([
    [
      'no JSON',
      ['{', '  "organization": {', '    "health": { "greenFrom": 75, }', '  }', '}'],
      /wrong\.json is not JSON, line 3, column 34: \} stands where a name/,
    ],
    [
      'impossible',
      ['{ "organization": { "health": { "greenForm": 75 } } }'],
      /impossible in .*wrong\.json:\n.*Did you mean "greenFrom"\?/,
    ],
  ])('of a file that is %s are refused with the place', async (name, lines, says) => {
    const file = `${test.folder(`file ${name}`, { 'wrong.json': lines })}/wrong.json`
    await expect(test.run(saveSettings, { file, basedOn: 0 }, actor)).rejects.toThrow(says)
    await expect(test.run(trySettings, { file }, actor)).rejects.toThrow(says)
    await expect(test.run(trySettings, { file: '/nowhere/s.json' }, actor)).rejects.toThrow(
      'The file of settings /nowhere/s.json cannot be read',
    )
  })

  it('are given once: as a file or as JSON', async () => {
    for (const input of [{}, { file: '/nowhere', settings: {} }]) {
      await expect(test.run(trySettings, input, actor)).rejects.toThrow('either as a file or as JSON')
    }
  })

  it('may be seen and tried by an agent, and saved by the operator alone; the files of the machine are not an agent’s', async () => {
    const { organizationId } = actor
    const settings = { organization: { health: { greenFrom: 71 } } }
    const agent = { organizationId, role: 'agent' } as const
    expect(await test.run(trySettings, { settings }, agent)).toMatchObject({ version: 0 })
    expect(await test.run(showSettings, {}, agent)).toMatchObject({ version: 0 })
    await expect(test.run(trySettings, { file: '/etc/hostname' }, agent)).rejects.toMatchObject({
      code: 'forbidden',
    })
    for (const role of ['agent', 'clock'] as const) {
      const other = { organizationId, role }
      await expect(test.run(saveSettings, { settings, basedOn: 0 }, other)).rejects.toMatchObject({
        code: 'forbidden',
      })
      await expect(test.run(restoreSettings, { version: 0, basedOn: 0 }, other)).rejects.toMatchObject({
        code: 'forbidden',
      })
    }
    expect(await present()).toBe(0)
  })
})

describe('what settings would change', () => {
  /** The seats of all three are used, the first one's less and less. */
  const settings = {
    organization: {
      health: {
        leastCoverage: 0.2,
        seatUtilisation: [0.99, 0.98, 0.97, 0.96],
        greenFrom: 90,
        yellowFrom: 60,
      },
      usageDrop: { fourWeeks: 0.05, twoWeeks: 0.02 },
    },
    segments: { SMB: { health: { greenFrom: 20, yellowFrom: 10 }, utilisation: { low: 0.6, days: 7 } } },
  }

  it('is told before, with nothing written, and is what saving them then does', async () => {
    const [before, was] = [await content(), await totalsNow()]
    const reported: string[] = []
    const sinks = { report: ({ says }: { says: string }) => void reported.push(says), emit: async () => {} }
    const tried = await test.run(trySettings, { settings }, actor, sinks)
    expect(await content()).toEqual(before)
    expect(reported).toContain('Diagnosing accounts, settings as they are')
    expect(reported).toContain('Diagnosing accounts, settings as proposed')
    expect(tried).toMatchObject({ version: 0, asOf: TODAY, diagnosed: 3, unusedSegments: [] })
    expect(tried.totals.before).toMatchObject(was.totals)
    expect(tried.statusChanges.listed.length).toBeGreaterThan(0)
    expect(tried.movements.map(({ rule }) => rule)).toContain('usage-drop')

    expect(await save(settings, 'Stricter')).toMatchObject({
      outcome: 'saved',
      version: 1,
      changes: tried.changes,
    })
    const is = await totalsNow()
    expect(tried.totals.after).toMatchObject(is.totals)
    const statuses = (accounts: typeof is.accounts) => new Map(accounts.map(({ id, status }) => [id, status]))
    const [old, now] = [statuses(was.accounts), statuses(is.accounts)]
    expect(
      tried.statusChanges.listed.map(({ account, from, to }) => [account.id, from, to]).toSorted(),
    ).toEqual(
      [...now]
        .filter(([id, status]) => old.get(id) !== status)
        .map(([id, status]) => [id, old.get(id), status])
        .toSorted(),
    )
    const points = (accounts: typeof is.accounts) => new Map(accounts.map(({ id, score }) => [id, score]))
    for (const { account, from, to } of tried.scoreChanges.listed) {
      expect([from, to]).toEqual([points(was.accounts).get(account.id), points(is.accounts).get(account.id)])
    }
    const found = async (name: string) =>
      (await test.run(showAccount, { account: name }, actor)).diagnosis!.movements.map(({ rule }) => rule)
    for (const { rule, appear, vanish } of tried.movements) {
      for (const name of appear.listed) expect(await found(name)).toContain(rule)
      for (const name of vanish.listed) expect(await found(name)).not.toContain(rule)
    }
    // The same once more would change nothing.
    const again = await test.run(trySettings, { settings }, actor)
    expect(again).toMatchObject({
      version: 1,
      changes: [],
      movements: [],
      statusChanges: { listed: [], leftOut: 0 },
    })
    expect(again.totals.before).toEqual(again.totals.after)
  })

  it('holds for the accounts of the segment, and each diagnosis names the version', async () => {
    const show = async (account: string) => (await test.run(showAccount, { account }, actor)).diagnosis!
    const [smb, other] = [await show('Northbeam-2'), await show('Northbeam-3')]
    expect([smb.settingsVersion, other.settingsVersion]).toEqual([1, 1])
    // The same score would be green in one segment, and red in the other.
    const score = smb.health.weighted.score!
    expect(score).toBeGreaterThanOrEqual(20)
    expect(smb.health.weighted.status).toBe('Green')
    expect(other.health.weighted.status).not.toBe('Green')
    const shown = await test.run(showSettings, { segment: 'SMB' }, actor)
    const of = (path: string) => shown.settings.find((setting) => setting.path === path)
    expect(of('health.greenFrom')).toMatchObject({ value: 20, proposed: 70, from: 'segment' })
    expect(of('usageDrop.fourWeeks')).toMatchObject({ value: 0.05, from: 'organization' })
    expect(of('renewal.windowDays')).toMatchObject({ value: 120, from: 'proposed' })
  })

  it('names a segment that no account is in', async () => {
    const misspelt = { segments: { SMBs: { health: { greenFrom: 60 } } } }
    expect(await test.run(trySettings, { settings: misspelt }, actor)).toMatchObject({
      unusedSegments: ['SMBs'],
    })
  })

  it('is in the snapshot of the day as in its diagnosis', async () => {
    const { history, diagnosis } = await test.run(showAccount, { account: 'Northbeam-2' }, actor)
    const { score, status } = diagnosis!.health.weighted
    expect(history.at(-1)).toMatchObject({ on: TODAY, score, status })
  })
})

describe('a version', () => {
  it('is based on the one that holds, else refused', async () => {
    const settings = { organization: { health: { greenFrom: 72 } } }
    await expect(test.run(saveSettings, { settings, basedOn: 0 }, actor)).rejects.toMatchObject({
      code: 'conflict',
      message: 'Version 1 of the settings holds, not version 0',
    })
    const both = await Promise.allSettled(
      [71, 72].map((greenFrom) =>
        test.run(saveSettings, { settings: { organization: { health: { greenFrom } } }, basedOn: 1 }, actor),
      ),
    )
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(await present()).toBe(2)
  })

  it('is not made of what holds already', async () => {
    const { own } = await test.run(showSettings, {}, actor)
    expect(await save(own)).toEqual({
      outcome: 'unchanged',
      version: 2,
      changes: [],
      unusedSegments: [],
      decidesDiagnoses: false,
    })
  })

  it('holds again once restored, as a new version; none is lost', async () => {
    const restored = await test.run(restoreSettings, { version: 1, basedOn: 2, note: 'Better before' }, actor)
    expect(restored).toMatchObject({ outcome: 'saved', version: 3 })
    expect(await test.run(restoreSettings, { version: 0, basedOn: 3 }, actor)).toMatchObject({ version: 4 })
    await expect(test.run(restoreSettings, { version: 9, basedOn: 4 }, actor)).rejects.toMatchObject({
      code: 'not-found',
    })
    const { versions } = await test.run(listSettingsVersions, {}, actor)
    expect(versions.map(({ version, restoredFrom, note }) => [version, restoredFrom, note])).toEqual([
      [4, 0, null],
      [3, 1, 'Better before'],
      [2, null, null],
      [1, null, 'Stricter'],
      [0, null, null],
    ])
    expect(versions[3]?.changes).toContainEqual({
      segment: 'SMB',
      path: 'utilisation.low',
      before: 0.5,
      after: 0.6,
    })
    expect((await test.run(showSettings, {}, actor)).own).toEqual({ organization: {}, segments: {} })
    expect((await test.run(showAccount, { account: 'Northbeam-1' }, actor)).diagnosis?.settingsVersion).toBe(
      4,
    )
  })
})

describe('the model that leads', () => {
  it('gives score and status to list, totals and snapshot', async () => {
    await save({ organization: { health: { leads: 'seven', leastCoverage: 0 } } })
    test.liveOn('2026-07-01')
    await test.house.touched(actor.organizationId, 'all')
    const { accounts } = await totalsNow()
    const colours = { Healthy: 'Green', 'At Risk': 'Yellow', Critical: 'Red' } as const
    for (const { id, score, status } of accounts) {
      const { diagnosis, history } = await test.run(showAccount, { account: id }, actor)
      const { seven, weighted } = diagnosis!.health
      expect(diagnosis!.leads).toBe('seven')
      expect(score).toBe(seven.score)
      expect(score).not.toBe(weighted.score)
      expect(status).toBe(colours[seven.status as keyof typeof colours])
      expect(history.at(-1)).toMatchObject({ on: '2026-07-01', score: seven.score, status })
    }
  })

  it('follows the currency of the organization', async () => {
    await save({ organization: { currency: 'USD' } })
    const { settings } = await test.run(showSettings, {}, actor)
    expect(settings[0]).toMatchObject({
      path: 'currency',
      value: 'USD',
      proposed: null,
      from: 'organization',
    })
  })
})

describe('what only arranges documents', () => {
  it('is saved without diagnosing any account again', async () => {
    const touched = test.house.touched
    let times = 0
    test.house.touched = async () => void times++
    const arranged = await save({
      organization: {
        currency: 'USD',
        forms: { defaults: { tier3: 'operating-system' } },
        formats: { locale: 'en-US' },
        whitespace: { buyingCentres: ['Legal'] },
      },
    })
    expect(times).toBe(0)
    const judged = await save({
      organization: { currency: 'EUR', forms: { defaults: { tier3: 'operating-system' } } },
    })
    expect(times).toBe(1)
    const said = (output: unknown) => settingsSaveShow.answer?.(output, [])
    expect(said(arranged)).not.toContain('Diagnoses')
    expect(said(judged)).toContain('Diagnoses that rest on it are made again.')
    test.house.touched = touched
  })
})
