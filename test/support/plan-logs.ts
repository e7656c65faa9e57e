/** Logs of a plan as chance makes them: several people, who see what stands, what stood, or nothing. */
import fc from 'fast-check'
import { applyEdit } from '#src/plan/apply-edit.ts'
import { emptyPlan } from '#src/plan/plan.ts'
import type { PlanEdit } from '#src/plan/plan-edit.ts'
import {
  addObjective,
  addRisk,
  addStakeholder,
  changeRisk,
  instant,
  keepRisk,
  lowAdoption,
  maria,
  sarah,
  tom,
} from './plan-edits.ts'

const target = fc.constantFrom(
  { by: 'item', id: 'R' } as const,
  { by: 'item', id: 'S' } as const,
  { by: 'cause', cause: 'usage', what: 'risk' } as const,
)
const fields = fc.record(
  {
    status: fc.constantFrom('Active', 'Monitoring', 'Closed'),
    severity: fc.constantFrom('High', 'Low'),
    ownerEmail: fc.constantFrom(sarah, tom, null),
    trigger: fc.string({ maxLength: 3 }),
  },
  { requiredKeys: [] },
)
const parts = fc.record({
  actor: fc.constantFrom(sarah, tom, 'engine'),
  basedOn: fc.nat({ max: 6 }),
  standing: fc.constantFrom('assumed', 'confirmed'),
  evidence: fc.subarray(['f1', 'f2']),
})
const place = fc.constantFrom(
  { by: 'role', role: 'Economic Buyer' } as const,
  { by: 'person', factId: 'contact/crm/C-1' } as const,
)

/** An edit, once it is given an id and its instant. */
type Making = (id: string, at: string) => PlanEdit

export const planMaking: fc.Arbitrary<Making> = fc.oneof(
  fc.tuple(target, fields, parts).map(
    ([target, item, one]): Making =>
      (id, at) =>
        addRisk(id, { ...one, target, at }, { ...lowAdoption, ...item }),
  ),
  fc.tuple(target, fields, parts).map(
    ([target, item, one]): Making =>
      (id, at) =>
        changeRisk(id, item, { ...one, target, at }),
  ),
  fc.tuple(target, fc.constantFrom('confirm', 'remove'), parts).map(
    ([target, change, one]): Making =>
      (id, at) =>
        keepRisk(id, change, { ...one, target, at }),
  ),
  fc.tuple(place, fc.boolean(), parts).map(
    ([target, isKnown, one]): Making =>
      (id, at) =>
        addStakeholder(id, target, isKnown ? maria : { ...maria, personId: null, name: null }, {
          ...one,
          at,
        }),
  ),
  parts.map(
    (one): Making =>
      (id, at) =>
        addObjective(id, { ...one, at }),
  ),
)

/** Of what people try, what applies: two in three with the item as it stands in view. */
export const planLogs = fc
  .array(fc.tuple(planMaking, fc.nat({ max: 2 })), { minLength: 1, maxLength: 14 })
  .map((tries) => {
    let plan = emptyPlan
    const edits: PlanEdit[] = []
    tries.forEach(([make, look], index) => {
      const made = make(`e${index}`, instant(index))
      const edit = look === 0 ? made : { ...made, basedOn: 99 }
      const applied = applyEdit(plan, edit)
      if ('conflict' in applied) return
      plan = applied.plan
      edits.push(edit)
    })
    return edits
  })
  .filter((edits) => edits.length > 0)
