/** An import that was interrupted, or is run by two at once: written once, and whole in the end. */
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { addDays } from '#src/kernel/day.ts'
import { listAccounts } from '#src/operations/accounts/list-accounts.ts'
import { discardImport } from '#src/operations/imports/discard-import.ts'
import { importFiles } from '#src/operations/imports/import-files.ts'
import { listImports, openImport, writeChunk } from '#src/store/imports.ts'
import type { Staged } from '#src/store/stage-facts.ts'
import type { Transaction } from '#src/store/tenant.ts'
import { type Files, importTrial, interruption } from './support/import-trial.ts'
import { importedContent } from './support/imported-content.ts'

const trial = importTrial('2026-06-30')
const { bring, inOwn } = trial

describe('an interrupted import', () => {
  const files = manyRows()

  it('goes on where it was, wherever it stopped, and ends as one that was never interrupted', async () => {
    const reference = await trial.test.actor(`${trial.actor.organizationId.slice(0, 8)}-reference`)
    await bring(files, { by: reference })
    const whole = await trial.test.transaction(reference, importedContent)
    expect(whole).toMatchObject({ accounts: 10, facts: 4510, usageDays: 12_000 })

    const staged: unknown[] = []
    const stops = [/^Writing contact/, /^Writing usage/, /^Publishing/]
    for (const [at, stopAt] of stops.entries()) {
      // Each attempt at another time: what is staged already must not be staged again.
      trial.test.liveOn(`2026-07-0${at + 1}`)
      await expect(bring(files, { stopAt })).rejects.toBe(interruption)
      staged.push(await inOwn(stagedRows))
    }
    expect(staged).toEqual([
      { 'fact 2026-07-01': 2010 },
      { 'fact 2026-07-01': 2010, 'fact 2026-07-02': 2500, 'usage 2026-07-02': 5000 },
      {
        'fact 2026-07-01': 2010,
        'fact 2026-07-02': 2500,
        'usage 2026-07-02': 5000,
        'usage 2026-07-03': 7000,
      },
    ])
    expect(await bring(files)).toMatchObject({
      outcome: 'imported',
      resumed: true,
      importNo: 1,
      added: { account: 10, contact: 4500, usage: 12_000 },
    })
    expect(await inOwn(importedContent)).toEqual(whole)
  })

  it('takes each chunk once, and in its turn', async () => {
    const request = { paths: ['/somewhere'], map: null, source: null, reading: {}, partial: false }
    const { importNo } = await inOwn((tx) =>
      openImport(tx, { fingerprint: 'chunks', request, now: trial.test.house.now() }),
    )
    const write = (chunk: number, written: () => Promise<Staged>) =>
      inOwn((tx) => writeChunk(tx, { importNo, kind: 'account', chunk }, written))
    const nothing = async () => ({ added: 0, accountIds: new Set<string>() })
    const never = () => expect.unreachable('it is not written')
    await write(0, nothing)
    await expect(write(0, never)).rejects.toMatchObject({ code: 'conflict' })
    await expect(write(2, never)).rejects.toMatchObject({ code: 'conflict' })
    await expect(write(1, () => Promise.reject(interruption))).rejects.toBe(interruption)
    await write(1, nothing)
    const [opened] = await inOwn(listImports)
    expect(opened).toMatchObject({ progress: { account: 2 }, counts: { account: 0 } })
  })

  it('that two run at the same time is written once', async () => {
    const runs = await Promise.allSettled([bring(files), bring(files)])
    const done = runs.filter((run) => run.status === 'fulfilled').map((run) => run.value.outcome)
    expect(done.filter((outcome) => outcome === 'imported')).toHaveLength(1)
    for (const run of runs) {
      if (run.status === 'rejected') expect(run.reason).toMatchObject({ code: 'conflict' })
    }
    expect(await inOwn(importedContent)).toMatchObject({ accounts: 10, facts: 4510, usageDays: 12_000 })
  })

  it('that ends while it is run elsewhere stops there', async () => {
    let discarding: Promise<unknown> | undefined
    const report = ({ says }: { says: string }) => {
      if (says.startsWith('Writing usage')) discarding ??= trial.test.run(discardImport, {}, trial.actor)
    }
    const paths = [trial.test.folder('to-discard', files)]
    const running = trial.test.run(importFiles, { paths }, trial.actor, { report, emit: async () => {} })
    await expect(running).rejects.toMatchObject({
      code: 'conflict',
      message: 'This import was continued or ended elsewhere meanwhile',
    })
    await discarding
    expect(await inOwn(importedContent)).toMatchObject({ accounts: 0, facts: 0, usageDays: 0 })
  })

  it('that died before its accounts were diagnosed is made good by the next', async () => {
    const { touched } = trial.test.house
    trial.test.house.touched = () => Promise.reject(interruption)
    const alpha = { 'accounts.csv': ['id,name', 'A,Alpha'] }
    await expect(bring(alpha)).rejects.toBe(interruption)
    trial.test.house.touched = touched
    expect(await trial.test.run(listAccounts, {}, trial.actor)).toMatchObject({ total: 0 })
    expect(await bring(alpha)).toMatchObject({ outcome: 'unchanged' })
    expect(await trial.test.run(listAccounts, {}, trial.actor)).toMatchObject({ total: 1 })
  })
})

/** More than two chunks of contacts, and of days of use. */
function manyRows(): Files {
  const accounts = Array.from({ length: 10 }, (_, at) => `A${at}`)
  const contacts = Array.from({ length: 4500 }, (_, at) => `C${at},A${at % 10},Person ${at}`)
  const usage = Array.from({ length: 12_000 }, (_, at) => {
    const on = addDays('2026-06-30', -Math.floor(at / 10))
    return `A${at % 10},${on},C${at % 10},${(at % 9) + 1}`
  })
  return {
    'accounts.csv': ['id,name,created_on', ...accounts.map((id) => `${id},Company ${id},2022-01-01`)],
    'contacts.csv': ['id,account_id,name', ...contacts],
    'usage.csv': ['account_id,on,user_id,events', ...usage],
  }
}

/** Rows by table and by the day on which they were written. */
async function stagedRows({ db, organizationId }: Transaction): Promise<Record<string, number>> {
  const { rows } = await sql<{ name: string; rows: number }>`
    select what || ' ' || (recorded_at at time zone 'UTC')::date as name, count(*)::int as rows from (
      select 'fact' as what, recorded_at from perennial.fact where organization_id = ${organizationId}
      union all select 'usage', recorded_at from perennial.usage_day where organization_id = ${organizationId}) as written
    group by 1 order by 1`.execute(db)
  return Object.fromEntries(rows.map((row) => [row.name, row.rows]))
}
