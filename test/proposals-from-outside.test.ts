/** Proposals of agents: a card like any other that a person answers, records checked, within the limits, not forever. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '#src/access/actor.ts'
import { addDays } from '#src/kernel/day.ts'
import { shows } from '#src/doors/cli/render/shows.ts'
import { refreshDiagnoses } from '#src/operations/diagnosis/refresh-diagnoses.ts'
import { acceptMovement } from '#src/operations/movements/accept-movement.ts'
import { dismissMovement } from '#src/operations/movements/dismiss-movement.ts'
import { listMovements } from '#src/operations/movements/list-movements.ts'
import { showMovement } from '#src/operations/movements/show-movement.ts'
import { proposePlan } from '#src/operations/plans/propose-plan.ts'
import { listRules } from '#src/operations/rules/list-rules.ts'
import { type ProposalsHouse, proposalsHouse, TODAY } from './support/proposals-house.ts'
import { type TestHouse, testHouse } from './support/test-house.ts'

const ada = 'contact/crm/OTTER-ada'
const used = 'usage/crm/OTTER-1'

let test: TestHouse
let house: ProposalsHouse
let agent: Actor
let companies = 0

beforeAll(async () => {
  test = await testHouse(TODAY)
})

afterAll(() => test.close())

beforeEach(async () => {
  test.liveOn(TODAY)
  house = await proposalsHouse(test, `outside-${companies++}`)
  agent = { ...house.actor, role: 'agent' }
})

type Asked = Parameters<typeof test.run<typeof proposePlan>>[1]
type Edit = Asked['edits'][number]

const risky: Edit = {
  section: 'risks',
  change: 'add',
  values: { risk: 'Ada looks for another tool', category: 'Competition' },
  says: 'Ada looks for another tool',
  evidence: [used],
}

const propose = (edits: readonly Edit[] = [risky], more: Partial<Asked> = {}, actor: Actor = agent) =>
  test.run(
    proposePlan,
    {
      account: 'OTTER-1',
      headline: 'Ada asked for an export of everything',
      reason: 'She asked twice in a week for an export of all data.',
      confidence: 0.6,
      nextStep: 'Ask her what it is for.',
      edits: [...edits],
      ...more,
    },
    actor,
  )

const accept = (id: string, changes?: Record<string, Record<string, unknown>>) =>
  test.run(acceptMovement, { id, changes }, house.actor)
const inQueue = async () =>
  (await test.run(listMovements, { account: 'OTTER-1' }, house.actor)).movements.filter(
    ({ rule }) => rule === 'agent-proposal',
  )

describe('an agent', () => {
  it('proposes: a card says so, with its records, and a person makes it an edit of the plan', async () => {
    const card = await propose()
    expect(card).toMatchObject({ isNew: true, proposedBy: 'agent', state: 'queued', rule: 'agent-proposal' })
    expect(card.movement).toMatchObject({
      headline: 'Ada asked for an export of everything',
      evidence: [{ factId: used, source: 'crm' }],
      proposals: [
        {
          standing: 'assumed',
          dueOn: addDays(TODAY, 14),
          ownerEmail: 'csm@otter-1.example',
          item: { severity: null, status: 'Active', category: 'Competition' },
        },
      ],
    })
    expect(card.movement.priority).toBeGreaterThan(0)
    expect(await house.answers(card.movement.cause)).toEqual([])
    expect((await inQueue()).map(({ id }) => id)).toEqual([card.id])

    await expect(test.run(acceptMovement, { id: card.id }, agent)).rejects.toMatchObject({
      code: 'forbidden',
    })
    await accept(card.id)
    expect(await house.answers(card.movement.cause)).toEqual(['risks: Ada looks for another tool'])
    const { rules } = await test.run(listRules, {}, agent)
    expect(rules.find(({ rule }) => rule === 'agent-proposal')).toMatchObject({ found: 1, accepted: 1 })
  })

  it('is named in what a person reads', async () => {
    const { id } = await propose()
    const text = shows['movement.show']!.answer!(await test.run(showMovement, { id }, house.actor), [])
    expect(text).toContain('proposed by an agent')
  })

  it('proposes the same twice as one card, however it is worded', async () => {
    const first = await propose()
    const again = await propose([{ ...risky, says: 'In other words' }], { headline: 'As said' })
    expect(again).toMatchObject({ id: first.id, isNew: false })
    expect(await inQueue()).toHaveLength(1)
  })

  it('names no record that is not known, and none of another account', async () => {
    const evidence = [used, 'ticket/crm/T-404', 'contact/crm/OTTER-2-ada']
    await expect(propose([{ ...risky, evidence }])).rejects.toMatchObject({
      code: 'invalid-input',
      message: expect.stringMatching(/"ticket\/crm\/T-404", "contact\/crm\/OTTER-2-ada"$/),
      details: { unknown: evidence.slice(1) },
    })
    expect(await inQueue()).toEqual([])
  })

  it.each<[string, Partial<Edit>, RegExp]>([
    ['a field that its section does not have', { values: { rsk: 'x' } }, /edit 1.*did you mean "risk"/],
    ['an item without what it needs', { values: {} }, /risks\.risk is missing/],
    ['a change of nothing', { change: 'change' }, /which item/],
    [
      'values where there are none',
      { change: 'confirm', itemId: undefined, target: { by: 'role', role: 'x' } },
      /no values/,
    ],
  ])('is told what is wrong with %s', async (_what, wrong, says) => {
    await expect(propose([{ ...risky, ...wrong }])).rejects.toMatchObject({
      code: 'invalid-input',
      message: expect.stringMatching(says),
    })
  })

  it('speaks of an item of the plan by its id', async () => {
    const { id } = await propose()
    await accept(id)
    const risk = [...(await house.plan()).items.risks.values()].find(({ target }) => target.by === 'cause')
    const change = { ...risky, change: 'change', itemId: risk!.id, values: { severity: 'High' } } as const
    test.liveOn(addDays(TODAY, 7))
    const { id: second } = await propose([change])
    const shown = await test.run(showMovement, { id: second }, agent)
    expect(shown.proposals).toMatchObject([
      { sign: '~', item: { id: risk!.id }, fields: [{ from: '?', to: 'High' }] },
    ])
    await expect(propose([{ ...change, itemId: 'nothing' }])).rejects.toMatchObject({ code: 'not-found' })
  })

  it('has what it would change left out by itself where it is not in the plan', async () => {
    const target = { by: 'cause', cause: 'nothing', what: 'at all' } as const
    const { id } = await propose([{ ...risky, change: 'change', target }, risky])
    const { editAnswers, written } = await accept(id)
    expect(editAnswers).toMatchObject([
      { answer: 'left out', isMissing: true, editId: null },
      { answer: 'accepted' },
    ])
    expect(written).toHaveLength(1)
  })
})

describe('the queue', () => {
  const other = (at: number): Edit => ({ ...risky, values: { risk: `Risk ${at}` } })

  it('takes three new ones of an account in a week', async () => {
    const found = await test.run(listMovements, { account: 'OTTER-1' }, house.actor)
    const room = 3 - found.movements.filter(({ movement }) => movement.severity !== 'critical').length
    for (let at = 0; at < room; at++) await propose([other(at)])
    await expect(propose([other(9)])).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringMatching(/3 new cards in a week/),
    })
    test.liveOn(addDays(TODAY, 7))
    expect(await propose([other(9)])).toMatchObject({ isNew: true })
  })

  it('takes none that was dismissed, for 90 days', async () => {
    const { id } = await propose()
    await test.run(dismissMovement, { id, reason: 'We asked her.' }, house.actor)
    await expect(propose()).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringMatching(/rests until 28 September 2026/),
    })
    test.liveOn(addDays(TODAY, 90))
    expect(await propose()).toMatchObject({ isNew: true })
  })

  it('keeps it while diagnoses come and go, and clears it once nobody has answered for 30 days', async () => {
    const { id: seenTo } = await propose([other(1)])
    await accept(seenTo)
    test.liveOn(addDays(TODAY, 7))
    const { id } = await propose()
    test.liveOn(addDays(TODAY, 7 + 29))
    await test.run(refreshDiagnoses, {}, house.actor)
    expect((await inQueue()).map((card) => card.id)).toEqual([id])
    test.liveOn(addDays(TODAY, 7 + 30))
    await test.run(refreshDiagnoses, {}, house.actor)
    expect(await inQueue()).toEqual([])
    await expect(accept(id)).rejects.toMatchObject({
      message: expect.stringMatching(/nobody had answered it/),
    })
    expect(await test.run(showMovement, { id: seenTo }, house.actor)).toMatchObject({ state: 'accepted' })
  })
})

describe('a person at the machine', () => {
  it('proposes too, and the card says who', async () => {
    expect(await propose([risky], {}, house.actor)).toMatchObject({ proposedBy: 'operator' })
  })
})

describe('the records', () => {
  it('may be any that is known of the account, named by a diagnosis or not', async () => {
    const { movement } = await propose([
      { ...risky, evidence: [used, ada.replace('OTTER-ada', 'OTTER-1-ada')] },
    ])
    expect(movement.evidence.map(({ factId }) => factId)).toEqual([used, 'contact/crm/OTTER-1-ada'])
  })
})
