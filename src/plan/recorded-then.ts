/** The plan of a past day with the people who were recorded by then, whom the engine took into it only later. */
import { applyEdit } from './apply-edit.ts'
import { findItem } from './find-item.ts'
import type { Plan } from './plan.ts'
import type { PlanEdit } from './plan-edit.ts'

/**
 * The page of a past day shows who was recorded then. When a first import filled the plan is no news of them, and no
 * reason to take them out.
 * @param past what `log` came to at the end of the day
 * @param isRecorded whether a contact, by the id of its fact, was known on the day
 */
export function recordedThen(
  past: Plan,
  log: readonly PlanEdit[],
  isRecorded: (factId: string) => boolean,
): Plan {
  return log.filter((edit) => broughtFromRecords(edit, isRecorded)).reduce(withEdit, past)
}

function broughtFromRecords({ section, change, cause, target }: PlanEdit, isRecorded: IsRecorded): boolean {
  const isFilled = section === 'stakeholders' && change === 'add' && cause.by === 'records'
  return isFilled && target.by === 'person' && isRecorded(target.factId)
}

type IsRecorded = (factId: string) => boolean

/** Whom the plan of the day held, or somebody had taken out of it by then, is as it said. */
function withEdit(plan: Plan, edit: PlanEdit): Plan {
  const removed = [...plan.removed.stakeholders.values()].map(({ item }) => item)
  const said = [...plan.items.stakeholders.values(), ...removed]
  if (findItem('stakeholders', said, edit.target) !== null) return plan
  const applied = applyEdit(plan, edit)
  return 'plan' in applied ? applied.plan : plan
}
