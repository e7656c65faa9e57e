/** A published import is taken back as a whole: what it brought is gone, what was before holds again, and what others say stays. */
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { listAccounts } from '#src/operations/accounts/list-accounts.ts'
import { mergeAccounts } from '#src/operations/accounts/merge-accounts.ts'
import { showAccount } from '#src/operations/accounts/show-account.ts'
import { replayHistory } from '#src/operations/diagnosis/replay-history.ts'
import { discardImport } from '#src/operations/imports/discard-import.ts'
import { listImports } from '#src/operations/imports/list-imports.ts'
import { showImport } from '#src/operations/imports/show-import.ts'
import { undoImport } from '#src/operations/imports/undo-import.ts'
import { editPlan } from '#src/operations/plans/edit-plan.ts'
import { listPlanItems } from '#src/operations/plans/list-plan-items.ts'
import { recordReview } from '#src/operations/reviews/record-review.ts'
import { showReview } from '#src/operations/reviews/show-review.ts'
import { startReview } from '#src/operations/reviews/start-review.ts'
import { company } from './support/company.ts'
import { type Files, importTrial } from './support/import-trial.ts'
import { importedContent } from './support/imported-content.ts'
import { contentOf, tenantTables } from './support/tenant-tables.ts'

const TODAY = '2026-06-30'

const trial = importTrial(TODAY)
const { bring, stage, inOwn, content } = trial

const undo = (importNo: number, by?: string) =>
  trial.test.run(undoImport, { importNo, ...(by === undefined ? {} : { by }) }, trial.actor)

/** Of every table, apart from the log of imports. */
async function everything() {
  const { 'perennial.import': _log, ...tables } = await content()
  return tables
}

/** What was imported, and nothing that was made of it. */
async function facts() {
  const {
    'perennial.account': account,
    'perennial.fact': fact,
    'perennial.usage_day': usage,
  } = await content()
  return { account, fact, usage }
}

const own = company({ marker: 'OWN', endOn: TODAY, days: 40 })
const first: Files = {
  ...own,
  // Learned before what comes after it.
  'contacts.csv': own['contacts.csv']!.map(
    (line, at) => `${line},${at === 0 ? 'observed_at' : '2026-06-01T10:00:00Z'}`,
  ),
  'tickets.csv': ['id,account_id,opened_at,priority', 'T-1,OWN-1,2026-06-01T10:00:00Z,high'],
}

/** Says something new of what is known, and knows what was not. */
const second: Files = {
  'accounts.csv': [own['accounts.csv']![0]!, 'NEW-1,Newcomer,new.example,,2,,2026-06-01,,'],
  'contacts.csv': [
    'id,account_id,name,email,title,observed_at',
    'OWN-1-ada,OWN-1,Ada Renamed,ada@own-1.example,Head of all,2026-06-20T10:00:00Z',
    'NEW-1-eve,NEW-1,Eve,eve@new.example,Buyer,',
  ],
  'subscriptions.csv': [
    `${own['subscriptions.csv']![0]!},effective_on`,
    'OWN-1-sub,OWN-1,OWN-suite,OWN plan,2024-09-18,2026-08-09,2026-08-09,30,true,5,6000,EUR,active,2026-06-15',
  ],
  'usage.csv': [own['usage.csv']![0]!, 'OWN-1,2026-06-29,OWN-1-user-1,OWN-suite,OWN reports,900'],
}

const third: Files = {
  'contacts.csv': [
    'id,account_id,name,email,title,observed_at',
    'OWN-1-ada,OWN-1,Ada Again,ada@own-1.example,Head of most,2026-06-25T10:00:00Z',
  ],
  'usage.csv': [own['usage.csv']![0]!, 'OWN-2,2026-06-29,OWN-2-user-1,OWN-suite,OWN reports,700'],
  'tickets.csv': ['id,account_id,opened_at,priority', 'T-2,OWN-2,2026-06-02T10:00:00Z,urgent'],
}

