/** A review that is ended in the middle of an account: what was done there is kept, and the review can be gone on with. */
import { describe, expect, it } from 'vitest'
import { dismissMovement } from '#src/operations/movements/dismiss-movement.ts'
import { listMovements } from '#src/operations/movements/list-movements.ts'
import { reopenMovement } from '#src/operations/movements/reopen-movement.ts'
import { editPlan } from '#src/operations/plans/edit-plan.ts'
import { readPlan } from '#src/operations/plans/read-plan.ts'
import { finishReview } from '#src/operations/reviews/finish-review.ts'
import { listReviews } from '#src/operations/reviews/list-reviews.ts'
import { recordReview } from '#src/operations/reviews/record-review.ts'
import { resumeReview } from '#src/operations/reviews/resume-review.ts'
import { showReviewAccount } from '#src/operations/reviews/show-review-account.ts'
import { showReview } from '#src/operations/reviews/show-review.ts'
import { startReview } from '#src/operations/reviews/start-review.ts'
import { importTrial } from './support/import-trial.ts'

const TODAY = '2026-06-30'
const trial = importTrial(TODAY)
const ann = 'ann@vendor.example'

const book = {
  'accounts.csv': ['id,name,tier,csm_email', `A,Alpha,2,${ann}`, `B,Beta,2,${ann}`],
  'subscriptions.csv': [
    'id,account_id,start_on,end_on,auto_renew,arr,currency,status,seats',
    'S-A,A,2025-01-01,2026-09-30,false,200000,EUR,active,10',
    'S-B,B,2025-01-01,2026-12-31,false,50000,EUR,active,10',
  ],
}

const run: typeof trial.test.run = (operation, input, actor) => trial.test.run(operation, input, actor)
const record = (id: string, said: object) =>
  run(recordReview, { id, account: 'A', by: ann, ...said }, trial.actor)
const finish = (id: string) => run(finishReview, { id, by: ann }, trial.actor)
const entriesOf = async (id: string) => (await run(showReview, { id }, trial.actor)).entries

async function begin(): Promise<string> {
  const { id } = await run(
    startReview,
    { kind: 'weekly', atRisk: false, accounts: ['A', 'B'], by: ann },
    trial.actor,
  )
  return id
}

async function promise(says: string): Promise<string> {
  const owner = { side: 'ours', email: ann }
  const values = { action: says, owner, dueOn: '2026-07-15', status: 'Open', answers: null }
  const edits = [{ section: 'actions', change: 'add', values }]
  const written = await run(editPlan, { account: 'A', by: ann, edits } as never, trial.actor)
  return written.edits[0]!.item
}

async function waiting() {
  const { movements } = await run(listMovements, { account: 'A' }, trial.actor)
  return movements
}

