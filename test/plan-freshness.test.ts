/** How much of the plan is confirmed within its shelf life, and since when it is too little (handbook 3). */
import { describe, expect, it } from 'vitest'
import { defaultSettings } from '#src/detect/default-settings.ts'
import { addDays } from '#src/kernel/day.ts'
import { freshnessOf } from '#src/plan/freshness-of.ts'
import type { PlanEdit } from '#src/plan/plan-edit.ts'
import { addObjective, addRenewal, addRisk, changeRisk, keepRisk, planOf } from './support/plan-edits.ts'

const today = '2026-06-30'

function ago(days: number): string {
  return `${addDays(today, -days)}T12:00:00.000Z`
}

/** Risks whose shelf life is 45 days, each confirmed so many days ago; null: only assumed, for 20 days. */
function risks(...confirmed: readonly (number | null)[]): PlanEdit[] {
  return confirmed.map((days, index) =>
    addRisk(`e${index}`, {
      target: { by: 'item', id: `R${index}` },
      at: ago(days ?? 20),
      standing: days === null ? 'assumed' : 'confirmed',
    }),
  )
}

function freshness(edits: readonly PlanEdit[]) {
  const found = freshnessOf(planOf(...edits), `${today}T23:00:00.000Z`, defaultSettings.plan.shelfLifeDays)
  return found && { share: found.share, staleSince: found.staleSince }
}

describe('the freshness of a plan', () => {
  it.each<[string, readonly PlanEdit[]]>([
    ['without items', []],
    ['with nothing that goes stale', [addRenewal('e1', 0.7, { by: 'section' }, { at: ago(500) })]],
    [
      'with nothing that is still open',
      [addRisk('e1', { at: ago(9) }), changeRisk('e2', { status: 'Closed' }, { at: ago(8) })],
    ],
  ])('is not known of one %s', (_what, edits) => {
    expect(freshness(edits)).toBeNull()
  })

  it.each<[string, readonly PlanEdit[], number, number]>([
    ['one confirmed on the last day of its shelf life', risks(45), 1, 0],
    ['one confirmed a day too long ago', risks(46), 0, 0],
    ['one stale for ten days', risks(56), 0, 10],
    ['one that nobody has confirmed, from its first day on', risks(null), 0, 20],
    ['exactly 60%', risks(1, 2, 3, 60, 60), 0.6, 0],
    ['under 60% from the day on which two of the three of then were stale', risks(1, 2, 50, 60, 70), 0.4, 14],
    ['under 60% again after new items had made it fresh', risks(46, null, 1, 2, 60), 0.4, 0],
    ['an objective has longer than a risk', [...risks(101), addObjective('o', { at: ago(100) })], 0.5, 55],
  ])('%s', (_what, edits, share, days) => {
    expect(freshness(edits)).toEqual({ share, staleSince: addDays(today, -days) })
  })

  it('comes back with a confirmation', () => {
    const target = { by: 'item', id: 'R0' } as const
    expect(freshness([...risks(60), keepRisk('c', 'confirm', { target, at: ago(3) })])?.share).toBe(1)
  })

  it('takes an item confirmed late as fresh before, so that it is not stale for too long', () => {
    const target = { by: 'item', id: 'R0' } as const
    const edits = [...risks(100, 50, 60), keepRisk('c', 'confirm', { target, at: ago(3) })]
    expect(freshness(edits)).toEqual({ share: 1 / 3, staleSince: addDays(today, -4) })
  })

  it('is judged by the shelf life that is passed in', () => {
    expect(freshnessOf(planOf(...risks(20)), ago(0), { risks: 19 })?.share).toBe(0)
    expect(freshnessOf(planOf(...risks(20)), ago(0), { risks: 20 })?.share).toBe(1)
  })

  it('takes what came after the day as of the day, as in a house whose day is pinned', () => {
    expect(freshness([addRisk('e1', { at: ago(-9) })])).toEqual({ share: 1, staleSince: today })
    expect(freshness(risks(46, -9))?.share).toBe(0.5)
  })

  it('names what is stale', () => {
    const { stale } = freshnessOf(planOf(...risks(45, 46)), ago(0), { risks: 45 })!
    expect(stale.map(({ id }) => id)).toEqual(['R1'])
  })

  it('takes what a record confirms as confirmed by itself', () => {
    const plan = planOf(...risks(60, 80, 90))
    const days = new Map([
      ['R0', addDays(today, -45)],
      ['R1', addDays(today, -46)],
    ])
    const found = freshnessOf(plan, ago(0), { risks: 45 }, ({ id }) => days.get(id) ?? null)!
    expect(found.stale.map(({ id }) => id)).toEqual(['R1', 'R2'])
    // Only since today are two of the three stale.
    expect(found).toMatchObject({ share: 1 / 3, staleSince: today })
  })

  it('counts from the day on which the author of a file wrote', () => {
    const edit = addRisk('e1', { at: ago(1), statedOn: addDays(today, -50) })
    expect(freshness([edit])).toEqual({ share: 0, staleSince: addDays(today, -4) })
  })
})
