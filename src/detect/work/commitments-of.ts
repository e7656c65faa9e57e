/** What we promised and what they promised: open, late, kept, not kept. */
import type { Day } from '#src/kernel/day.ts'
import type { Plan, PlanItem } from '#src/plan/plan.ts'
import { type DueStanding, dueStanding } from '../goals/due-standing.ts'

export interface CommitmentSide {
  readonly side: 'ours' | 'theirs'
  readonly open: number
  readonly late: number
  readonly kept: number
  readonly notKept: number
  /** the open ones first, by their days */
  readonly commitments: readonly ({ readonly id: string } & DueStanding)[]
}

export function commitmentsOf(plan: Plan, today: Day): CommitmentSide[] {
  const all = [...plan.items.commitments.values()].toSorted(byDay)
  return (['ours', 'theirs'] as const).map((side) => {
    const own = all.filter(({ values }) => values.side === side)
    const commitments = own.map(({ id, values: { status, dueOn } }) => ({
      id,
      ...dueStanding({ isSettled: status !== 'Open', dueOn, doneOn: null }, today),
    }))
    const count = (status: string) => own.filter(({ values }) => values.status === status).length
    const late = commitments.filter(({ state }) => state === 'late').length
    return { side, open: count('Open'), late, kept: count('Kept'), notKept: count('Not kept'), commitments }
  })
}

function byDay(a: PlanItem<'commitments'>, b: PlanItem<'commitments'>): number {
  const isOver = ({ values }: PlanItem<'commitments'>) => Number(values.status !== 'Open')
  const day = ({ values }: PlanItem<'commitments'>): Day => values.dueOn ?? '9999'
  return isOver(a) - isOver(b) || (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0)
}