describe('an import that is taken back', () => {
  it('leaves nothing, if it was the first, but its place in the log', async () => {
    const before = await everything()
    await bring(first)
    expect((await everything())['perennial.plan']!.rows).toBeGreaterThan(0)
    const { undoing } = await undo(1, 'ann@vendor.example')
    expect(undoing).toMatchObject({
      removed: { account: 3, contact: 6, ticket: 1 },
      accountsGone: 3,
      accountsKept: { total: 0 },
      stays: { total: 0 },
      laterImports: [],
    })
    const { 'perennial.portfolio': _read, ...after } = await everything()
    const { 'perennial.portfolio': _none, ...then } = before
    expect(after).toEqual(then)
    expect((await trial.test.run(listImports, {}, trial.actor)).imports).toMatchObject([
      { importNo: 1, state: 'undone', undoneBy: 'ann@vendor.example', added: { account: 3 } },
    ])
  })

  it('is back when its files are imported again', async () => {
    await bring(first)
    const before = await inOwn(importedContent)
    await undo(1)
    expect(await bring(first)).toMatchObject({ outcome: 'imported', importNo: 2, added: { account: 3 } })
    expect(await inOwn(importedContent)).toEqual(before)
  })

  it('lets what it changed be what it was: names, amended contracts, replaced usage', async () => {
    await bring(first)
    const before = await facts()
    const shown = await trial.test.run(showAccount, { account: 'OWN-1' }, trial.actor)
    const { added } = await bring(second)
    expect(added).toEqual({ account: 1, contact: 2, subscription: 1, usage: 1 })
    expect(await facts()).not.toEqual(before)
    const { undoing } = await undo(2)
    expect(undoing).toMatchObject({ removed: added, accountsGone: 1 })
    expect(await facts()).toEqual(before)
    const again = await trial.test.run(showAccount, { account: 'OWN-1' }, trial.actor)
    expect(again.people).toEqual(shown.people)
    expect(again.contracts).toEqual(shown.contracts)
    expect(again.usage).toEqual(shown.usage)
    expect(again.diagnosis?.health).toEqual(shown.diagnosis?.health)
    const { accounts } = await trial.test.run(listAccounts, {}, trial.actor)
    expect(accounts.map(({ name }) => name).toSorted()).toEqual(['OWN-1 Ltd', 'OWN-2 Ltd', 'OWN-3 Ltd'])
  })

  it('from between others is as if it had never been', async () => {
    await bring(first)
    await bring(second)
    await bring(third)
    const { undoing } = await undo(2)
    expect(undoing.laterImports).toEqual([3])
    const left = await inOwn(importedContent)

    const other = await trial.test.actor('never')
    await bring(first, { by: other })
    await bring(third, { by: other })
    expect(left).toEqual(await trial.test.transaction(other, importedContent))
    const { rows } = await inOwn(({ db }) =>
      sql<{ name: string; ends: Date | null }>`
        select "values" ->> 'name' as name, superseded_at as ends from perennial.fact
        where source_id = 'OWN-1-ada' order by learned_at`.execute(db),
    )
    expect(rows).toEqual([
      { name: 'Ada OWN', ends: new Date('2026-06-25T10:00:00Z') },
      { name: 'Ada Again', ends: null },
    ])
  })

  it.each([
    ['the newest first', [3, 2, 1]],
    ['the oldest first', [1, 2, 3]],
    ['any order', [2, 3, 1]],
  ])('leaves nothing when all are: %s', async (_order, numbers) => {
    const before = await facts()
    for (const files of [first, second, third]) await bring(files)
    for (const importNo of numbers) await undo(importNo)
    expect(await facts()).toEqual(before)
    const { 'perennial.standing': standing, 'perennial.movement': movement } = await content()
    expect([standing!.rows, movement!.rows]).toEqual([0, 0])
  })

  it('is told anew on the days that were replayed from it, and what was said on a day stays said', async () => {
    await bring(first)
    await trial.test.run(replayHistory, {}, trial.actor)
    const snapshots = () =>
      inOwn(async ({ db }) => {
        const { rows } = await sql<{ on: string; replayed: boolean; score: number | null }>`
          select "on", replayed, score from perennial.snapshot s
          join perennial.account a using (organization_id) where a.id = s.account_id and a.source_id = 'OWN-1'
          order by "on"`.execute(db)
        return rows
      })
    const before = await snapshots()
    expect(before.filter(({ replayed }) => replayed).length).toBeGreaterThan(30)
    trial.test.liveOn('2026-07-01')
    await bring({ 'tickets.csv': [first['tickets.csv']![0]!, 'T-9,OWN-1,2026-06-10T10:00:00Z,urgent'] })
    await undo(2)
    const kept = await snapshots()
    expect(kept.filter(({ replayed }) => replayed).every(({ on }) => on < '2026-06-10')).toBe(true)
    expect(kept.filter(({ replayed }) => !replayed).map(({ on }) => on)).toEqual(['2026-06-30', '2026-07-01'])
    await trial.test.run(replayHistory, {}, trial.actor)
    const again = new Map((await snapshots()).map((one) => [one.on, one]))
    for (const one of before) expect(again.get(one.on)).toEqual(one)
  })

  it('touches no other organization', async () => {
    const other = await trial.test.actor('other')
    await bring(first)
    await bring(first, { by: other })
    const ofOther = async () => {
      const tables = await tenantTables(trial.test.house.database.pool)
      return trial.test.transaction(other, (tx) => contentOf(tx, tables))
    }
    const before = await ofOther()
    await undo(1)
    expect(await ofOther()).toEqual(before)
    expect(before['perennial.fact']!.rows).toBeGreaterThan(0)
  })
})

