/** From a proposal to the plan and back: accepted whole, in part or changed, refused where somebody was there, undone. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { acceptMovement } from '#src/operations/movements/accept-movement.ts'
import { dismissMovement } from '#src/operations/movements/dismiss-movement.ts'
import { listMovements } from '#src/operations/movements/list-movements.ts'
import { reopenMovement } from '#src/operations/movements/reopen-movement.ts'
import { showMovement } from '#src/operations/movements/show-movement.ts'
import { listRules } from '#src/operations/rules/list-rules.ts'
import { itemsOf } from '#src/plan/plan.ts'
import { lowAdoption } from './support/plan-edits.ts'
import { type ProposalsHouse, proposalsHouse, TODAY } from './support/proposals-house.ts'
import { type TestHouse, testHouse } from './support/test-house.ts'

const ann = 'ann@vendor.example'
const adoption = { by: 'cause', cause: 'adoption', what: 'low-adoption' } as const

let test: TestHouse
let house: ProposalsHouse
let card: string
let companies = 0

beforeAll(async () => {
  test = await testHouse(TODAY)
})

afterAll(() => test.close())

beforeEach(async () => {
  test.liveOn(TODAY)
  house = await proposalsHouse(test, `proposals-${companies++}`)
  card = await house.cardOf('usage-drop')
})

type Choice = Omit<Parameters<typeof test.run<typeof acceptMovement>>[1], 'id'>

const accept = (choice: Choice = {}) => test.run(acceptMovement, { id: card, ...choice }, house.actor)
const reopen = () => test.run(reopenMovement, { id: card, by: ann }, house.actor)
const show = () => test.run(showMovement, { id: card }, house.actor)
const state = async () => (await show()).state
const risk = async () =>
  [...(await house.plan()).items.risks.values()].find(({ target }) => target.by === 'cause')!

describe('accepting a proposal', () => {
  it('writes all of its edits, with cause, evidence, standing and what became of each', async () => {
    const { proposals } = await show()
    const accepted = await accept({ by: ann })
    expect(accepted).toMatchObject({ state: 'accepted', answeredBy: ann })
    expect(accepted.written.map(({ section, change, by }) => [section, change, by])).toEqual([
      ['risks', 'add', ann],
      ['actions', 'add', ann],
    ])
    const { source, standing, author, values, touches, id } = await risk()
    const { proposed } = proposals[0]!
    expect(values).toEqual(proposed.item)
    expect({ source, standing, author }).toEqual({
      source: proposed.evidence,
      standing: proposed.standing,
      author: ann,
    })
    expect(source.length).toBeGreaterThan(0)
    expect(touches.presence.cause).toEqual({ by: 'proposal', id: card })
    expect(accepted.editAnswers).toMatchObject([
      { no: 1, answer: 'accepted', itemId: id, editId: touches.presence.editId, isMissing: false },
      { no: 2, answer: 'accepted' },
    ])
    const { rules } = await test.run(listRules, {}, house.actor)
    expect(rules.find(({ rule }) => rule === 'usage-drop')).toMatchObject({ accepted: 1 })
  })

  it('writes those edits that are named, and says which were left out', async () => {
    const { editAnswers, answeredBy } = await accept({ only: [2] })
    expect(answeredBy).toBe('operator')
    expect(await house.answers('adoption')).toEqual([expect.stringMatching(/^actions: Call Ada/)])
    expect(editAnswers).toMatchObject([
      { no: 1, answer: 'left out', editId: null, proposed: { section: 'risks' } },
      { no: 2, answer: 'accepted' },
    ])
  })

  it('writes an edit with other values than proposed', async () => {
    const changes = { '1': { severity: 'Low', dueOn: '2026-07-31', ownerEmail: ann } }
    const { editAnswers } = await accept({ changes })
    expect((await risk()).values).toMatchObject({ ...changes['1'], category: 'Adoption' })
    expect(editAnswers.map(({ answer }) => answer)).toEqual(['changed', 'accepted'])
    const edit = (await house.log()).find(({ cause }) => cause.by === 'proposal')
    expect(edit).toMatchObject({ dueOn: '2026-07-31', ownerEmail: ann })
    expect(edit!.says).toMatch(/\(changed: severity, due on, owner\)$/)
  })

  it.each<[string, Choice, RegExp]>([
    ['a field that its section does not know', { changes: { '1': { sevrity: 'Low' } } }, /severity/],
    ['a value that its field does not allow', { changes: { '1': { severity: 'Terrible' } } }, /"High"/],
    ['an edit that is not there', { only: [1, 9] }, /no edit 9/],
    ['a change of an edit that is left out', { only: [1], changes: { '2': { status: 'Done' } } }, /left out/],
    ['no edit at all', { only: [] }, /dismiss|No edit/],
  ])('refuses %s, and nothing is written', async (_what, choice, says) => {
    await expect(accept(choice)).rejects.toMatchObject({
      code: 'invalid-input',
      message: expect.stringMatching(says),
    })
    expect(await house.answers('adoption')).toEqual([])
    expect(await state()).toBe('queued')
  })

  it('is done once: a second one is refused, also of two at the same time', async () => {
    const both = await Promise.allSettled([accept(), accept()])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    await expect(accept()).rejects.toMatchObject({ code: 'conflict' })
    expect(await house.answers('adoption')).toHaveLength(2)
  })

  it('changes the item that a movement of the same cause brought, instead of adding a second one', async () => {
    await house.writeByHand({ section: 'risks', change: 'add', target: adoption, item: lowAdoption }, ann)
    const { proposals, seen } = await show()
    expect(proposals[0]).toMatchObject({ sign: '~', stands: 'there', item: { name: 'Risk "Low adoption"' } })
    expect(proposals[0]!.fields).toContainEqual({
      field: 'severity',
      label: 'severity',
      from: 'Medium',
      to: 'High',
    })
    await accept({ seen })
    expect(await house.answers('adoption')).toHaveLength(2)
    expect((await show()).proposals.map(({ sign }) => sign)).toEqual(['=', '='])
  })
})

describe('what somebody wrote meanwhile', () => {
  const write = (severity: 'Low' | 'Medium') =>
    house.writeByHand(
      { section: 'risks', change: 'add', target: adoption, item: { ...lowAdoption, severity } },
      ann,
    )

  it('is not overwritten by who has not seen it: both are named, nothing is written, the card stays open', async () => {
    await write('Low')
    const refused = await accept().catch((error: unknown) => error)
    expect(refused).toMatchObject({
      code: 'conflict',
      message: expect.stringMatching(/severity is "Low" \(ann@vendor\.example/),
      details: { kind: 'changed', edit: { section: 'risks' }, item: { values: { severity: 'Low' } } },
    })
    expect((refused as { details: { fields: unknown[] } }).details.fields).toContainEqual(
      expect.objectContaining({ field: 'severity', theirs: 'Low', ours: 'High' }),
    )
    expect(await house.answers('adoption')).toHaveLength(1)
    expect(await state()).toBe('queued')
  })

  it('is not overwritten by who looked before, and is by who looked since', async () => {
    await write('Low')
    const { seen } = await show()
    await write('Medium')
    await expect(accept({ seen })).rejects.toMatchObject({ code: 'conflict' })
    expect((await risk()).values.severity).toBe('Medium')
    await accept({ seen: (await show()).seen })
    expect((await risk()).values.severity).toBe('High')
  })

  it('is kept where it speaks of other fields', async () => {
    const { seen } = await show()
    await accept({ seen, only: [2] })
    const action = [...(await house.plan()).items.actions.values()].find(
      ({ target }) => target.by === 'cause',
    )
    await house.writeByHand(
      {
        section: 'actions',
        change: 'change',
        target: { by: 'item', id: action!.id },
        item: { status: 'In progress' },
      },
      ann,
    )
    expect((await house.plan()).items.actions.get(action!.id)!.values.status).toBe('In progress')
  })

  it('refuses what is proposed otherwise than it was seen', async () => {
    const { seen } = await show()
    const [edits] = seen.split('.')
    await expect(accept({ seen: `${edits}.000000000000` })).rejects.toMatchObject({
      code: 'conflict',
      hint: expect.stringMatching(/movement show/),
    })
    await expect(accept({ seen: `99${seen}` })).rejects.toMatchObject({ code: 'conflict' })
  })
})

describe('taking an acceptance back', () => {
  it('undoes its edits, the last first, and the log keeps both', async () => {
    const before = itemsOf(await house.plan()).length
    const { written } = await accept()
    const reopened = await reopen()
    expect(reopened).toMatchObject({ state: 'queued', editAnswers: [], answeredBy: null })
    expect(reopened.written.map(({ section, change, by }) => [section, change, by])).toEqual([
      ['actions', 'remove', ann],
      ['risks', 'remove', ann],
    ])
    expect(itemsOf(await house.plan())).toHaveLength(before)
    const undone = (await house.log()).flatMap(({ cause }) => (cause.by === 'undo' ? [cause.editId] : []))
    expect(undone).toEqual(written.map(({ id }) => id).toReversed())
    await accept()
    expect(await house.answers('adoption')).toHaveLength(2)
  })

  it('is refused where somebody has built on it, who and on what is named, and nothing is undone', async () => {
    await accept()
    const { id } = await risk()
    const item = { status: 'In progress' } as const
    await house.writeByHand({ section: 'risks', change: 'change', target: { by: 'item', id }, item }, ann)
    await expect(reopen()).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringMatching(/Edit 1, "Low adoption.*ann@vendor\.example \(status/),
    })
    expect(await house.answers('adoption')).toHaveLength(2)
    expect(await state()).toBe('accepted')
  })

  it('leaves the plan alone where the movement was dismissed', async () => {
    await test.run(dismissMovement, { id: card, reason: 'We know.', by: ann }, house.actor)
    const before = await house.log()
    expect(await reopen()).toMatchObject({ state: 'queued', written: [] })
    expect(await house.log()).toEqual(before)
  })
})

describe('an agent', () => {
  it('may look at a proposal and not answer it', async () => {
    const agent = { ...house.actor, role: 'agent' } as const
    expect((await test.run(showMovement, { id: card }, agent)).proposals).toHaveLength(2)
    for (const operation of [acceptMovement, reopenMovement]) {
      await expect(test.run(operation, { id: card }, agent)).rejects.toMatchObject({ code: 'forbidden' })
    }
    expect((await test.run(listMovements, {}, agent)).states.accepted).toBe(0)
  })
})
