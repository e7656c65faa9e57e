/** What was promised before, and whether it was kept: the commitments of the last reviews, and those of the plan that came due. */
import { addDays, daysBetween, type Day } from '#src/kernel/day.ts'
import type { Plan } from '#src/plan/plan.ts'
import type { StoredEntry } from '#src/store/reviews.ts'

/** Commitments that come due so soon are looked at too. */
const AHEAD_DAYS = 7

export interface PromiseKept {
  readonly item: string
  readonly section: 'actions' | 'commitments'
  readonly says: string
  readonly owner: string | null
  readonly side: 'ours' | 'theirs'
  readonly dueOn: Day | null
  /** until it is due; below zero it is late; null: no day was named */
  readonly days: number | null
  readonly state: 'kept' | 'open' | 'broken'
}

interface Asked {
  readonly since: Day
  readonly today: Day
  /** promised in this very review: nobody could keep them yet */
  readonly own: ReadonlySet<string>
}

export function promisesOf(
  plan: Plan,
  past: readonly Pick<StoredEntry, 'outcome'>[],
  { since, today, own }: Asked,
): PromiseKept[] {
  const until = addDays(today, AHEAD_DAYS)
  const days = (dueOn: Day | null) => (dueOn === null ? null : daysBetween(today, dueOn))
  const before = new Set(past.flatMap(({ outcome }) => outcome.commitments))
  const actions = [...plan.items.actions.values()]
    .filter(
      ({ id, values }) => !own.has(id) && (before.has(id) || isLate(values.dueOn, values.status, today)),
    )
    .map(({ id, values: { action, owner, dueOn, status } }): PromiseKept => ({
      item: id,
      section: 'actions',
      says: action,
      owner: owner.side === 'ours' ? owner.email : owner.name,
      side: owner.side,
      dueOn,
      days: days(dueOn),
      state: status === 'Done' ? 'kept' : status === 'Dropped' ? 'broken' : 'open',
    }))
  const commitments = [...plan.items.commitments.values()]
    .filter(({ values: { dueOn } }) => dueOn !== null && dueOn > since && dueOn <= until)
    .map(({ id, values: { commitment, by, side, dueOn, status } }): PromiseKept => ({
      item: id,
      section: 'commitments',
      says: commitment,
      owner: by,
      side,
      dueOn,
      days: days(dueOn),
      state: status === 'Kept' ? 'kept' : status === 'Not kept' ? 'broken' : 'open',
    }))
  return [...actions, ...commitments].toSorted((a, b) => (a.dueOn ?? '9').localeCompare(b.dueOn ?? '9'))
}

function isLate(dueOn: Day | null, status: string, today: Day): boolean {
  return dueOn !== null && dueOn < today && (status === 'Open' || status === 'In progress')
}
