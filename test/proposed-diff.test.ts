/** Proposed edits held against a plan, and the cards that no rule opened, as pure functions. */
import { describe, expect, it } from 'vitest'
import { addDays } from '#src/kernel/day.ts'
import { settleOutside } from '#src/detect/settle-outside.ts'
import { together } from '#src/detect/together.ts'
import { emptyPlan } from '#src/plan/plan.ts'
import type { ProposedEdit } from '#src/plan/proposed-edit.ts'
import { proposedDiffs } from '#src/plan/proposed-diff.ts'
import { undoEdit } from '#src/plan/undo-edit.ts'
import { versionInView } from '#src/plan/version-in-view.ts'
import { asOf } from './support/dossier.ts'
import { movement } from './support/movement.ts'
import { movementCard as card } from './support/movement-card.ts'
import {
  addRisk,
  after,
  changeRisk,
  instant,
  keepRisk,
  lowAdoption,
  planOf,
  risk,
} from './support/plan-edits.ts'

const target = { by: 'item', id: 'R' } as const
const said = {
  says: 'Low adoption',
  ownerEmail: null,
  dueOn: '2026-04-01',
  evidence: [],
  standing: 'confirmed',
  why: 'A test needs it.',
} as const

const add: ProposedEdit = { section: 'risks', change: 'add', target, item: lowAdoption, ...said }
const raise: ProposedEdit = {
  section: 'risks',
  change: 'change',
  target,
  item: { severity: 'High' },
  ...said,
}
const confirm: ProposedEdit = { section: 'risks', change: 'confirm', target, item: null, ...said }
const remove: ProposedEdit = { section: 'risks', change: 'remove', target, item: null, ...said }

const there = planOf(addRisk('1'))
const signs = (plan: typeof there, ...edits: ProposedEdit[]) =>
  proposedDiffs(plan, edits, instant(9)).map(({ sign, stands }) => `${sign} ${stands}`)

describe('a proposed edit', () => {
  it('adds, changes, confirms or removes, and says where the plan says so already', () => {
    expect(signs(emptyPlan, add)).toEqual(['+ new'])
    expect(signs(there, raise)).toEqual(['~ there'])
    expect(signs(there, add)).toEqual(['= same'])
    expect(signs(there, confirm)).toEqual(['✓ there'])
    expect(signs(there, remove)).toEqual(['− there'])
  })

  it('is seen with those before it', () => {
    expect(signs(emptyPlan, add, raise, raise, remove, raise)).toEqual([
      '+ new',
      '~ there',
      '= same',
      '− there',
      '~ gone',
    ])
    const [, second] = proposedDiffs(emptyPlan, [add, raise], instant(9))
    expect(second!.fields).toEqual([{ field: 'severity', from: 'Medium', to: 'High' }])
  })

  it('of what is not there has nothing to change, and one that adds brings back what somebody took out', () => {
    expect(signs(emptyPlan, raise, confirm, remove)).toEqual(['~ missing', '✓ missing', '− missing'])
    const gone = after(there, keepRisk('2', 'remove'))
    expect(proposedDiffs(gone, [raise, add], instant(9))).toMatchObject([
      { stands: 'gone', item: { name: 'Risk "Low adoption"' }, fields: [] },
      { sign: '+', stands: 'gone' },
    ])
  })

  it('is as new as before where adding it was undone', () => {
    const undone = undoEdit([addRisk('1')], '1', { id: '2', actor: 'ada@example.com', at: instant(2) })
    expect(signs(planOf(addRisk('1'), undone), add)).toEqual(['+ new'])
  })

  it('lists of a new item what is known, and no ids of records', () => {
    const [diff] = proposedDiffs(emptyPlan, [{ ...add, item: { ...lowAdoption, cause: null } }], instant(9))
    const fields = diff!.fields.map(({ field }) => field)
    expect(fields).toContain('severity')
    expect(fields).not.toContain('cause')
  })
})

describe('who answers without having looked', () => {
  it('knows an item up to what was written by hand since, and all that records or proposals did', () => {
    const byHand = after(there, changeRisk('2', { severity: 'Low' }, { at: instant(10) }))
    expect(versionInView(risk(byHand), instant(20))).toBe(2)
    expect(versionInView(risk(byHand), instant(10))).toBe(1)
    expect(versionInView(risk(byHand), instant(0))).toBe(0)
    const cause = { by: 'proposal', id: 'card-2' } as const
    const byCard = after(there, changeRisk('2', { severity: 'Low' }, { at: instant(10), cause }))
    expect(versionInView(risk(byCard), instant(5))).toBe(2)
  })
})

describe('movements of one cause', () => {
  it('show as the most urgent, with the records and edits of all, each once', () => {
    const record = (factId: string) => ({ factId, source: 'crm', on: asOf, says: factId })
    const lead = movement({ evidence: [record('a'), record('b')], proposals: [add] })
    const other = movement({
      rule: 'utilisation-low',
      evidence: [record('b'), record('c')],
      proposals: [add, raise],
    })
    const one = together(lead, [other])
    expect(one).toMatchObject({ rule: 'usage-drop', headline: lead.headline, proposals: [add, raise] })
    expect(one.evidence.map(({ factId }) => factId)).toEqual(['a', 'b', 'c'])
    expect(together(lead, [])).toBe(lead)
  })
})

describe('a card that no rule opened', () => {
  const outside = card({ proposedBy: 'agent', openedOn: addDays(asOf, -30), queuedOn: addDays(asOf, -30) })

  it('clears 30 days after it came or was to be back, and stays while somebody sees to it', () => {
    expect(settleOutside(outside, addDays(asOf, -1))).toBe(outside)
    expect(settleOutside(outside, asOf)).toMatchObject({ state: 'cleared', clearedOn: asOf })
    const snoozed = { ...outside, snoozedUntil: addDays(asOf, -29) }
    expect(settleOutside(snoozed, asOf)).toBe(snoozed)
    const accepted = { ...outside, state: 'accepted', acceptedOn: asOf } as const
    expect(settleOutside(accepted, addDays(asOf, 400))).toBe(accepted)
  })
})
