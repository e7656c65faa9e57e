/** Steps of renewals that are due by their day belong to the queue of the day, each cause once, until somebody answers. */
import { describe, expect, it } from 'vitest'
import { showPlan } from '#src/operations/documents/show-plan.ts'
import { acceptMovement } from '#src/operations/movements/accept-movement.ts'
import { dismissMovement } from '#src/operations/movements/dismiss-movement.ts'
import { editPlan } from '#src/operations/plans/edit-plan.ts'
import { undoPlanEdit } from '#src/operations/plans/undo-plan-edit.ts'
import { listRenewalAccounts } from '#src/operations/renewals/list-renewal-accounts.ts'
import { showRenewal } from '#src/operations/renewals/show-renewal.ts'
import { showToday } from '#src/operations/today/show-today.ts'
import { addDays, daysBetween } from '#src/kernel/day.ts'
import { importTrial } from './support/import-trial.ts'

const TODAY = '2026-06-30'
const trial = importTrial(TODAY)
const am = 'am@vendor.example'
const csm = 'csm@vendor.example'

/** More renewals than a first look brings into the queue; the last one is of an account without a plan. */
const ids = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'X']
const bring = (left: number) =>
  trial.bring({
    'accounts.csv': [
      'id,name,tier,am_email,csm_email',
      ...ids.map((id) => `${id},Account ${id},${id === 'X' ? '' : 2},${am},${csm}`),
    ],
    'subscriptions.csv': [
      'id,account_id,start_on,end_on,auto_renew,arr,currency,status,seats',
      ...ids.map(
        (id, at) =>
          `S-${id},${id},2025-01-01,${addDays(TODAY, left)},false,${12000 - 1000 * at},EUR,active,10`,
      ),
    ],
  })

const today = async (owner?: string) => {
  const asked = { within: 0, ...(owner === undefined ? {} : { owner }) }
  const answer = await trial.test.run(showToday, asked, trial.actor)
  const entries = answer.groups.flatMap(({ account, entries: own }) =>
    own.map((entry) => ({ name: account.name, ...entry })),
  )
  const notInPlan = entries.filter(({ items }) => items.some(({ inPlan }) => !inPlan))
  return { answer, entries, notInPlan }
}

describe('a step that is due', () => {
  it('is in the queue where its movement is not, once, with the listed movement that proposes it', async () => {
    await bring(100)
    const { answer, entries, notInPlan } = await today()
    const queued = entries.filter(({ movement }) => movement?.rule === 'renewal-window' && !movement.isListed)
    expect(queued.length).toBeGreaterThan(0)
    expect(queued.every(({ items }) => items.length === 0)).toBe(true)
    expect(notInPlan.length + queued.length).toBe(10)
    expect(new Set([...notInPlan, ...queued].map(({ name }) => name)).size).toBe(10)
    expect(notInPlan[0]).toMatchObject({
      kind: 'checklist',
      movement: { rule: 'renewal-window', isListed: true },
      items: [
        {
          says: 'T-120: Make the renewal plan and get ready inside',
          owner: am,
          dueOn: addDays(TODAY, 100 - 120),
          days: 100 - 120,
        },
      ],
    })
    expect(answer.entries!.checklist).toBe(notInPlan.length)
  })

  it('is due without a plan too once the decision is close', async () => {
    const lacksOfX = async () => {
      const { accounts } = await trial.test.run(listRenewalAccounts, {}, trial.actor)
      return accounts.find(({ name }) => name === 'Account X')!.lacks
    }
    const ofX = async (left: number) => {
      await bring(left)
      return (await today()).entries.filter(({ name }) => name === 'Account X').flatMap(({ items }) => items)
    }
    expect(await ofX(31)).toEqual([])
    expect((await lacksOfX()).map(({ id }) => id)).not.toContain('steps-late')
    expect(await ofX(29)).toMatchObject([{ says: 'T-30: Settle the commercial terms', inPlan: false }])
    expect((await lacksOfX()).map(({ says }) => says)).toContain('1 step late')
    // As the page of the renewals says it.
    expect(await ofX(13)).toMatchObject([{ says: 'T-14: Get the signature', owner: am, inPlan: false }])
  })

  it('is answered as every step is: done, taken into the plan, accepted, or dismissed', async () => {
    await bring(100)
    const { notInPlan } = await today()
    const [done, taken, ...others] = notInPlan
    const write = (entry: typeof done, values: object) => {
      const { says, owner } = entry!.items[0]!
      const step = { step: says, ownerEmail: owner, dueOn: TODAY, status: 'Open', ...values }
      const edit = { section: 'checklist', change: 'add', values: step } as const
      return trial.test.run(editPlan, { account: entry!.name, ...edit }, trial.actor)
    }
    await write(done, { status: 'Done' })
    await write(taken, {})
    const after = await today()
    expect(after.entries.some(({ name, items }) => name === done!.name && items.length > 0)).toBe(false)
    const inPlan = after.entries.filter(({ name, items }) => name === taken!.name && items.length > 0)
    expect(inPlan.flatMap(({ items }) => items)).toMatchObject([{ inPlan: true }])

    const id = (at: number) => others[at]!.movement!.id
    await trial.test.run(dismissMovement, { id: id(0), reason: 'No' }, trial.actor)
    for (const { movement } of others.slice(1))
      await trial.test.run(acceptMovement, { id: movement!.id }, trial.actor)
    expect((await today()).notInPlan).toEqual([])
  })

  it('is not needed where somebody says so with a reason, until that is taken back', async () => {
    await bring(100)
    const { name, items } = (await today()).notInPlan[0]!
    const { says, owner } = items[0]!
    const values = { step: says, ownerEmail: owner, dueOn: TODAY, status: 'Dropped', why: 'Agreed already' }
    const said = { section: 'checklist', change: 'add', values, why: values.why } as const
    const { edits } = await trial.test.run(editPlan, { account: name, ...said, by: am }, trial.actor)
    const after = await today()
    expect(after.notInPlan.some((one) => one.name === name)).toBe(false)
    expect(after.entries.some((one) => one.name === name && one.items.length > 0)).toBe(false)
    expect(after.answer.done).toMatchObject([{ how: 'dropped', says, by: am, note: 'Agreed already' }])
    const shown = await trial.test.run(showPlan, { account: name, form: 'operating-system' }, trial.actor)
    expect(JSON.stringify(shown)).toContain('Not needed: Agreed already')
    await trial.test.run(undoPlanEdit, { account: name, edit: edits[0]!.id }, trial.actor)
    expect((await today()).notInPlan.some((one) => one.name === name)).toBe(true)
  })

  it('is that of its owner, and gone where a record shows it done', async () => {
    const talks = [
      'id,account_id,at,kind,type',
      ...ids.map((id) => `M-${id},${id},2026-07-18T10:00:00Z,meeting,EBR`),
    ]
    await bring(75)
    expect((await today(am)).notInPlan).toEqual([])
    expect((await today(csm)).notInPlan[0]!.items[0]!.says).toMatch(/^T-90: Audit/)
    trial.test.liveOn('2026-07-20')
    expect((await today(am)).notInPlan[0]!.items[0]!.says).toMatch(/^T-60: Hold/)
    await trial.bring({ 'touches.csv': talks })
    expect((await today(am)).notInPlan).toEqual([])
  })
})

