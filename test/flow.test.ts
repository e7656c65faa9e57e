/** The golden walk: files in, facts stored, every account diagnosed, the portfolio and an account on the page. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import type { Actor } from '#src/access/actor.ts'
import { addDays, daysBetween } from '#src/kernel/day.ts'
import { listAccounts } from '#src/operations/accounts/list-accounts.ts'
import { showAccount } from '#src/operations/accounts/show-account.ts'
import { diagnosisSchema } from '#src/operations/diagnosis-schema.ts'
import { diagnose } from '#src/operations/diagnosis/diagnose.ts'
import { enter } from '#src/operations/enter.ts'
import { importFiles } from '#src/operations/imports/import-files.ts'
import { listImports } from '#src/operations/imports/list-imports.ts'
import { listOrganizations } from '#src/operations/organizations/list-organizations.ts'
import { loadSample } from '#src/operations/sample/load-sample.ts'
import { company } from './support/company.ts'
import { contentOf, tenantTables } from './support/tenant-tables.ts'
import { type TestHouse, testHouse } from './support/test-house.ts'

type Diagnosis = z.output<typeof diagnosisSchema>

const own = fileURLToPath(new URL('../examples/own-files', import.meta.url))

/** Two days after the last week of use in the example. */
const TODAY = '2026-10-27'

let test: TestHouse

beforeAll(async () => {
  test = await testHouse(TODAY)
})

afterAll(() => test.close())

/** By the id in the source; each parsed as the doors give it. */
async function diagnoses(actor: Actor, input: z.input<typeof diagnose.input>): Promise<Diagnosis[]> {
  const found: Diagnosis[] = []
  const emit = async (item: unknown) => void found.push(diagnosisSchema.parse(item))
  const { diagnosed } = await test.run(diagnose, input, actor, { report: () => {}, emit })
  expect(diagnosed).toBe(found.length)
  return found.toSorted((a, b) => (a.account.sourceId < b.account.sourceId ? -1 : 1))
}

function rowsOf(file: string): number {
  return readFileSync(`${own}/${file}.csv`, 'utf8').trim().split('\n').length - 1
}

describe('the example folder', () => {
  let actor: Actor

  beforeAll(async () => {
    actor = await enter(test.house, importFiles, { slug: null, role: 'operator' })
  })

  it('is imported, and the second time found unchanged', async () => {
    const first = await test.run(importFiles, { paths: [own] }, actor)
    expect(first).toMatchObject({ outcome: 'imported', importNo: 1, resumed: false })
    expect(first.added).toMatchObject({
      account: rowsOf('accounts'),
      contact: rowsOf('contacts'),
      product: rowsOf('products'),
      subscription: rowsOf('subscriptions'),
    })
    expect(first.report).toMatchObject({ problems: [], notRead: [], good: { usage: rowsOf('usage') } })

    const second = await test.run(importFiles, { paths: [own] }, actor)
    expect(second).toMatchObject({ outcome: 'unchanged', importNo: 2 })
    expect(Object.values(second.added).every((count) => count === 0)).toBe(true)
    const { imports } = await test.run(listImports, {}, actor)
    expect(imports.map(({ importNo, state, paths }) => ({ importNo, state, paths }))).toEqual([
      { importNo: 2, state: 'published', paths: [own] },
      { importNo: 1, state: 'published', paths: [own] },
    ])
  })

  it('gives every account a diagnosis, with the figures of the files', async () => {
    const all = await diagnoses(actor, {})
    expect(all.map(({ account, arr, seats, asOf }) => [account.name, arr, seats.licensed, asOf])).toEqual([
      ['Harbour Logistics', 10_400 + 10_800, 6, TODAY],
      ['Lindqvist Dental', 940, 2, TODAY],
      ['Castello Foods', 4300, 5, TODAY],
      ['Brightwater Energy', 11_700 + 10_800, 5, TODAY],
      ['Novak Machine Tools', 3750, 8, TODAY],
      ['Pixel & Loom', 940, 2, TODAY],
    ])
    const castello = all[2]!
    // It does not renew by itself, and its users went.
    expect(castello.deadline).toMatchObject({ kind: 'end', on: '2026-12-15', contractId: 'SUB-104' })
    expect(castello.movements.map(({ rule }) => rule)).toContain('usage-drop')
    // It renews by itself: the day that counts is 90 days before.
    expect(all[0]!.deadline).toMatchObject({
      kind: 'notice',
      on: '2026-11-03',
      renewalOn: '2027-02-01',
      assumed: false,
    })
  })

  it('is shown as a portfolio, the most urgent account first', async () => {
    const portfolio = await test.run(listAccounts, {}, actor)
    expect(portfolio).toMatchObject({ asOf: TODAY, total: 6, currency: 'EUR', totals: { arr: 53_630 } })
    expect(portfolio.accounts[0]).toMatchObject({
      name: 'Harbour Logistics',
      deadline: { kind: 'notice', days: 7 },
    })
    const urgency = (await diagnoses(actor, {})).filter(({ priority }) => priority > 0)
    expect(portfolio.accounts.slice(0, urgency.length).map(({ id }) => id)).toEqual(
      urgency.toSorted((a, b) => b.priority - a.priority).map(({ account }) => account.id),
    )
    const found = await test.run(listAccounts, { search: 'pixel', sort: 'name' }, actor)
    expect(found.accounts.map(({ name }) => name)).toEqual(['Pixel & Loom'])
    expect(found.totals!.arr).toBe(940)
  })

  it('is shown account by account, with people, contracts and use', async () => {
    const shown = await test.run(showAccount, { account: 'castello foods' }, actor)
    expect(shown.profile).toMatchObject({ sourceId: 'ACC-003', source: 'own-files', city: 'Parma', tier: 2 })
    expect(shown.people.find(({ name }) => name === 'Marco Ferri')).toMatchObject({
      status: 'left',
      roles: ['Champion'],
    })
    expect(shown.contracts).toMatchObject([
      { id: 'SUB-104', endOn: '2026-12-15', seats: 5, autoRenew: false },
    ])
    const { movements, ...diagnosis } = shown.diagnosis!
    const withoutCards = movements.map((movement) => ({ ...movement, card: undefined }))
    expect({ ...diagnosis, movements: withoutCards }).toEqual(
      (await diagnoses(actor, { account: 'ACC-003' }))[0],
    )
    expect(shown.history).toMatchObject([{ on: TODAY, replayed: false }])
    expect(shown.usage?.lastOn).toBe('2026-10-25')
  })

  it('as of a past day has the terms of that day, and evidence of no later one', async () => {
    const [harbour] = await diagnoses(actor, { account: 'ACC-001', asOf: '2026-01-15' })
    expect(harbour).toMatchObject({
      asOf: '2026-01-15',
      arr: 7200 + 10_800,
      seats: { active: null, licensed: 4 },
    })
    const day = '2026-08-15'
    for (const diagnosis of await diagnoses(actor, { asOf: day })) {
      for (const on of daysIn(diagnosis)) expect(on <= day, `${diagnosis.account.name} ${on}`).toBe(true)
    }
    expect(await diagnoses(actor, { asOf: '2021-01-01' })).toEqual([])
  })
})

