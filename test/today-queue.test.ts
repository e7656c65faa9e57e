/** The queue of the day: each cause once, what is most at stake first. */
import { describe, expect, it } from 'vitest'
import type { DueItem } from '#src/detect/queue/due-item.ts'
import { dueItem } from '#src/detect/queue/due-item.ts'
import { accountsByStake, entriesOf, type QueuedMovement } from '#src/detect/queue/today-queue.ts'
import { stakeOf } from '#src/detect/queue/stake.ts'
import type { Day } from '#src/kernel/day.ts'
import type { PlanItem } from '#src/plan/plan.ts'

const asOf = '2026-06-30'
const standing = { asOf, deadlineOn: null, arr: 100_000, medianArr: 100_000 }

function movement(values: Partial<QueuedMovement> = {}): QueuedMovement {
  return {
    id: 'm1',
    rule: 'usage-drop',
    cause: 'usage crm/1',
    headline: 'Usage down 46%',
    reason: 'It fell.',
    severity: 'high',
    confidence: 1,
    since: '2026-06-20',
    dueOn: null,
    edits: 2,
    priority: 0.3,
    isListed: false,
    ...values,
  }
}

function item(values: Partial<DueItem> = {}): DueItem {
  return {
    section: 'actions',
    id: 'a1',
    version: 1,
    inPlan: true,
    says: 'Call them',
    dueOn: asOf,
    status: 'Open',
    owner: null,
    side: 'ours',
    confirm: [],
    cause: null,
    answers: null,
    ...values,
  }
}

const step = (values: Partial<DueItem> = {}) =>
  item({ section: 'checklist', id: 's1', says: 'T-60: executive talk', ...values })

describe('the entries of an account', () => {
  it('show a movement once, with the action that is due because of it', () => {
    const entries = entriesOf({ standing, movements: [movement()], items: [item({ cause: 'usage crm/1' })] })
    expect(entries).toHaveLength(1)
    expect(entries[0]).toMatchObject({ kind: 'proposal', id: 'm1', items: [{ id: 'a1' }] })
  })

  it('show a step that is an action too as the action alone, whichever of them names the other', () => {
    const byWords = entriesOf({
      standing,
      movements: [],
      items: [step(), item({ says: ' t-60: Executive talk' })],
    })
    expect(byWords.map(({ kind, items }) => [kind, items.map(({ id }) => id)])).toEqual([['action', ['a1']]])
    const byId = entriesOf({ standing, movements: [], items: [step(), item({ answers: 's1' })] })
    expect(byId.map(({ items }) => items.map(({ id }) => id))).toEqual([['a1']])
  })

  it('put the steps of one renewal into one entry, the nearest due first', () => {
    const cause = 'renewal crm/1'
    const items = [
      step({ id: 's2', says: 'T-45: proposal', dueOn: '2026-07-03', cause }),
      step({ dueOn: '2026-06-28', cause }),
    ]
    const entries = entriesOf({ standing, movements: [], items })
    expect(entries.map(({ kind, items: own }) => [kind, own.map(({ id }) => id)])).toEqual([
      ['checklist', ['s1', 's2']],
    ])
  })

  it('keep two actions apart that serve one risk, as both are to be done', () => {
    const items = [item({ answers: 'risk' }), item({ id: 'a2', says: 'Train them', answers: 'risk' })]
    expect(entriesOf({ standing, movements: [], items })).toHaveLength(2)
  })

  it('put what is late before what is due today, and that before what is ahead', () => {
    const items = [
      item({ id: 'ahead', says: 'a', dueOn: '2026-07-02' }),
      item({ id: 'today', says: 'b' }),
      item({ id: 'late', says: 'c', dueOn: '2026-06-29' }),
    ]
    expect(entriesOf({ standing, movements: [], items }).map(({ id }) => id)).toEqual([
      'late',
      'today',
      'ahead',
    ])
  })

  it('put a critical movement before anything late', () => {
    const entries = entriesOf({
      standing,
      movements: [movement({ severity: 'critical', priority: 0.5 })],
      items: [item({ dueOn: '2026-05-01' })],
    })
    expect(entries.map(({ kind }) => kind)).toEqual(['proposal', 'action'])
  })
})

describe('the order of the accounts', () => {
  const account = (accountId: string, values: object = {}) => ({
    accountId,
    standing,
    priority: 0.2,
    dueOn: null,
    ...values,
  })

  it('goes by revenue, by the days to the notice date, and by what waits', () => {
    const late = { priority: null, dueOn: '2026-06-01' }
    const ordered = accountsByStake([
      account('small', { ...late, standing: { ...standing, arr: 1_000 } }),
      account('large', { ...late, standing: { ...standing, arr: 900_000 } }),
      account('notice', { ...late, standing: { ...standing, arr: 900_000, deadlineOn: '2026-07-15' } }),
      account('moved', { priority: 1.5 }),
    ])
    expect(ordered.map(({ accountId }) => accountId)).toEqual(['moved', 'notice', 'large', 'small'])
  })

  it('puts what is equal in the order of the days that decide', () => {
    const moved = (id: string, deadlineOn: Day | null) =>
      account(id, { priority: 0.6, standing: { ...standing, arr: null, deadlineOn } })
    const ordered = accountsByStake([
      moved('open', null),
      moved('later', '2026-07-22'),
      moved('soon', '2026-07-08'),
    ])
    expect(ordered.map(({ accountId }) => accountId)).toEqual(['soon', 'later', 'open'])
  })

  it('takes an account without a known amount as a middling one', () => {
    expect(stakeOf('2026-06-29', { ...standing, arr: null })).toBe(stakeOf('2026-06-29', standing))
  })
})

describe('an item that is due', () => {
  const touch = { target: { by: 'cause', cause: 'usage crm/1', what: 'call' }, id: 'a1', version: 3 }
  const read = (item: object) => dueItem({ ...touch, ...item } as unknown as PlanItem)

  it('knows the cause that it answers, and whose it is', () => {
    const owner = { side: 'theirs', personId: null, name: 'Maria Torres' }
    const values = { action: 'Name a user', owner, dueOn: asOf, status: 'Open', answers: null }
    expect(read({ section: 'actions', values })).toMatchObject({
      says: 'Name a user',
      owner: 'Maria Torres',
      side: 'theirs',
      cause: 'usage crm/1',
      version: 3,
    })
  })

  it('is none without a day', () => {
    const owner = { side: 'ours', email: null }
    expect(
      read({
        section: 'actions',
        values: { action: 'x', owner, dueOn: null, status: 'Open', answers: null },
      }),
    ).toBeNull()
  })
})