describe('an account that only this import made', () => {
  it('stays with its name where somebody wrote in its plan', async () => {
    await bring(first)
    await trial.test.run(
      editPlan,
      { account: 'OWN-2', section: 'risks', change: 'add', values: { risk: 'They said so' } },
      trial.actor,
    )
    const { undoing } = await undo(1)
    expect(undoing).toMatchObject({
      accountsGone: 2,
      accountsKept: { total: 1, first: [{ name: 'OWN-2 Ltd', because: 'plan' }] },
    })
    const { accounts } = await trial.test.run(listAccounts, {}, trial.actor)
    expect(accounts.map(({ name }) => name)).toEqual(['OWN-2 Ltd'])
    const { people, contracts, usage } = await trial.test.run(showAccount, { account: 'OWN-2' }, trial.actor)
    expect({ people, contracts, usage }).toEqual({ people: [], contracts: [], usage: null })
    expect(await bring(first)).toMatchObject({ outcome: 'imported' })
    expect((await content())['perennial.account']!.rows).toBe(3)
  })

  it('stays with what somebody wrote in the plan of an account that became part of it', async () => {
    await bring(first)
    const risks = { section: 'risks', values: { risk: 'They said so' } } as const
    await trial.test.run(editPlan, { account: 'OWN-2', change: 'add', ...risks }, trial.actor)
    await trial.test.run(mergeAccounts, { account: 'OWN-2', into: 'OWN-1' }, trial.actor)
    expect((await undo(1)).undoing).toMatchObject({
      accountsGone: 2,
      accountsKept: { total: 1, first: [{ name: 'OWN-1 Ltd', because: 'plan' }] },
    })
    const ofPlan = { account: 'OWN-1', section: 'risks' } as const
    const { items } = await trial.test.run(listPlanItems, ofPlan, trial.actor)
    expect(items.map(({ values }) => values)).toMatchObject([{ risk: 'They said so' }])
  })

  it('stays where something was said of a part of it in a review', async () => {
    await bring(first)
    const { run } = trial.test
    const { id } = await run(startReview, { kind: 'weekly', atRisk: false }, trial.actor)
    await run(recordReview, { id, account: 'OWN-3', skipped: 'Away' }, trial.actor)
    await run(mergeAccounts, { account: 'OWN-3', into: 'OWN-2' }, trial.actor)
    await run(mergeAccounts, { account: 'OWN-2', into: 'OWN-1' }, trial.actor)
    expect((await undo(1)).undoing).toMatchObject({ accountsGone: 0, accountsKept: { total: 3 } })
  })

  it('goes with a review in which nothing was said of it', async () => {
    await bring(first)
    const { run } = trial.test
    const { id } = await run(startReview, { kind: 'weekly', atRisk: false }, trial.actor)
    await run(recordReview, { id, account: 'OWN-2', noCommitment: 'Nothing to do' }, trial.actor)
    expect((await undo(1)).undoing).toMatchObject({
      accountsGone: 2,
      accountsKept: { total: 1, first: [{ name: 'OWN-2 Ltd', because: 'plan' }] },
    })
    const { entries } = await run(showReview, { id }, trial.actor)
    expect(entries.map(({ account }) => account.name)).toEqual(['OWN-2 Ltd'])
  })

  it('stays with its name where another import brought something of it, and goes with that', async () => {
    await bring(first)
    await bring(third)
    expect(await undo(1)).toMatchObject({
      undoing: {
        accountsGone: 1,
        accountsKept: {
          total: 2,
          first: [
            { name: 'OWN-1 Ltd', because: 'imports' },
            { name: 'OWN-2 Ltd', because: 'imports' },
          ],
        },
        laterImports: [2],
      },
    })
    expect(await undo(2)).toMatchObject({ undoing: { accountsGone: 2, accountsKept: { total: 0 } } })
    expect((await facts()).fact).toMatchObject({ rows: 0 })
  })

  it('is that of the import which says the same account is otherwise', async () => {
    await bring(first)
    await bring({ 'accounts.csv': ['id,name', 'OWN-1,Own the first'] })
    expect(await undo(1)).toMatchObject({ undoing: { accountsGone: 2, accountsKept: { total: 0 } } })
    const { accounts } = await trial.test.run(listAccounts, {}, trial.actor)
    expect(accounts.map(({ name }) => name)).toEqual(['Own the first'])
    expect(await undo(2)).toMatchObject({ undoing: { accountsGone: 1 } })
    expect((await facts()).fact).toMatchObject({ rows: 0 })
  })
})