/** The days of all that a diagnosis rests on. */
function daysIn({ health, outlook, movements, deadline }: Diagnosis): string[] {
  const signals = [health.seven, health.weighted].flatMap((reading) => reading.signals)
  const evidence = [...signals, ...movements, ...(outlook?.drivers ?? [])].flatMap((one) => one.evidence)
  const days = [...evidence, ...(deadline?.evidence ?? [])].map(({ on }) => on)
  return [...days, ...signals.map(({ asOf }) => asOf), ...movements.map(({ since }) => since)].filter(
    (day) => day !== null,
  )
}

describe('a past day', () => {
  const day = addDays(TODAY, -60)

  /** Says of each row without a day of its own that it was learned long ago. */
  function dated(files: Readonly<Record<string, readonly string[]>>): Record<string, readonly string[]> {
    return Object.fromEntries(
      Object.entries(files).map(([name, lines]) => [
        name,
        /^(accounts|contacts|products)/.test(name)
          ? lines.map((line, at) => `${line},${at === 0 ? 'observed_at' : '2024-01-01T00:00:00Z'}`)
          : lines,
      ]),
    )
  }

  it('looks from today as it looked when it was today', async () => {
    const files = dated(company({ marker: 'PAST', endOn: addDays(TODAY, -34), days: 300 }))
    const then = await test.actor('then')
    test.liveOn(day)
    const usage = files['usage.csv']!.filter((line, at) => at === 0 || line.split(',')[1]! <= day)
    expect(usage.length).toBeLessThan(files['usage.csv']!.length)
    await test.run(
      importFiles,
      { paths: [test.folder('then', { ...files, 'usage.csv': usage })], source: 'crm' },
      then,
    )
    const lived = await diagnoses(then, {})
    expect(lived).toHaveLength(3)

    const now = await test.actor('now')
    test.liveOn(TODAY)
    await test.run(importFiles, { paths: [test.folder('now', files)], source: 'crm' }, now)
    // Corrected later: more use on a day that was over, and a larger contract.
    test.liveOn(addDays(TODAY, 2))
    const corrected = {
      'usage.csv': ['account_id,on,events', `PAST-2,${addDays(day, -5)},99999`],
      'subscriptions.csv': files['subscriptions.csv']!.map((line) =>
        line.replace(/,20,24000,/, ',2000,999,'),
      ),
    }
    const later = await test.run(
      importFiles,
      { paths: [test.folder('later', corrected)], source: 'crm' },
      now,
    )
    expect(later.added).toMatchObject({ usage: 1, subscription: 1 })

    const seen = await diagnoses(now, { asOf: day })
    expect(withoutIds(seen)).toEqual(withoutIds(lived))
    expect(withoutIds(await diagnoses(now, {}))).not.toEqual(withoutIds(lived))
  })

  function withoutIds(list: readonly Diagnosis[]) {
    return list.map((one) => ({ ...one, account: { ...one.account, id: '' } }))
  }
})

