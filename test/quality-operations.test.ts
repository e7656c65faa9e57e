/** The quality of plans through its operations: kept with every diagnosis and edit, listed worst first, moved by a reading. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#src/access/actor.ts'
import { coReadingShow, qualitiesShow, qualityShow } from '#src/doors/cli/render/quality.ts'
import { importFiles } from '#src/operations/imports/import-files.ts'
import { acceptMovement } from '#src/operations/movements/accept-movement.ts'
import { listMovements } from '#src/operations/movements/list-movements.ts'
import { listPlanItems } from '#src/operations/plans/list-plan-items.ts'
import { readPlan } from '#src/operations/plans/read-plan.ts'
import { listQuality } from '#src/operations/quality/list-quality.ts'
import { showQuality } from '#src/operations/quality/show-quality.ts'
import { company } from './support/company.ts'
import { type TestHouse, testHouse } from './support/test-house.ts'

const TODAY = '2026-06-30'

let test: TestHouse
let actor: Actor

/** Three customers: the first loses its users and has both owners, the second has a plan from files, the third no tier. */
beforeAll(async () => {
  test = await testHouse(TODAY)
  actor = await test.actor('otters')
  const files = company({ marker: 'OTTER', endOn: TODAY })
  const accounts = files['accounts.csv']!.map((line, at) =>
    at === 0
      ? `${line},am_email`
      : `${at === 3 ? line.replace('segment,3,', 'segment,,') : line},${at === 1 ? 'am@vendor.example' : ''}`,
  )
  const objectives = [
    'id,account_id,goal,status,target_on,author',
    'G-1,OTTER-1,Close in two days,In progress,2026-12-31,am@vendor.example',
    'G-2,OTTER-2,One set of figures,In progress,2026-06-01,csm@otter-2.example',
  ]
  const folder = test.folder('otters', { ...files, 'accounts.csv': accounts, 'objectives.csv': objectives })
  await test.run(importFiles, { paths: [folder], source: 'crm' }, actor)
}, 120_000)

afterAll(() => test.close())

const list = (input: Parameters<typeof test.run<typeof listQuality>>[1] = {}) =>
  test.run(listQuality, input, actor)
const show = (account: string) => test.run(showQuality, { account }, actor)

describe('quality.list', () => {
  it('lists the plans that there are, the worst first, with sums over all', async () => {
    const { plans, totals } = await list()
    expect(plans.map(({ sourceId }) => sourceId).toSorted()).toEqual(['OTTER-1', 'OTTER-2'])
    const mean = plans.map(({ freshness, length, coReading, evidence, done }) => {
      const room = length.items === 0 ? null : 1 - length.leftOut / length.items
      const read = coReading.isRead === null ? null : Number(coReading.isRead)
      const known = [freshness, room, read, evidence, done].filter((one) => one !== null)
      return known.reduce((sum, one) => sum + one, 0) / known.length
    })
    expect(mean).toEqual(mean.toSorted((a, b) => a - b))
    expect(totals).toMatchObject({ plans: 2, asOf: TODAY, withBothOwners: 1, coRead: 0 })
    expect(totals.done).toBeCloseTo((plans[0]!.done + plans[1]!.done) / 2)
    expect(totals.withDisagreements).toBe(
      plans.filter(({ disagreements }) => disagreements.length > 0).length,
    )
  })

  it('sums over all that pass the filter, not over the page', async () => {
    expect((await list({ limit: 1 })).plans).toHaveLength(1)
    expect((await list({ limit: 1 })).totals.plans).toBe(2)
    expect((await list({ limit: 1, offset: 1 })).plans[0]).toEqual((await list()).plans[1])
    const mine = await list({ owner: 'csm@otter-2.example' })
    expect([mine.totals.plans, mine.plans.map(({ sourceId }) => sourceId)]).toEqual([1, ['OTTER-2']])
    expect((await list({ tier: 1 })).plans.map(({ sourceId }) => sourceId)).toEqual(['OTTER-1'])
    expect((await list({ account: 'OTTER-2 Ltd' })).totals.plans).toBe(1)
    expect((await list({ owner: 'nobody@vendor.example' })).totals).toMatchObject({
      plans: 0,
      freshness: null,
      asOf: null,
    })
  })

  it('says the same of a plan as its own page', async () => {
    for (const row of (await list()).plans) {
      const one = await show(row.id)
      expect(row).toMatchObject({
        asOf: one.asOf,
        freshness: one.freshness.share,
        length: one.length,
        coReading: one.coReading,
        evidence: one.evidence.share,
        done: one.done.share,
        disagreements: one.disagreements.map(({ name, says }) => ({ name, says })),
      })
    }
  })
})

