/** The map of people in the plan: where boxes stand is no content, and a line is there once. */
import { describe, expect, it } from 'vitest'
import { diffPlans } from '#src/plan/diff-plans.ts'
import { isArrangement } from '#src/plan/is-arrangement.ts'
import { linesOnce } from '#src/plan/lines-once.ts'
import { restoringEdits } from '#src/plan/restoring-edits.ts'
import type { PlanEdit } from '#src/plan/plan-edit.ts'
import type { PersonLine, Stakeholder } from '#src/plan/plan-items.ts'
import { undoEdit } from '#src/plan/undo-edit.ts'
import { addRisk, instant, maria, planOf, sarah, tom } from './support/plan-edits.ts'

const target = { by: 'item', id: 'm' } as const

const added = {
  ...addRisk('e1', { target, at: instant(1) }),
  section: 'stakeholders',
  item: maria,
} as PlanEdit

function changed(id: string, item: Partial<Stakeholder>, parts: Partial<PlanEdit> = {}): PlanEdit {
  const made = { ...added, id, change: 'change', item, actor: tom, at: instant(5), basedOn: 1 }
  return { ...made, ...parts } as PlanEdit
}

function itemOf(...edits: readonly PlanEdit[]) {
  return planOf(...edits).items.stakeholders.get('m')!
}

const moved = changed('e2', { place: { x: 120, y: 40 } })

describe('a box that is moved on the map', () => {
  it('stands there for everybody and confirms nobody', () => {
    const item = itemOf(added, moved)
    expect(item.values.place).toEqual({ x: 120, y: 40 })
    expect(item).toMatchObject({ lastConfirmedBy: sarah, lastConfirmedAt: instant(1), changedAt: instant(1) })
  })

  it('takes no assumption for sure and nothing sure for assumed', () => {
    const assumed = { ...added, standing: 'assumed' } as PlanEdit
    expect(itemOf(assumed, moved).standing).toBe('assumed')
    expect(itemOf(added, changed('e2', { place: null }, { standing: 'assumed' })).standing).toBe('confirmed')
  })

  it('is not moved back with what an item said on an earlier day', () => {
    const restored = (...edits: readonly PlanEdit[]) =>
      restoringEdits({
        now: planOf(...edits),
        past: planOf(added),
        on: instant(1).slice(0, 10),
        section: 'stakeholders',
        itemId: null,
        author: { actor: tom, at: instant(9) },
        newId: () => 'r1',
      })
    expect(restored(added, moved)).toEqual([])
    const retitled = changed('e3', { title: 'CEO' }, { basedOn: 2 })
    expect(restored(added, moved, retitled)).toMatchObject([{ item: { title: maria.title } }])
    expect(Object.keys(restored(added, moved, retitled)[0]!.item!)).toEqual(['title'])
  })

  it('is no difference between two days and no line of the history', () => {
    expect(diffPlans(planOf(added), planOf(added, moved))).toEqual([])
    expect([added, moved, changed('e3', { title: 'CEO' })].map(isArrangement)).toEqual([false, true, false])
  })

  it('contradicts nobody: whoever moves it last is right, and what it says may change meanwhile', () => {
    const later = changed('e3', { place: { x: 0, y: 0 } })
    const retitled = changed('e4', { title: 'CEO' })
    expect(itemOf(added, moved, later, retitled).values).toMatchObject({
      place: { x: 0, y: 0 },
      title: 'CEO',
    })
  })

  it('goes back where it was, and nothing else with it', () => {
    const retitled = changed('e3', { title: 'CEO' })
    const log = [added, moved, retitled]
    const back = undoEdit(log, 'e2', { id: 'e4', actor: sarah, at: instant(9) })
    const item = itemOf(...log, back)
    expect(isArrangement(back)).toBe(true)
    expect(item.values).toMatchObject({ place: null, title: 'CEO' })
    expect(item).toMatchObject({ lastConfirmedBy: tom, changedAt: instant(5) })
  })
})

describe('a line of the map', () => {
  const line = (
    says: string | null,
    to: Partial<PersonLine['to']> = {},
    kind: PersonLine['kind'] = 'influences',
  ) => ({ kind, to: { personId: null, name: 'James Lin', ...to }, says }) as PersonLine

  it('said again is there once, as it was said last', () => {
    const lines = [line('asks for budget', { itemId: 'j' }), line('asks twice', { itemId: 'j' })]
    expect(itemOf(added, changed('e2', { lines })).values.lines).toEqual([
      line('asks twice', { itemId: 'j' }),
    ])
  })

  it('is the same by the person, by the item or by the name', () => {
    expect(
      linesOnce([line('a', { personId: 'p' }), line('b', { personId: 'p', name: 'J. Lin' })]),
    ).toHaveLength(1)
    expect(linesOnce([line('a', { personId: 'p' }), line('b', { personId: 'q' })])).toHaveLength(2)
    expect(linesOnce([line('a', { itemId: 'j' }), line('b', { itemId: 'k' })])).toHaveLength(2)
    expect(linesOnce([line('a'), line('b', { name: 'james lin' })])).toEqual([
      line('b', { name: 'james lin' }),
    ])
  })

  it('of another kind to the same person is another one', () => {
    const lines = [line(null), line(null, {}, 'conflict')]
    expect(linesOnce(lines)).toBe(lines)
  })
})
