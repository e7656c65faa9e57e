/** Imports: what is staged is unseen until it is published as a whole, and there is one at a time. */
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import type { AccountHistory } from '#src/facts/account-history.ts'
import { noCatalogue } from '#src/facts/catalogue.ts'
import { catalogueFacts } from '#src/store/catalogue-facts.ts'
import { listAccounts } from '#src/operations/accounts/list-accounts.ts'
import { showAccount } from '#src/operations/accounts/show-account.ts'
import { discardImport } from '#src/operations/imports/discard-import.ts'
import { listImports } from '#src/operations/imports/list-imports.ts'
import { countAccounts } from '#src/store/directory.ts'
import { accountKeys, historiesOf } from '#src/store/histories.ts'
import { openImport } from '#src/store/imports.ts'
import { knownSourceIds } from '#src/store/known-source-ids.ts'
import { portfolioMembers } from '#src/store/portfolio-members.ts'
import { accountNamed } from '#src/store/show-account.ts'
import { featuresSeen, sourceDays } from '#src/store/usage-seen.ts'
import { company } from './support/company.ts'
import { importTrial } from './support/import-trial.ts'
import { importedContent } from './support/imported-content.ts'

const TODAY = '2026-06-30'
const days = { from: '2020-01-01', to: TODAY }

const trial = importTrial(TODAY)
const { bring, stage, inOwn, content } = trial

/** Every read of facts that the store offers, of all accounts that it knows. */
async function everyRead(ids: readonly string[]): Promise<Record<string, unknown>> {
  return inOwn(async (tx) => {
    const keys = ids.map((id) => ({ id, source: 'crm', sourceId: id }))
    const sources = [{ source: 'crm', weekEnd: TODAY, measure: 'events' as const }]
    return {
      accountKeys: await accountKeys(tx),
      countAccounts: await countAccounts(tx),
      accountNamed: await accountNamed(tx, 'NEW-1 Ltd').catch((error: Error) => error.message),
      knownSourceIds: await knownSourceIds(tx),
      catalogue: await catalogueFacts(tx, null),
      histories: await historiesOf(tx, keys, days),
      sourceDays: await sourceDays(tx, ids, TODAY),
      featuresSeen: await featuresSeen(tx, ids, TODAY),
      members: await portfolioMembers(tx, ids, TODAY, { catalogue: noCatalogue, sources }),
    }
  })
}

/** Also of those that no read shows. */
async function everyId(): Promise<string[]> {
  const { rows } = await inOwn(({ db }) =>
    sql<{ id: string }>`select id from perennial.account order by 1`.execute(db),
  )
  return rows.map((row) => row.id)
}