describe('what cannot be taken back', () => {
  it('is refused with what to do instead, and nothing is touched', async () => {
    await bring(first)
    await stage(third)
    const before = await content()
    await expect(undo(9)).rejects.toMatchObject({ code: 'not-found' })
    await expect(undo(2)).rejects.toMatchObject({ code: 'conflict', message: 'Import 2 is unfinished' })
    await expect(undo(1)).rejects.toMatchObject({ code: 'conflict', message: 'Import 2 is unfinished' })
    expect(await content()).toEqual(before)
    await trial.test.run(discardImport, {}, trial.actor)
    await expect(undo(2)).rejects.toMatchObject({ message: 'Import 2 is discarded' })
    await undo(1)
    await expect(undo(1)).rejects.toMatchObject({
      message: `Import 1 was taken back on ${TODAY}`,
      hint: 'Import the files again to redo it.',
    })
  })

  it('is not an agent’s or the clock’s to take back', async () => {
    await bring(first)
    const before = await content()
    for (const role of ['agent', 'clock'] as const) {
      const actor = { ...trial.actor, role }
      await expect(trial.test.run(undoImport, { importNo: 1 }, actor)).rejects.toMatchObject({
        code: 'forbidden',
      })
    }
    expect(await content()).toEqual(before)
  })

  it('is all or nothing when it dies on its way, and is finished when it dies at its end', async () => {
    await bring(first)
    const before = await content()
    const dying = new Error('died')
    const { house, transaction } = trial.test
    const dies = undoImport.run(
      { importNo: 1 },
      {
        actor: trial.actor,
        today: TODAY,
        now: house.now(),
        house,
        handedIn: null,
        report: () => {},
        emit: async () => {},
        inTransaction: (work) =>
          transaction(trial.actor, async (tx) => {
            await work(tx)
            throw dying
          }),
      },
    )
    await expect(dies).rejects.toBe(dying)
    expect(await content()).toEqual(before)

    const { touched } = trial.test.house
    trial.test.house.touched = async () => {
      throw dying
    }
    await bring(second).catch(() => {})
    await expect(undo(2)).rejects.toBe(dying)
    trial.test.house.touched = touched
    const shown = await trial.test.run(showImport, { importNo: 2 }, trial.actor)
    expect(shown).toMatchObject({ state: 'undone', canUndo: false })
    await bring({ 'tickets.csv': third['tickets.csv']! })
    const { rows } = await inOwn(({ db }) =>
      sql`select from perennial.import where diagnosis_due`.execute(db),
    )
    expect(rows).toEqual([])
  })
})
