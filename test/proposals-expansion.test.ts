/** Into a critical account no expansion is opened: it waits and says for what, whoever proposes or accepts it (handbook 6). */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDays } from '#src/kernel/day.ts'
import { showAccount } from '#src/operations/accounts/show-account.ts'
import { importFiles } from '#src/operations/imports/import-files.ts'
import { acceptMovement } from '#src/operations/movements/accept-movement.ts'
import { showMovement } from '#src/operations/movements/show-movement.ts'
import { proposePlan } from '#src/operations/plans/propose-plan.ts'
import { type ProposalsHouse, proposalsHouse, TODAY } from './support/proposals-house.ts'
import { type TestHouse, testHouse } from './support/test-house.ts'

let test: TestHouse
let red: ProposalsHouse
let yellow: ProposalsHouse

/** Urgent, open and unanswered for weeks: it holds health under the line. */
const tickets = [
  'id,account_id,opened_at,closed_at,priority,status,subject',
  `T-1,OTTER-1,${addDays(TODAY, -20)}T09:00:00Z,,urgent,open,Nothing works`,
  // What else comes in keeps the feed alive.
  ...Array.from(
    { length: 10 },
    (_, at) => `T-${at + 2},OTTER-1,${addDays(TODAY, -2 * at)}T09:00:00Z,,low,closed,A question`,
  ),
]

beforeAll(async () => {
  test = await testHouse(TODAY)
  red = await proposalsHouse(test, 'red', { 'tickets.csv': tickets })
  yellow = await proposalsHouse(test, 'yellow')
})

afterAll(() => test.close())

const blocker = 'The account is Red (39 of 100): no expansion is offered, it waits.'
const waits = { opportunity: '20 more seats', status: 'Waiting', blocker }

const propose = (house: ProposalsHouse, values: Record<string, unknown>) =>
  test.run(
    proposePlan,
    {
      account: 'OTTER-1',
      headline: `Another team: ${String(values['status'])}`,
      reason: 'Ada asked for a price of 20 more seats.',
      confidence: 0.8,
      nextStep: 'Answer her.',
      edits: [
        {
          section: 'opportunities',
          change: 'add',
          values,
          says: '20 more seats',
          evidence: ['contact/crm/OTTER-1-ada'],
        },
      ],
    },
    { ...house.actor, role: 'agent' },
  )

const opportunities = async (house: ProposalsHouse) =>
  [...(await house.plan()).items.opportunities.values()].map(({ values }) => values)

describe('in a critical account', () => {
  it('an open opportunity is not proposed, and the refusal says what stands against it', async () => {
    await expect(propose(red, { ...waits, status: 'Open', blocker: null })).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringMatching(/The account is Red \(\d+ of 100\): no expansion is offered, it waits/),
      hint: expect.stringMatching(/Waiting/),
    })
  })

  it('a waiting one is accepted as it is, says what it waits for, and is not opened by a change', async () => {
    const { id } = await propose(red, waits)
    const { proposals } = await test.run(showMovement, { id }, red.actor)
    expect(proposals[0]!.fields).toContainEqual(expect.objectContaining({ field: 'blocker', to: blocker }))
    const changes = { '1': { status: 'Open' } }
    await expect(test.run(acceptMovement, { id, changes }, red.actor)).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringMatching(/^Edit 1 would open an expansion\. The account is Red/),
    })
    expect(await opportunities(red)).toEqual([])
    await test.run(acceptMovement, { id }, red.actor)
    expect(await opportunities(red)).toMatchObject([{ status: 'Waiting', blocker }])
  })
})

describe('once the account is no longer critical', () => {
  it('what waited is proposed to be opened', async () => {
    const moved = async () =>
      (await test.run(showAccount, { account: 'OTTER-1' }, red.actor)).diagnosis!.movements.find(
        ({ rule }) => rule === 'expansion-free',
      )
    expect(await moved()).toBeUndefined()
    const closed = `T-1,OTTER-1,${addDays(TODAY, -20)}T09:00:00Z,${TODAY}T10:00:00Z,urgent,closed,Nothing works`
    const files = { 'tickets.csv': [tickets[0]!, closed] }
    await test.run(importFiles, { paths: [test.folder('closed', files)], source: 'crm' }, red.actor)
    const [waiting] = [...(await red.plan()).items.opportunities.values()]
    expect(await moved()).toMatchObject({
      headline: '1 opportunity no longer needs to wait',
      reason: expect.stringMatching(/^The account is Yellow again; 20 more seats waited/),
      proposals: [
        {
          change: 'change',
          target: { by: 'item', id: waiting!.id },
          item: { status: 'Open', blocker: null },
        },
      ],
    })
  })
})

describe('in an account that is not critical', () => {
  it('an opportunity is proposed open, and a waiting one is opened by a change', async () => {
    const { id } = await propose(yellow, waits)
    await test.run(acceptMovement, { id, changes: { '1': { status: 'Open', blocker: null } } }, yellow.actor)
    expect(await opportunities(yellow)).toMatchObject([{ status: 'Open', blocker: null }])
  })
})
