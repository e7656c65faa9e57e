/** How the work on an account stands: the board by days, the rhythm, meetings that become actions, promises. */
import { describe, expect, it } from 'vitest'
import { boardOf } from '#src/detect/work/board-of.ts'
import { cadenceStanding } from '#src/detect/work/cadence-standing.ts'
import { commitmentsOf } from '#src/detect/work/commitments-of.ts'
import { meetingsOf } from '#src/detect/work/meetings-of.ts'
import { addDays } from '#src/kernel/day.ts'
import { foldEdits, planAtEndOf } from '#src/plan/fold-edits.ts'
import { handEdit } from '#src/plan/hand-edit.ts'
import type { PlanEdit } from '#src/plan/plan-edit.ts'
import type { SectionName } from '#src/plan/plan-sections.ts'
import { restoringEdits } from '#src/plan/restoring-edits.ts'
import { undoEdit } from '#src/plan/undo-edit.ts'

const today = '2026-11-22'
const inDays = (days: number) => addDays(today, days)

/** A plan written by hand, edit by edit. */
function plan() {
  const log: PlanEdit[] = []
  const write = (
    section: SectionName,
    values: Readonly<Record<string, unknown>> | null,
    itemId: string | null = null,
    on = today,
  ) => {
    const id = `e${log.length + 1}`
    const change = values === null ? 'remove' : itemId === null ? 'add' : 'change'
    const by = {
      section,
      change,
      itemId,
      values,
      basedOn: null,
      standing: 'confirmed',
      why: 'Said.',
    } as const
    log.push(handEdit(foldEdits(log), by, { id, actor: 'ada@x.io', at: `${on}T09:00:00.000Z` }))
    return id
  }
  const act = (dueOn: string | null, more: object = {}) =>
    write('actions', {
      action: `Due ${dueOn}`,
      owner: { side: 'ours', email: null },
      dueOn,
      status: 'Open',
      answers: null,
      ...more,
    })
  return { log, write, act, now: () => foldEdits(log) }
}

describe('the 30/60/90 plan', () => {
  it('puts each action into the column of its day, the edges with the earlier one', () => {
    const { act, now } = plan()
    for (const days of [-1, 0, 30, 31, 60, 61, 90, 91]) act(inDays(days))
    act(null)
    const board = boardOf(now(), today)
    expect(board.columns.map(({ id, actions }) => [id, actions.length])).toEqual([
      ['overdue', 1],
      ['30', 2],
      ['60', 2],
      ['90', 2],
      ['later', 2],
    ])
    expect(board.columns.map(({ middle }) => middle)).toEqual([
      null,
      inDays(15),
      inDays(45),
      inDays(75),
      null,
    ])
    expect(board.columns[0]?.actions[0]).toMatchObject({ state: 'late', days: 1 })
  })

  it('wants three to five for the next 30 days, and counts what is overdue among them', () => {
    const { act, now } = plan()
    act(inDays(-3))
    act(inDays(3))
    expect(boardOf(now(), today).soon).toEqual({ count: 2, judged: 'few' })
    act(inDays(4))
    expect(boardOf(now(), today).soon.judged).toBe('right')
    for (const days of [5, 6, 7]) act(inDays(days))
    expect(boardOf(now(), today).soon).toEqual({ count: 6, judged: 'many' })
  })
})

describe('what was agreed in a meeting', () => {
  it('is in the plan once it is an action that answers it, also when the action is renamed', () => {
    const { log, write, act, now } = plan()
    const meeting = write('meetings', {
      on: inDays(-2),
      type: 'Check-in',
      attendees: [],
      discussion: null,
      actionItems: ['Send the figures', 'Name a user'],
      status: 'Open',
    })
    const action = act(inDays(9), { action: 'Send the figures', answers: { by: 'item', id: meeting } })
    act(inDays(9), { action: 'Name a user' })
    write('actions', { action: 'Send all the figures', status: 'Done' }, action)
    expect(meetingsOf(now(), log, today)[0]?.agreed).toEqual([
      { says: 'Send the figures', action, isDone: true },
      { says: 'Name a user', action: null, isDone: false },
    ])
    write('actions', null, action)
    expect(meetingsOf(now(), log, today)[0]?.agreed[0]?.action).toBeNull()
  })
})

