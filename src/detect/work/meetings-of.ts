/** The meetings of a plan, the latest first, and which of their action items are actions of it. */
import type { Day } from '#src/kernel/day.ts'
import { isSettled } from '#src/plan/is-settled.ts'
import type { Plan, PlanItem } from '#src/plan/plan.ts'
import type { PlanEdit } from '#src/plan/plan-edit.ts'

export interface MeetingAgreed {
  readonly says: string
  /** the action that it became; null: none yet, or one that was taken out */
  readonly action: string | null
  readonly isDone: boolean
}

export interface MeetingStanding {
  readonly id: string
  readonly isAhead: boolean
  readonly agreed: readonly MeetingAgreed[]
}

/** @param log by which an action is known that was renamed since it was made of an item */
export function meetingsOf(plan: Plan, log: readonly PlanEdit[], today: Day): MeetingStanding[] {
  const names = namesOf(log)
  const actions = [...plan.items.actions.values()]
  const meetings = [...plan.items.meetings.values()].toSorted((a, b) => (a.values.on < b.values.on ? 1 : -1))
  return meetings.map(({ id, values }) => {
    const own = actions.filter(({ values: { answers } }) => answers?.by === 'item' && answers.id === id)
    const madeOf = (says: string) => own.find((action) => isCalled(action, says, names))
    return {
      id,
      isAhead: values.on > today,
      agreed: values.actionItems.map((says) => {
        const action = madeOf(says)
        return { says, action: action?.id ?? null, isDone: action !== undefined && isSettled(action) }
      }),
    }
  })
}

/** Whether it is called so, or ever was. */
function isCalled(
  action: PlanItem<'actions'>,
  says: string,
  names: ReadonlyMap<string, Set<string>>,
): boolean {
  return action.values.action === says || names.get(action.id)?.has(says) === true
}

/** By the id of an action all that it was ever called. */
function namesOf(log: readonly PlanEdit[]): ReadonlyMap<string, Set<string>> {
  const names = new Map<string, Set<string>>()
  for (const { section, target, item } of log) {
    if (section !== 'actions' || target.by !== 'item' || item?.action === undefined) continue
    names.set(target.id, (names.get(target.id) ?? new Set()).add(item.action))
  }
  return names
}