describe('what is staged', () => {
  it('is seen by no read before it is published, and by all after', async () => {
    await stage(company({ marker: 'NEW', endOn: TODAY, days: 30 }))
    const ids = await everyId()
    expect(ids).toHaveLength(3)
    const unseen = await everyRead(ids)
    expect(unseen).toMatchObject({
      accountKeys: [],
      countAccounts: 0,
      catalogue: { facts: [], currency: null },
      sourceDays: [],
      featuresSeen: [],
    })
    expect(unseen['accountNamed']).toBe('There is no account "NEW-1 Ltd"')
    for (const history of unseen['histories'] as AccountHistory[]) {
      expect(history).toMatchObject({ facts: [], usage: [] })
    }
    expect(JSON.stringify(unseen)).not.toContain('NEW Suite')
    expect(await trial.test.run(listAccounts, {}, trial.actor)).toMatchObject({ total: 0, accounts: [] })
    await expect(trial.test.run(showAccount, { account: ids[0]! }, trial.actor)).rejects.toMatchObject({
      code: 'not-found',
    })

    await bring(company({ marker: 'NEW', endOn: TODAY, days: 30 }))
    const seen = await everyRead(ids)
    for (const [read, answer] of Object.entries(seen)) expect(answer, read).not.toEqual(unseen[read])
    expect(await trial.test.run(listAccounts, {}, trial.actor)).toMatchObject({ total: 3 })
  })

  it('leaves the versions before it as they are, until it is published', async () => {
    await bring(company({ marker: 'NEW', endOn: TODAY, days: 30 }))
    const ids = await everyId()
    const before = await everyRead(ids)
    trial.test.liveOn('2026-07-02')
    const changed = Object.fromEntries(
      Object.entries(company({ marker: 'NEW', endOn: TODAY, days: 30 })).map(([name, lines]) => [
        name,
        lines.map((line) => line.replace(/,5$/, ',50').replace('Makes', 'Made')),
      ]),
    )
    await stage(changed)
    expect(await everyRead(ids)).toEqual(before)
    await bring(changed)
    expect((await everyRead(ids))['histories']).not.toEqual(before['histories'])
  })

  it('is gone when it is discarded, and what was there before stays', async () => {
    await bring({ 'accounts.csv': ['id,name', 'A,Alpha'] })
    const before = await inOwn(importedContent)
    const ids = await everyId()
    const reads = await everyRead(ids)
    const files = {
      'accounts.csv': ['id,name', 'A,Another name', 'B,Beta'],
      'usage.csv': ['account_id,on,events', 'B,2026-06-01,5'],
    }
    await stage(files)
    expect(await inOwn(importedContent)).toMatchObject({ accounts: 2, facts: 3, usageDays: 1 })
    expect(await trial.test.run(discardImport, {}, trial.actor)).toEqual({ importNo: 2 })
    expect(await inOwn(importedContent)).toEqual(before)
    expect(await everyRead(ids)).toEqual(reads)
    await expect(trial.test.run(discardImport, {}, trial.actor)).rejects.toMatchObject({ code: 'not-found' })
    expect(await bring(files)).toMatchObject({ outcome: 'imported', importNo: 3, resumed: false })
    const { imports } = await trial.test.run(listImports, {}, trial.actor)
    expect(imports.map(({ state }) => state)).toEqual(['published', 'discarded', 'published'])
  })
})

describe('a folder with mistakes', () => {
  const files = {
    'accounts.csv': ['id,name,tier', 'A,Alpha,2', 'B,Beta,9', ',Nobody,1'],
    'usage.csv': ['account_id,on,events', 'A,2026-06-01,5', 'A,2026-06-02,many', 'C,2026-06-01,5'],
  }

  it('changes nothing', async () => {
    const before = await content()
    await expect(bring(files)).rejects.toMatchObject({
      code: 'invalid-input',
      message: '4 problems found: nothing was written',
    })
    expect(await content()).toEqual(before)
  })

  it('brings its good rows when that was agreed to', async () => {
    const { report, ...rest } = await bring(files, { partial: true })
    expect(rest).toMatchObject({ outcome: 'imported', added: { account: 1, usage: 1 } })
    expect(report.rejected).toMatchObject({ account: 2, usage: 2 })
    expect(await inOwn(importedContent)).toMatchObject({ accounts: 1, facts: 1, usageDays: 1 })
  })
})

describe('one import at a time', () => {
  const first = { 'accounts.csv': ['id,name', 'A,Alpha'] }

  it('is refused while another one is unfinished, and told what to do', async () => {
    await stage(first)
    await expect(bring({ 'accounts.csv': ['id,name', 'B,Beta'] })).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringMatching(/^An import of .*folder-\d+ is unfinished$/),
      hint: expect.stringContaining('perennial import discard'),
    })
    // The same content goes on, from another folder too.
    expect(await bring(first)).toMatchObject({ outcome: 'imported', resumed: true, importNo: 1 })
  })

  it('is opened once by two that begin at the same time', async () => {
    const open = (fingerprint: string) => {
      const request = { paths: [fingerprint], map: null, source: null, reading: {}, partial: false }
      return inOwn((tx) => openImport(tx, { fingerprint, request, now: trial.test.house.now() }))
    }
    const same = await Promise.all([open('one'), open('one'), open('one')])
    expect(same.map(({ importNo }) => importNo)).toEqual([1, 1, 1])
    await trial.test.run(discardImport, {}, trial.actor)
    const others = await Promise.allSettled([open('two'), open('three')])
    expect(others.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(others.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'conflict' } })
  })

  it('does not hinder that of another organization', async () => {
    await stage(first)
    const other = await trial.test.actor(`${trial.actor.organizationId.slice(0, 8)}-other`)
    expect(await bring(first, { by: other })).toMatchObject({ outcome: 'imported' })
  })
})
