/** What the engine proposed and a person accepted, as edits of the plan. */
import { applyEdit } from './apply-edit.ts'
import { findItem } from './find-item.ts'
import type { Plan, PlanItem } from './plan.ts'
import type { PlanEdit } from './plan-edit.ts'
import type { ProposedEdit } from './proposed-edit.ts'
import type { Made } from './provenance.ts'

export interface Accepted extends Pick<Made, 'actor' | 'cause' | 'at'> {
  /** gives each edit its own */
  readonly newId: () => string
  /** what whoever accepts had in view */
  readonly plan: Plan
  /** up to which version of an item of that plan they know it; default: as it stands there */
  readonly versionOf?: (item: PlanItem) => number
}

/** Each is based on the plan that was in view with the edits before it. */
export function asPlanEdits(proposed: readonly ProposedEdit[], accepted: Accepted): PlanEdit[] {
  const { newId, actor, cause, at, versionOf = ({ version }) => version } = accepted
  let { plan } = accepted
  return proposed.map((one) => {
    const item = findItem(one.section, [...plan.items[one.section].values()], one.target)
    const edit = {
      ...one,
      id: newId(),
      actor,
      cause,
      at,
      statedOn: null,
      basedOn: item === null ? 0 : versionOf(item),
    }
    const applied = applyEdit(plan, edit)
    if ('plan' in applied) ({ plan } = applied)
    return edit
  })
}