/** Contacts of half a year, none of them with whom a talk of executives would be. */
const calls = [
  'id,account_id,at,kind,type',
  ...ids.flatMap((id) =>
    ['01', '02', '03', '04', '05', '06'].map(
      (month) => `C-${id}-${month},${id},2026-${month}-03T10:00:00Z,call,Check-in`,
    ),
  ),
]

describe('a step that is late', () => {
  /** What the queue of the day, the renewal and the list of renewals call late on an account. */
  const lateOn = async (account: string) => {
    const own = (await today()).entries.filter(({ name }) => name === account)
    const { renewal } = await trial.test.run(showRenewal, { account }, trial.actor)
    const { accounts } = await trial.test.run(listRenewalAccounts, {}, trial.actor)
    const steps = own.flatMap(({ items }) => items).filter(({ days }) => days < 0)
    return {
      entries: own.filter(({ items }) => items.length > 0).length,
      today: steps.map(({ says, days }) => `${says.slice(0, 4)} ${-days}`),
      renewal: renewal!.steps
        .filter(({ state }) => state === 'late')
        .map(({ id, dueOn }) => `${id} ${daysBetween(dueOn, TODAY)}`),
      renewals: accounts.find(({ name }) => name === account)!.lacks.find(({ id }) => id === 'steps-late')
        ?.says,
    }
  }

  it('stands in the day beside the present one until it is done, as the pages of renewals have it', async () => {
    await bring(40)
    await trial.bring({ 'touches.csv': calls })
    const [{ name, items } = expect.fail('A step is due')] = (await today()).notInPlan
    expect(await lateOn(name)).toEqual({
      entries: 1,
      today: ['T-60 20', 'T-45 5'],
      renewal: ['T-60 20', 'T-45 5'],
      renewals: '2 steps late',
    })
    const write = (at: number, values: object) => {
      const { says, owner, dueOn } = items[at]!
      const step = { step: says, ownerEmail: owner, dueOn, status: 'Open', ...values }
      return trial.test.run(
        editPlan,
        { account: name, section: 'checklist', change: 'add', values: step },
        trial.actor,
      )
    }
    await write(1, { status: 'Done' })
    const left = { entries: 1, today: ['T-60 20'], renewal: ['T-60 20'], renewals: '1 step late' }
    expect(await lateOn(name)).toEqual(left)
    const shown = await trial.test.run(showPlan, { account: name, form: 'operating-system' }, trial.actor)
    expect(JSON.stringify(shown)).toMatch(/20 days late.*done, ticked in the plan/)
    // Whoever moves it has said by when it is done.
    await write(0, { dueOn: addDays(TODAY, 3) })
    expect(await lateOn(name)).toEqual({ entries: 0, today: [], renewal: [], renewals: undefined })
  })

  it('is late by the day that the plan has it due, also where it is an action', async () => {
    await bring(40)
    const { name, items } = (await today()).notInPlan[0]!
    const action = { action: items[0]!.says, dueOn: addDays(TODAY, -1), status: 'Open' }
    const said = { account: name, section: 'actions', change: 'add', values: action } as const
    const { edits } = await trial.test.run(editPlan, said as never, trial.actor)
    expect(await lateOn(name)).toMatchObject({ today: ['T-45 1'], renewal: ['T-45 1'] })
    const { item } = edits[0]!
    const done = { section: 'actions', change: 'change', item, values: { status: 'Done' } } as const
    await trial.test.run(editPlan, { account: name, ...done } as never, trial.actor)
    expect(await lateOn(name)).toMatchObject({ today: [], renewal: [] })
  })
})
