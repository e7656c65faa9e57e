/** What holds of the plan whatever people do to it. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyEdit } from '#src/plan/apply-edit.ts'
import { diffPlans } from '#src/plan/diff-plans.ts'
import { foldEdits, planAsOf } from '#src/plan/fold-edits.ts'
import { itemsOf, type Plan } from '#src/plan/plan.ts'
import type { PlanEdit } from '#src/plan/plan-edit.ts'
import { undoEdit } from '#src/plan/undo-edit.ts'
import { addRisk, after, changeRisk, instant, lowAdoption, planOf, risk, tom } from './support/plan-edits.ts'
import { planLogs, planMaking } from './support/plan-logs.ts'

/** What people read of a plan. */
function content(plan: Plan): unknown {
  return itemsOf(plan)
    .map(({ section, id, values, standing, source, lastConfirmedAt, lastConfirmedBy }) => {
      return { section, id, values, standing, source, lastConfirmedAt, lastConfirmedBy }
    })
    .toSorted((a, b) => `${a.section} ${a.id}`.localeCompare(`${b.section} ${b.id}`))
}

function isEqual(a: Plan, b: Plan): boolean {
  return JSON.stringify(content(a)) === JSON.stringify(content(b))
}

describe('of any log', () => {
  it('its fold is what applying its edits one after the other comes to', () => {
    fc.assert(
      fc.property(planLogs, (edits) => {
        expect(foldEdits(edits)).toEqual(planOf(...edits))
      }),
    )
  })

  it('undoing the last edit restores the plan before it, and undoing that the plan after it', () => {
    fc.assert(
      fc.property(planLogs, (edits) => {
        const last = edits.at(-1)!
        const undone = [...edits, undoEdit(edits, last.id, { id: 'u1', actor: tom, at: instant(50) })]
        expect(content(foldEdits(undone))).toEqual(content(foldEdits(edits.slice(0, -1))))
        const redone = [...undone, undoEdit(undone, 'u1', { id: 'u2', actor: tom, at: instant(51) })]
        expect(content(foldEdits(redone))).toEqual(content(foldEdits(edits)))
      }),
    )
  })

  it('undoing from the last to the first, it ends with nothing', () => {
    fc.assert(
      fc.property(planLogs, (edits) => {
        const all = edits.toReversed().reduce<readonly PlanEdit[]>((log, { id }, index) => {
          return [...log, undoEdit(log, id, { id: `u${index}`, actor: tom, at: instant(50 + index) })]
        }, edits)
        expect(itemsOf(foldEdits(all))).toEqual([])
      }),
    )
  })

  it('undoing any of its edits is refused with the edits in the way, or leaves what the later ones gave', () => {
    let undone = 0
    fc.assert(
      fc.property(planLogs, fc.nat(), (edits, which) => {
        const { id } = edits[which % edits.length]!
        let undo: PlanEdit
        try {
          undo = undoEdit(edits, id, { id: 'u', actor: tom, at: instant(50) })
        } catch (error) {
          expect(String(error)).toMatch(/later edits touch the same, e\d/)
          return
        }
        undone += 1
        const before = foldEdits(edits)
        const now = foldEdits([...edits, undo])
        for (const item of itemsOf(before)) {
          const others = Object.entries(item.touches.fields).filter(([, touch]) => touch.editId !== id)
          const stands = now.items[item.section].get(item.id)
          if (stands === undefined) expect(others).toEqual([])
          for (const [field] of others)
            expect(stands?.values[field as never]).toEqual(item.values[field as never])
        }
      }),
    )
    expect(undone).toBeGreaterThan(20)
  })

  it('the plan as of an instant knows of nothing that came later', () => {
    fc.assert(
      fc.property(planLogs, fc.nat({ max: 15 }), (edits, minute) => {
        const then = planAsOf(edits, instant(minute))
        expect(then).toEqual(planOf(...edits.filter(({ at }) => at <= instant(minute))))
        const touches = itemsOf(then).flatMap((item) => [
          item.touches.proof,
          ...Object.values(item.touches.fields),
        ])
        expect(touches.filter(({ at }) => at > instant(minute))).toEqual([])
      }),
    )
  })

  it('the diff of two of its days is empty if and only if they are equal', () => {
    fc.assert(
      fc.property(planLogs, fc.nat(), fc.nat(), (edits, first, second) => {
        const a = foldEdits(edits.slice(0, first % (edits.length + 1)))
        const b = foldEdits(edits.slice(0, second % (edits.length + 1)))
        expect(diffPlans(a, b).length === 0).toBe(isEqual(a, b))
        expect(diffPlans(a, a)).toEqual([])
      }),
    )
  })

  it('what is refused changes nothing and loses no value of either side', () => {
    fc.assert(
      fc.property(planLogs, planMaking, (edits, make) => {
        const plan = foldEdits(edits)
        const edit = make('new', instant(60))
        const before = structuredClone(plan)
        const applied = applyEdit(plan, edit)
        expect(plan).toEqual(before)
        if ('plan' in applied) return
        expect(applied.conflict.edit).toEqual(edit)
        for (const { field, theirs, ours } of applied.conflict.fields) {
          expect(theirs).toEqual(applied.conflict.item?.values[field as never] ?? null)
          expect(ours).toEqual(edit.item?.[field as never] ?? null)
        }
      }),
    )
  })

  it('what applies overwrites nothing that came after the version it is based on', () => {
    fc.assert(
      fc.property(planLogs, planMaking, (edits, make) => {
        const plan = foldEdits(edits)
        const edit = make('new', instant(60))
        const applied = applyEdit(plan, edit)
        if ('conflict' in applied) return
        for (const was of itemsOf(plan)) {
          const is = applied.plan.items[was.section].get(was.id)
          for (const [field, touch] of Object.entries(was.touches.fields)) {
            if (touch.version <= edit.basedOn) continue
            const stands = is ?? applied.plan.removed[was.section].get(was.id)!.item
            expect(stands.values[field as never]).toEqual(was.values[field as never])
          }
        }
      }),
    )
  })
})

describe('of two edits', () => {
  const own = fc.record(
    { status: fc.constantFrom('Monitoring', 'Closed'), trigger: fc.string() },
    { requiredKeys: [] },
  )
  const others = fc.record(
    { severity: fc.constantFrom('High', 'Low'), cause: fc.string() },
    { requiredKeys: [] },
  )

  it('those of different fields of one item come to the same in either order', () => {
    fc.assert(
      fc.property(own, others, (mine, theirs) => {
        const first = planOf(addRisk('e1'))
        const [a, b] = [
          changeRisk('a', mine, { at: instant(1) }),
          changeRisk('b', theirs, { actor: tom, at: instant(2) }),
        ]
        const [ab, ba] = [after(after(first, a), b), after(after(first, b), a)].map((plan) => risk(plan))
        expect(ab!.values).toEqual(ba!.values)
        expect(ab!.version).toBe(ba!.version)
        expect(ab!.values).toEqual({ ...lowAdoption, ...mine, ...theirs })
      }),
    )
  })
})
