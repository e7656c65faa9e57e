/** From the queue to an answer and back: what people say to movements, and what the next diagnoses make of it. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '#src/access/actor.ts'
import { addDays, type Day } from '#src/kernel/day.ts'
import { sql } from 'kysely'
import { shows } from '#src/doors/cli/render/shows.ts'
import { showAccount } from '#src/operations/accounts/show-account.ts'
import { refreshDiagnoses } from '#src/operations/diagnosis/refresh-diagnoses.ts'
import { importFiles } from '#src/operations/imports/import-files.ts'
import { acceptMovement } from '#src/operations/movements/accept-movement.ts'
import { dismissMovement } from '#src/operations/movements/dismiss-movement.ts'
import { listMovements } from '#src/operations/movements/list-movements.ts'
import { reopenMovement } from '#src/operations/movements/reopen-movement.ts'
import { snoozeMovement } from '#src/operations/movements/snooze-movement.ts'
import { listRules } from '#src/operations/rules/list-rules.ts'
import { type TestHouse, testHouse } from './support/test-house.ts'

const TODAY = '2026-06-30'

let test: TestHouse
let actor: Actor
let organizations = 0

beforeAll(async () => {
  test = await testHouse(TODAY)
})

afterAll(() => test.close())

/** Three customers that pay, of whom the first two owe for long: one cause each, which payment ends. */
const accounts = [
  'id,name,csm_email',
  'A,Alpha,ann@vendor.example',
  'B,Beta,bob@vendor.example',
  'C,Gamma,ann@vendor.example',
]
const subscriptions = [
  'id,account_id,start_on,end_on,auto_renew,arr,currency,status',
  'S-A,A,2025-01-01,2029-12-31,false,200000,EUR,active',
  'S-B,B,2025-01-01,2029-12-31,false,50000,EUR,active',
  'S-C,C,2025-01-01,2029-12-31,false,90000,EUR,active',
]
const invoices = (paid: Readonly<Record<string, Day>> = {}): string[] => [
  'id,account_id,issued_on,due_on,paid_on,amount,currency',
  `I-A,A,2026-04-20,2026-05-20,${paid['A'] ?? ''},20000,EUR`,
  `I-B,B,2026-04-20,2026-05-20,${paid['B'] ?? ''},5000,EUR`,
  // Its own payments keep the feed alive.
  ...Array.from({ length: 14 }, (_, at) => {
    const on = addDays('2026-04-01', 15 * at)
    return `I-C-${at},C,${on},${addDays(on, 30)},${addDays(on, 20)},900,EUR`
  }).filter((line) => line.split(',')[2]! <= (paid['today'] ?? TODAY)),
]

async function bring(files: Readonly<Record<string, readonly string[]>>): Promise<void> {
  const folder = test.folder(`answers-${organizations++}`, files)
  await test.run(importFiles, { paths: [folder], source: 'crm' }, actor)
}

beforeEach(async () => {
  test.liveOn(TODAY)
  actor = await test.actor(`answers-${organizations++}`)
  await bring({ 'accounts.csv': accounts, 'subscriptions.csv': subscriptions, 'invoices.csv': invoices() })
})

type Asked = Parameters<typeof test.run<typeof listMovements>>[1]

const list = (asked: Asked = {}) => test.run(listMovements, asked, actor)
const names = async (asked: Asked = {}) =>
  (await list(asked)).movements.map(({ account, rule }) => `${account.name} ${rule}`)
const owed = async (account: string) =>
  (await list({ account })).movements.find(({ rule }) => rule === 'invoice-overdue')!.id
const counts = async () =>
  (await test.run(listRules, {}, actor)).rules.find(({ rule }) => rule === 'invoice-overdue')!

/** Lives on the day: the invoices of C still come in, those named are paid, and all is diagnosed as every night. */
async function live(day: Day, paid: Readonly<Record<string, Day>> = {}): Promise<void> {
  test.liveOn(day)
  await bring({ 'invoices.csv': invoices({ ...paid, today: day }) })
  await test.run(refreshDiagnoses, {}, actor)
}