describe('quality.show', () => {
  it('says next to the claim what the data says against it, with its records', async () => {
    const { disagreements } = await show('OTTER-1')
    expect(disagreements).toContainEqual(
      expect.objectContaining({
        section: 'objectives',
        name: 'Objective "Close in two days"',
        field: 'status',
        says: expect.stringMatching(/^Usage down \d+%$/),
        evidence: [expect.objectContaining({ factId: 'usage/crm/OTTER-1' })],
      }),
    )
    expect((await show('OTTER-2')).disagreements.map(({ says }) => says)).toContain('29 days overdue')
  })

  it('refuses an account without a plan', async () => {
    await expect(show('OTTER-3')).rejects.toMatchObject({ code: 'not-found', message: 'OTTER-3 has no plan' })
  })
})

describe('plan.items', () => {
  const items = async (account: string, asOf?: string) =>
    (await test.run(listPlanItems, { account, asOf }, actor)).items

  it('says next to each item whether it is past its shelf life and what the data says against it', async () => {
    const before = await items('OTTER-2')
    expect(before.filter(({ isStale }) => isStale !== false)).toEqual([])
    expect(before.find(({ name }) => name === 'Objective "One set of figures"')?.differs).toContainEqual({
      field: 'targetOn',
      says: '29 days overdue',
    })
    test.liveOn('2026-10-15')
    const after = await items('OTTER-2')
    const { freshness, disagreements } = await show('OTTER-2')
    expect(freshness.stale).toContainEqual(
      expect.objectContaining({ name: 'Objective "One set of figures"' }),
    )
    expect(after.filter(({ isStale }) => isStale).map(({ id }) => id)).toEqual(
      freshness.stale.map(({ itemId }) => itemId),
    )
    expect(after.flatMap(({ differs }) => differs.map(({ says }) => says)).toSorted()).toEqual(
      disagreements.map(({ says }) => says).toSorted(),
    )
    test.liveOn(TODAY)
  })

  it('tells it of no past day: the data of today says nothing of the plan of then', async () => {
    test.liveOn('2026-10-15')
    const past = await items('OTTER-2', '2026-07-01')
    test.liveOn(TODAY)
    expect(past.find(({ name }) => name === 'Objective "One set of figures"')).toMatchObject({
      isStale: null,
      differs: [],
    })
  })
})

describe('plan.read', () => {
  const read = (account: string, reader: 'am' | 'csm') => test.run(readPlan, { account, reader }, actor)

  it('counts as read once both owners have since the last material movement', async () => {
    expect(await read('OTTER-1', 'am')).toMatchObject({ am: TODAY, csm: null, movedOn: TODAY, isRead: false })
    expect((await list({ account: 'OTTER-1' })).totals.coRead).toBe(0)
    expect(await read('OTTER-1', 'csm')).toMatchObject({ csm: TODAY, isRead: true })
    expect((await list({ account: 'OTTER-1' })).totals.coRead).toBe(1)
  })

  it('says the same twice without a second entry', async () => {
    const before = await read('OTTER-1', 'am')
    expect(await read('OTTER-1', 'am')).toEqual(before)
  })

  it('cannot be told where an owner is missing', async () => {
    expect((await read('OTTER-2', 'csm')).isRead).toBeNull()
  })

  it('is refused where there is no plan', async () => {
    await expect(read('OTTER-3', 'csm')).rejects.toThrow('OTTER-3 has no plan to read')
  })
})

it('is told anew when a movement is accepted', async () => {
  const before = (await list({ account: 'OTTER-1' })).plans[0]!
  const { movements } = await test.run(listMovements, { account: 'OTTER-1' }, actor)
  await test.run(acceptMovement, { id: movements.find(({ rule }) => rule === 'usage-drop')!.id }, actor)
  const after = (await list({ account: 'OTTER-1' })).plans[0]!
  expect(before.missing).toContain('No risk')
  expect(after.missing).not.toContain('No risk')
  expect(after.unanswered).toBe(before.unanswered - 1)
})

describe('in a terminal', () => {
  it('the portfolio is a table under its sums', async () => {
    const text = qualitiesShow.answer!(await list(), [])
    expect(text).toContain('2 plans · as of 2026-06-30')
    expect(text).toMatch(/OTTER-2 Ltd +2 +csm@otter-2.example/)
    expect(qualitiesShow.answer!(await list({ owner: 'nobody@vendor.example' }), [])).toBe(
      'No plan, or none whose account was diagnosed yet.\n',
    )
  })

  it('one plan is its five numbers, its balance, and what is against the data', async () => {
    const text = qualityShow.answer!(await show('OTTER-2'), [])
    for (const part of [
      'Freshness',
      'Length',
      'Co-reading',
      'Evidence',
      'Done',
      'Balance',
      'Against the data',
    ])
      expect(text).toContain(part)
    expect(text).toContain('≠ Objective "One set of figures": 29 days overdue')
    const { coReading } = await show('OTTER-2')
    expect(coReadingShow.answer!(coReading, [])).toBe(
      `an owner is missing (read or edited: AM never, CSM ${TODAY})\n`,
    )
  })
})