describe('the sample company', () => {
  const LOADED_ON = '2026-03-01'
  let actor: Actor
  let ownBefore: unknown

  const ownContent = async () => {
    const main = await enter(test.house, listAccounts, { slug: 'main', role: 'operator' })
    const tables = await tenantTables(test.house.database.pool)
    return test.transaction(main, (tx) => contentOf(tx, tables))
  }

  beforeAll(async () => {
    ownBefore = await ownContent()
    test.liveOn(LOADED_ON)
    actor = await enter(test.house, loadSample, { slug: null, role: 'operator' })
  })

  it('is loaded once, beside one’s own, on the day of its first loading though that was interrupted', async () => {
    const interruption = new Error('interrupted')
    const report = ({ says }: { says: string }) => {
      if (says.startsWith('Writing usage')) throw interruption
    }
    await expect(test.run(loadSample, {}, actor, { report, emit: async () => {} })).rejects.toBe(interruption)
    test.liveOn('2026-03-03')
    expect(await test.run(loadSample, {}, actor)).toEqual({ loaded: true, today: LOADED_ON })
    expect(await test.run(loadSample, {}, actor)).toEqual({ loaded: false, today: LOADED_ON })
    expect((await test.run(listImports, {}, actor)).imports).toMatchObject([
      { importNo: 1, state: 'published' },
    ])
    expect(await ownContent()).toEqual(ownBefore)
    const { organizations } = await test.run(listOrganizations, {}, actor)
    expect(
      organizations.map(({ slug, sample, accounts, today }) => ({ slug, sample, accounts, today })),
    ).toEqual(
      expect.arrayContaining([
        { slug: 'main', sample: false, accounts: 6, today: null },
        { slug: 'sample', sample: true, accounts: 70, today: LOADED_ON },
      ]),
    )
  })

  it('has the figures of the worked example', async () => {
    const { profile, diagnosis, contracts } = await test.run(showAccount, { account: 'Fintech Corp' }, actor)
    expect(profile).toMatchObject({ name: 'Fintech Corp', segment: 'Enterprise', employees: 2400 })
    expect(diagnosis).toMatchObject({ asOf: LOADED_ON, arr: 250_000, currency: 'USD' })
    expect(diagnosis!.seats).toEqual({ active: 112, before: 112, licensed: 150 })
    const utilisation = diagnosis!.health.weighted.signals.find(({ id }) => id === 'seat-utilisation')
    expect(utilisation?.value).toBeCloseTo(112 / 150, 10)
    expect(daysBetween(LOADED_ON, diagnosis!.deadline!.renewalOn)).toBe(106)
    expect(contracts.map(({ productName }) => productName)).toContain('Analytics Platform (Enterprise)')
  })

  it('is diagnosed as a whole, every claim with facts behind it', async () => {
    const all = await diagnoses(actor, {})
    expect(all).toHaveLength(70)
    for (const { account, asOf, health, outlook, movements } of all) {
      expect(asOf).toBe(LOADED_ON)
      for (const signal of [...health.seven.signals, ...health.weighted.signals]) {
        // That there was no ticket, no ticket can show, and that nobody was reached, no meeting.
        const isOfNothing = /^0 (tickets|people reached)/.test(signal.says)
        if (signal.score !== null && !isOfNothing)
          expect(signal.evidence, `${account.name} ${signal.id}: ${signal.says}`).not.toEqual([])
      }
      for (const movement of movements)
        expect(movement.evidence, `${account.name} ${movement.rule}`).not.toEqual([])
      if (outlook)
        expect([outlook.low, outlook.p, outlook.high]).toEqual(
          [outlook.low, outlook.p, outlook.high].toSorted((a, b) => a - b),
        )
    }
    expect(all.filter(({ movements }) => movements.length > 0).length).toBeGreaterThan(5)
    expect((await test.run(listAccounts, { limit: 5 }, actor)).accounts).toHaveLength(5)
  })
})