describe('the queue', () => {
  it('holds what waits, the most urgent first, with its account, and sums the accounts', async () => {
    const found = await list()
    expect(found).toMatchObject({
      total: 2,
      totals: { accounts: 2, arr: 250_000, currency: 'EUR', withoutAmount: 0 },
      states: { queued: 2, snoozed: 0, listed: 0, accepted: 0 },
    })
    expect(found.movements).toMatchObject([
      {
        account: { name: 'Alpha' },
        owner: 'ann@vendor.example',
        arr: 200_000,
        state: 'queued',
        queuedOn: TODAY,
      },
      { account: { name: 'Beta' }, owner: 'bob@vendor.example', arr: 50_000, answeredBy: null, reason: null },
    ])
    const [first, second] = found.movements.map(({ movement }) => movement.priority)
    expect(first).toBeGreaterThan(second!)
    expect(found.movements[0]!.movement.evidence).not.toEqual([])
  })

  it('narrows to an owner or an account, page by page, with the totals of all that pass', async () => {
    expect(await names({ owner: 'bob@vendor.example' })).toEqual(['Beta invoice-overdue'])
    expect(await names({ account: 'A' })).toEqual(['Alpha invoice-overdue'])
    expect(await list({ owner: 'nobody@vendor.example' })).toMatchObject({
      total: 0,
      totals: { accounts: 0, arr: 0 },
      movements: [],
    })
    const second = await list({ limit: 1, offset: 1 })
    expect(second).toMatchObject({ total: 2, totals: { arr: 250_000 } })
    expect(second.movements.map(({ account }) => account.name)).toEqual(['Beta'])
    await expect(list({ account: 'nobody' })).rejects.toMatchObject({ code: 'not-found' })
  })

  it('reads as a table with the ids by which one answers', async () => {
    const text = shows['movement.list']!.answer!(await list(), [])
    expect(text).toContain(await owed('A'))
    expect(text).toMatch(/Alpha +€200,000 +ann@vendor\.example/)
    expect(text).toContain('2 movements · 2 accounts, €250,000 ARR\n2 queued\n')
    expect(shows['movement.list']!.answer!(await list({ state: 'accepted' }), [])).toBe(
      'None here.\n2 queued\n',
    )
  })
})

describe('an accepted movement', () => {
  it('leaves the queue, stays known, clears with its cause, rests for 30 days and returns', async () => {
    const id = await owed('A')
    const accepted = await test.run(acceptMovement, { id }, actor)
    expect(accepted).toMatchObject({ id, state: 'accepted', acceptedOn: TODAY, answeredBy: 'operator' })
    expect(shows['movement.accept']!.answer!(accepted, [])).toMatch(
      /^Alpha: .*\naccepted on 2026-06-30\n {2}1 accepted: Unpaid invoices/,
    )
    expect(await names()).toEqual(['Beta invoice-overdue'])

    await live('2026-07-10')
    expect(await names()).toEqual(['Beta invoice-overdue'])
    expect(await list({ state: 'accepted' })).toMatchObject({
      total: 1,
      movements: [{ id, falseSince: null }],
    })

    await live('2026-07-11', { A: '2026-07-11' })
    expect((await list({ state: 'accepted' })).movements).toMatchObject([{ falseSince: '2026-07-11' }])
    await live('2026-07-25', { A: '2026-07-11' })
    expect(await list({ state: 'cleared' })).toMatchObject({
      total: 1,
      totals: { accounts: 1, arr: 200_000 },
      states: { queued: 1, accepted: 0 },
      movements: [{ id, acceptedOn: TODAY, clearedOn: '2026-07-25' }],
    })
    expect(await counts()).toMatchObject({ found: 2, queued: 1, accepted: 1, clearedUnanswered: 0 })
    await expect(test.run(reopenMovement, { id }, actor)).rejects.toMatchObject({ code: 'conflict' })

    // The payment was taken back: the same cause again.
    await live('2026-08-23')
    expect(await names({ account: 'A' })).toEqual([])
    await live('2026-08-24')
    expect(await names({ account: 'A' })).toEqual(['Alpha invoice-overdue'])
    expect(await owed('A')).not.toBe(id)
  })
})