describe('a review that is ended in the middle of an account', () => {
  it('keeps what was promised, who has read, and what still waited, and says that the turn was not over', async () => {
    await trial.bring(book)
    const id = await begin()
    await record(id, { commitment: await promise('Call Alpha'), seconds: 40 })
    await run(readPlan, { account: 'A', reader: 'csm' }, trial.actor)
    const headlines = (await waiting()).map(({ movement }) => movement.headline)
    expect(headlines.length).toBeGreaterThan(0)
    const ended = await finish(id)
    expect([ended.closed, ended.begun, ended.accounts]).toEqual([0, 1, 2])
    const [alpha, beta] = await entriesOf(id)
    expect(alpha?.closedOn).toBeNull()
    expect(alpha?.outcome.kept).toMatchObject({
      commitments: [{ says: 'Call Alpha', owner: ann }],
      readers: { csm: TODAY },
    })
    expect(alpha?.outcome.kept?.open.toSorted()).toEqual(headlines.toSorted())
    expect([beta?.closedOn, beta?.outcome.kept]).toEqual([null, null])
  })

  it('keeps an account of which only movements were answered, with the answers, and not where they were taken back', async () => {
    await trial.bring(book)
    const [first, ...others] = await waiting()
    const ended = async () => {
      const id = await begin()
      await run(dismissMovement, { id: first!.id, reason: 'Known', by: ann }, trial.actor)
      return id
    }
    const id = await ended()
    await finish(id)
    const kept = (await entriesOf(id))[0]?.outcome.kept
    expect(kept?.answers).toEqual([{ headline: first!.movement.headline, how: 'dismissed', reason: 'Known' }])
    expect(kept?.open).toHaveLength(others.length)
    await run(reopenMovement, { id: first!.id, by: ann }, trial.actor)
    const second = await begin()
    await finish(second)
    expect((await entriesOf(second))[0]?.outcome.kept).toBeNull()
  })

  it('keeps what is written down while it is being ended', async () => {
    await trial.bring(book)
    const id = await begin()
    await finish(id)
    expect((await entriesOf(id))[0]?.outcome.kept).toBeNull()
    await record(id, { commitment: await promise('Call Alpha') })
    expect((await entriesOf(id))[0]?.outcome.kept?.commitments).toMatchObject([{ says: 'Call Alpha' }])
  })

  it('is asked for what it promised by the next one', async () => {
    await trial.bring(book)
    const id = await begin()
    await record(id, { commitment: await promise('Call Alpha') })
    const promises = async (of: string) =>
      (await run(showReviewAccount, { id: of, account: 'A' }, trial.actor)).promises.map(({ says }) => says)
    const next = await begin()
    expect(await promises(next)).toEqual([])
    await finish(id)
    expect(await promises(next)).toEqual(['Call Alpha'])
  })

  it('was not held where no account of it was reviewed, or each was passed over', async () => {
    await trial.bring(book)
    const weekly = async () => {
      const { due } = await run(listReviews, {}, trial.actor)
      const { lastOn, nextOn, isDue } = due.find(({ kind }) => kind === 'weekly')!
      return { lastOn, nextOn, isDue }
    }
    const never = { lastOn: null, nextOn: null, isDue: true }
    await finish(await begin())
    expect(await weekly()).toEqual(never)
    const passedOver = await begin()
    await record(passedOver, { skipped: 'Nobody is here' })
    await finish(passedOver)
    expect(await weekly()).toEqual(never)
    const held = await begin()
    const { movements } = await run(showReviewAccount, { id: held, account: 'A' }, trial.actor)
    for (const { id: movement } of movements)
      await record(held, { leave: { movement, reason: 'Next review' } })
    await run(readPlan, { account: 'A', reader: 'csm' }, trial.actor)
    await record(held, { noCommitment: 'Nothing to do' })
    await record(held, { close: true })
    await finish(held)
    expect(await weekly()).toEqual({ lastOn: TODAY, nextOn: '2026-07-07', isDue: false })
  })

  it('goes on where it was, and is held only once it is ended again', async () => {
    await trial.bring(book)
    const id = await begin()
    await record(id, { commitment: await promise('Call Alpha') })
    await finish(id)
    const goingOn = await run(resumeReview, { id }, trial.actor)
    expect([goingOn.finishedOn, goingOn.finishedBy, goingOn.begun]).toEqual([null, null, 0])
    const { due } = await run(listReviews, {}, trial.actor)
    expect(due.find(({ kind }) => kind === 'weekly')).toMatchObject({ openId: id, lastOn: null })
    const account = await run(showReviewAccount, { id, account: 'A' }, trial.actor)
    expect(account.commitments.map(({ says }) => says)).toEqual(['Call Alpha'])
    expect(account.outcome.kept).toBeNull()
    await record(id, { skipped: 'Nobody is here' })
    const ended = await finish(id)
    expect([ended.closed, ended.begun, ended.finishedBy]).toEqual([1, 0, ann])
    await run(resumeReview, { id }, trial.actor)
    expect((await entriesOf(id))[0]?.closedOn).toBe(TODAY)
  })
})
