/** Reviews as they are kept: what is other since the last one, who is left out, and that the day knows of them. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#src/access/actor.ts'
import { importFiles } from '#src/operations/imports/import-files.ts'
import { editPlan } from '#src/operations/plans/edit-plan.ts'
import { readPlan } from '#src/operations/plans/read-plan.ts'
import { showQuality } from '#src/operations/quality/show-quality.ts'
import { finishReview } from '#src/operations/reviews/finish-review.ts'
import { recordReview } from '#src/operations/reviews/record-review.ts'
import { showReviewAccount } from '#src/operations/reviews/show-review-account.ts'
import { showReview } from '#src/operations/reviews/show-review.ts'
import { startReview } from '#src/operations/reviews/start-review.ts'
import { showToday } from '#src/operations/today/show-today.ts'
import { enReview } from '#src/web/messages/en-review.ts'
import { sql } from 'kysely'
import { type TestHouse, testHouse } from './support/test-house.ts'

const TODAY = '2026-06-30'
const ann = 'ann@vendor.example'

let test: TestHouse
let actor: Actor

const promise = async (account: string, says: string) => {
  const values = {
    action: says,
    owner: { side: 'ours', email: ann },
    dueOn: TODAY,
    status: 'Open',
    answers: null,
  }
  const { edits } = await test.run(
    editPlan,
    { account, by: ann, edits: [{ section: 'actions', change: 'add', values }] },
    actor,
  )
  return edits[0]!.item
}
const at = (time: string) => Object.assign(test.house, { now: () => new Date(`${TODAY}T${time}:00Z`) })
const begin = (more: object = {}) =>
  test.run(startReview, { kind: 'weekly', atRisk: false, by: ann, ...more }, actor)

beforeAll(async () => {
  test = await testHouse(TODAY)
  actor = await test.actor('reviews')
  const folder = test.folder('reviews', {
    'accounts.csv': ['id,name,csm_email', `A,Alpha,${ann}`, 'B,Beta,bob@vendor.example'],
    'subscriptions.csv': [
      'id,account_id,start_on,end_on,auto_renew,arr,currency,status',
      'S-A,A,2025-01-01,2029-12-31,false,200000,EUR,active',
      'S-B,B,2025-01-01,2029-12-31,false,50000,EUR,active',
    ],
    'people.csv': ['name,email,team', `Ann,${ann},North`],
  })
  await test.run(importFiles, { paths: [folder], source: 'crm' }, actor)
  at('08:00')
  await promise('A', 'Call Alpha')
  await promise('B', 'Call Beta')
})

afterAll(() => test.close())

describe('a review', () => {
  it('takes the accounts of a team', async () => {
    const { id, accounts } = await begin({ team: 'North' })
    expect(accounts).toBe(1)
    const { entries } = await test.run(showReview, { id }, actor)
    expect(entries.map(({ account }) => account.name)).toEqual(['Alpha'])
    await test.run(finishReview, { id }, actor)
  })

  it('is closed only when nothing is to go, and is known to the quality of the plan', async () => {
    const { id } = await begin({ accounts: ['A'] })
    const record = (said: object) => test.run(recordReview, { id, account: 'A', by: ann, ...said }, actor)
    await expect(record({ close: true })).rejects.toMatchObject({ code: 'conflict' })
    at('09:00')
    const item = await promise('A', 'Meet Alpha')
    await record({ commitment: item })
    const seen = await test.run(showReviewAccount, { id, account: 'A' }, actor)
    expect(seen.commitments.map(({ says }) => says)).toEqual(['Meet Alpha'])
    // It is said once: among the commitments.
    expect(seen.changes.map(({ says }) => says)).not.toContain('Meet Alpha')
    expect(seen.changes.map(({ says }) => says)).toContain('Call Alpha')
    // Who wrote in the plan has read it for its quality; the review asks for their word, and names it so.
    expect((await test.run(showQuality, { account: 'A' }, actor)).coReading.csm).toBe(TODAY)
    expect(seen.readers.csm).toBeNull()
    await expect(record({ close: true })).rejects.toThrow('owners have not confirmed that they read the plan')
    expect(enReview.readBy(seen.readers.am, seen.readers.csm)).toBe('Reading confirmed: AM never, CSM never')
    await test.run(readPlan, { account: 'A', reader: 'csm' }, actor)
    expect((await record({ close: true })).closedOn).toBe(TODAY)
    await test.run(finishReview, { id }, actor)
    const { freshness } = await test.run(showQuality, { account: 'A' }, actor)
    expect(freshness.lastReviewOn).toBe(TODAY)
  })

  it('shows what was written after the last one on its very day, and nothing from before', async () => {
    at('11:00')
    await promise('A', 'Write to Alpha')
    at('12:00')
    const { id } = await begin({ accounts: ['A'] })
    const { changes } = await test.run(showReviewAccount, { id, account: 'A' }, actor)
    expect(changes.filter(({ what }) => what === 'Action').map(({ says }) => says)).toEqual([
      'Write to Alpha',
    ])
    await test.run(recordReview, { id, account: 'A', skipped: 'Nothing new', by: ann }, actor)
    await test.run(finishReview, { id }, actor)
  })

  it('leaves out accounts on which nothing changed, and says how many', async () => {
    at('13:00')
    const { id } = await begin({ accounts: ['A', 'B'] })
    for (const account of ['A', 'B']) {
      const said = { readAlone: 'away', noCommitment: 'nothing', by: ann }
      await test.run(readPlan, { account, reader: 'csm' }, actor)
      await test.run(recordReview, { id, account, ...said, close: true }, actor)
    }
    await test.run(finishReview, { id }, actor)
    at('14:00')
    await promise('B', 'Thank Beta')
    const next = await begin({ onlyChanged: true })
    expect([next.accounts, next.scope.unchanged]).toEqual([1, 1])
    const { entries } = await test.run(showReview, { id: next.id }, actor)
    expect(entries.map(({ account }) => account.name)).toEqual(['Beta'])
  })
})

describe('the day', () => {
  it('counts what there is on all accounts, and gives one kind alone', async () => {
    const all = await test.run(showToday, { limit: 1 }, actor)
    expect(all.groups).toHaveLength(1)
    expect(all.entries?.action).toBeGreaterThan(1)
    const proposals = await test.run(showToday, { kind: 'proposal' }, actor)
    expect(proposals.groups.flatMap(({ entries }) => entries.map(({ kind }) => kind))).not.toContain('action')
    expect(proposals.entries).toEqual(all.entries)
  })

  it('knows who holds an account by its owner until a diagnosis has told AM and CSM apart', async () => {
    await test.transaction(actor, ({ db }) =>
      sql`update perennial.standing set am = null, csm = null`.execute(db),
    )
    const { groups } = await test.run(showToday, { owner: ann }, actor)
    expect(groups.map(({ account }) => account.name)).toEqual(['Alpha', 'Beta'])
    const bob = await test.run(showToday, { owner: 'bob@vendor.example' }, actor)
    expect(bob.groups).toEqual([])
  })
})