describe('a dismissed movement', () => {
  it('rests for 90 days, with its reason, and then returns', async () => {
    const id = await owed('A')
    const reason = 'Their bank changed'
    expect(await test.run(dismissMovement, { id, reason }, actor)).toMatchObject({
      state: 'dismissed',
      reason,
    })
    await live('2026-09-27')
    expect(await names({ account: 'A' })).toEqual([])
    expect(await list({ state: 'dismissed' })).toMatchObject({
      total: 1,
      movements: [{ id, reason, dismissedOn: TODAY }],
    })
    await live('2026-09-28')
    expect(await names({ account: 'A' })).toEqual(['Alpha invoice-overdue'])
    await expect(test.run(reopenMovement, { id }, actor)).rejects.toMatchObject({
      code: 'conflict',
      message: 'Another movement of the same cause has come since',
    })
  })

  it('is back when that is taken back, and nothing else comes of its cause', async () => {
    const before = (await list({ account: 'A' })).movements
    const { id } = before[0]!
    await test.run(dismissMovement, { id, reason: 'By mistake' }, actor)
    await live('2026-07-05')
    await test.run(reopenMovement, { id }, actor)
    await live('2026-07-06')
    expect((await list({ account: 'A' })).movements.map((card) => card.id)).toEqual([id])
    expect(await counts()).toMatchObject({ found: 2, queued: 2, dismissed: 0 })
  })

  it.each(['', '   '])('needs a reason, and "%s" is none', async (reason) => {
    const attempt = test.run(dismissMovement, { id: await owed('A'), reason }, actor)
    await expect(attempt).rejects.toMatchObject({ code: 'invalid-input' })
  })
})

describe('a snoozed movement', () => {
  const reason = 'They pay on the fifth'

  it('is out of the queue until its day and back on it, diagnosed or not, with its reason', async () => {
    const id = await owed('A')
    const snoozed = await test.run(snoozeMovement, { id, until: '2026-07-05', reason }, actor)
    expect(snoozed).toMatchObject({ state: 'snoozed', snoozedUntil: '2026-07-05' })
    expect(await counts()).toMatchObject({ queued: 1, snoozed: 1 })
    await live('2026-07-04')
    expect(await names()).toEqual(['Beta invoice-overdue'])
    expect(await names({ state: 'snoozed' })).toEqual(['Alpha invoice-overdue'])

    test.liveOn('2026-07-05')
    expect((await list({ account: 'A' })).movements).toMatchObject([{ id, state: 'queued', reason }])
    await live('2026-07-05')
    expect((await list({ account: 'A' })).movements).toMatchObject([
      { id, state: 'queued', snoozedUntil: null, reason },
    ])
    expect(await counts()).toMatchObject({ found: 2, queued: 2, snoozed: 0 })
  })

  it('is back at once when that is taken back', async () => {
    const id = await owed('A')
    await test.run(snoozeMovement, { id, until: '2026-07-05', reason }, actor)
    expect(await test.run(reopenMovement, { id }, actor)).toMatchObject({ state: 'queued', reason: null })
    expect(await list()).toMatchObject({ total: 2 })
  })

  it.each([TODAY, '2026-06-01', '2026-12-28'])('cannot rest until %s', async (until) => {
    const attempt = test.run(snoozeMovement, { id: await owed('A'), until, reason }, actor)
    await expect(attempt).rejects.toMatchObject({ code: 'invalid-input' })
    expect(await list()).toMatchObject({ total: 2 })
  })
})