describe('the cadence', () => {
  const line = { every: 30, format: null, ownerEmail: null, nextOn: null, escalation: null }

  it('takes the next day from the last one and the rhythm, unless somebody named it', () => {
    const { write, now } = plan()
    write('cadence', { ...line, kind: 'EBR', lastOn: inDays(-40) })
    write('cadence', { ...line, kind: 'Renewal call', lastOn: inDays(-10), nextOn: inDays(3) })
    const [ebr, , , call] = cadenceStanding(now(), today)
    expect(ebr).toMatchObject({ nextOn: inDays(-10), isNextComputed: true, state: 'late', days: 10 })
    expect(call).toMatchObject({ nextOn: inDays(3), isNextComputed: false, state: 'due' })
  })

  it('counts a meeting held since, and names the kinds that nobody agreed on', () => {
    const { write, now } = plan()
    write('cadence', { ...line, kind: 'Working session', lastOn: inDays(-40), nextOn: inDays(-10) })
    const meeting = { type: 'Check-in', attendees: [], discussion: null, actionItems: [], status: 'Closed' }
    write('meetings', { ...meeting, on: inDays(-5) })
    const all = cadenceStanding(now(), today)
    expect(all[1]).toMatchObject({ lastOn: inDays(-5), isLastFromMeeting: true, nextOn: inDays(25) })
    expect(all.filter(({ id }) => id === null).map(({ kind }) => kind)).toEqual([
      'EBR',
      'Technical review',
      'Renewal call',
      'Exec update',
    ])
  })
})

describe('commitments', () => {
  it('stand on both sides, the open ones first, the late ones counted', () => {
    const { write, now } = plan()
    const promise = { commitment: 'A date', side: 'ours', by: null, dueOn: inDays(-2), status: 'Open' }
    write('commitments', { ...promise, status: 'Kept' })
    const late = write('commitments', promise)
    write('commitments', { ...promise, side: 'theirs', status: 'Not kept' })
    const [ours, theirs] = commitmentsOf(now(), today)
    expect(ours).toMatchObject({ open: 1, late: 1, kept: 1, notKept: 0 })
    expect(ours?.commitments[0]).toMatchObject({ id: late, state: 'late', days: 2 })
    expect(theirs).toMatchObject({ open: 0, late: 0, notKept: 1 })
  })
})

describe('bringing back', () => {
  const then = inDays(-90)
  const risk = { risk: 'Budget', category: null, severity: 'High', likelihood: null, trigger: null }
  const whole = { ...risk, cause: null, mitigation: null, ownerEmail: null, dueOn: null, status: 'Active' }

  function changed() {
    const made = plan()
    const kept = made.write('risks', whole, null, then)
    const gone = made.write('risks', { ...whole, risk: 'Champion' }, null, then)
    made.write('risks', { severity: 'Low' }, kept)
    made.write('risks', null, gone)
    const added = made.write('risks', { ...whole, risk: 'New' })
    let id = 0
    const edits = (itemId: string | null) =>
      restoringEdits({
        now: made.now(),
        past: planAtEndOf(made.log, then),
        on: then,
        section: 'risks',
        itemId,
        author: { actor: 'bo@x.io', at: `${today}T10:00:00.000Z` },
        newId: () => `r${++id}`,
      })
    return { ...made, kept, gone, added, edits }
  }

  it('makes a section as it was: values back, what went is there, what came is gone', () => {
    const { log, edits } = changed()
    const after = foldEdits([...log, ...edits(null)])
    const past = planAtEndOf(log, then)
    const values = (of: typeof past) => [...of.items.risks.values()].map((item) => [item.id, item.values])
    expect(new Map(values(after) as [string, unknown][])).toEqual(
      new Map(values(past) as [string, unknown][]),
    )
  })

  it('touches one item only, and nothing that is as it was', () => {
    const { log, kept, edits } = changed()
    expect(edits(kept)).toMatchObject([{ change: 'restore', item: { severity: 'High' } }])
    const again = foldEdits([...log, ...edits(kept)])
    expect(again.items.risks.size).toBe(2)
  })

  it('is taken back like every edit', () => {
    const { log, edits, now } = changed()
    const before = now()
    const made = edits(null)
    const by = { actor: 'bo@x.io', at: `${today}T11:00:00.000Z` }
    const all = [...log, ...made]
    for (const { id } of made.toReversed()) all.push(undoEdit(all, id, { id: `u${id}`, ...by }))
    const values = (of: typeof before) =>
      [...of.items.risks.values()].map(({ values }) => values.risk).toSorted()
    expect(values(foldEdits(all))).toEqual(values(before))
  })
})