describe('answering', () => {
  it('of two people at once, one is heard and the other told so', async () => {
    const id = await owed('A')
    const attempts = await Promise.allSettled([
      test.run(acceptMovement, { id }, actor),
      test.run(dismissMovement, { id, reason: 'No' }, actor),
      test.run(acceptMovement, { id }, actor),
    ])
    const refused = attempts.filter((attempt) => attempt.status === 'rejected')
    expect(refused).toHaveLength(2)
    for (const { reason } of refused) expect(reason).toMatchObject({ code: 'conflict' })
    expect(await list()).toMatchObject({ total: 1, states: { queued: 1 } })
  })

  it('while all is diagnosed again is not lost', async () => {
    const id = await owed('A')
    await Promise.all([
      test.run(refreshDiagnoses, {}, actor),
      test.run(acceptMovement, { id }, actor),
      test.run(refreshDiagnoses, {}, actor),
    ])
    expect(await list({ state: 'accepted' })).toMatchObject({ total: 1, movements: [{ id }] })
  })

  it.each(['agent', 'clock'] as const)('is not for the %s, who may look', async (role) => {
    const other: Actor = { ...actor, role }
    const id = await owed('A')
    const refused = { code: 'forbidden' }
    await expect(test.run(acceptMovement, { id }, other)).rejects.toMatchObject(refused)
    await expect(test.run(dismissMovement, { id, reason: 'No' }, other)).rejects.toMatchObject(refused)
    const nap = { id, until: '2026-07-05', reason: 'No' }
    await expect(test.run(snoozeMovement, nap, other)).rejects.toMatchObject(refused)
    await expect(test.run(reopenMovement, { id }, other)).rejects.toMatchObject(refused)
    expect(await test.run(listMovements, {}, other)).toMatchObject({ total: 2 })
  })

  it('shows on the account by which card, and where it stands', async () => {
    const shown = async () => (await test.run(showAccount, { account: 'A' }, actor)).diagnosis!.movements
    const id = await owed('A')
    expect(await shown()).toMatchObject([{ rule: 'invoice-overdue', card: { id, state: 'queued' } }])
    await test.run(snoozeMovement, { id, until: '2026-07-05', reason: 'Later' }, actor)
    expect(await shown()).toMatchObject([{ card: { id, state: 'snoozed' } }])
    await test.run(dismissMovement, { id, reason: 'No' }, actor)
    expect(await shown()).toMatchObject([{ card: { id, state: 'dismissed' } }])
  })

  it('goes for a card that was written before there were answers', async () => {
    const id = await owed('A')
    await test.transaction(actor, ({ db }) =>
      sql`update perennial.movement set card = card - 'acceptedOn' - 'answeredBy' - 'reason'`.execute(db),
    )
    expect((await list({ account: 'A' })).movements).toMatchObject([{ id, acceptedOn: null, reason: null }])
    expect(await test.run(acceptMovement, { id }, actor)).toMatchObject({ state: 'accepted' })
    expect(await counts()).toMatchObject({ accepted: 1 })
  })
})

describe('rule.list', () => {
  it('names every rule with what it looks for, and no share under ten answers', async () => {
    await test.run(acceptMovement, { id: await owed('A') }, actor)
    await test.run(dismissMovement, { id: await owed('B'), reason: 'No' }, actor)
    const { rules } = await test.run(listRules, {}, actor)
    expect(rules.every(({ says }) => says.length > 20)).toBe(true)
    expect(rules.find(({ rule }) => rule === 'usage-drop')).toMatchObject({ found: 0, acceptance: null })
    expect(await counts()).toEqual({
      rule: 'invoice-overdue',
      says: expect.any(String),
      found: 2,
      queued: 0,
      snoozed: 0,
      listed: 0,
      accepted: 1,
      dismissed: 1,
      clearedUnanswered: 0,
      acceptance: null,
    })
    const text = shows['rule.list']!.answer!({ rules }, [])
    expect(text).toMatch(/invoice-overdue +2 +0 +0 +0 +1 +1 +0 +–\n/)
  })
})
