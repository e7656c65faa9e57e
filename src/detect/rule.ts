/** The shape of a rule: one movement that it can find, and what it looks at. */
import type { Day } from '#src/kernel/day.ts'
import type { Deadline, Finding, HealthReading } from './diagnosis.ts'
import type { PastHealth } from './health/past-health.ts'
import type { Situation } from './situation.ts'

/** How much of the plan is confirmed within its shelf life (handbook 3). */
export interface PlanFreshness {
  /** of its items, 0–1 */
  readonly share: number
  /** the first day of those on end on which it was too low; the day itself while it is not */
  readonly staleSince: Day
}

export interface RuleInput extends Situation {
  readonly deadline: Deadline | null
  /** of the model that leads */
  readonly health: HealthReading
  /** of earlier days, ascending; as far as it is known */
  readonly past: readonly PastHealth[]
  /** null: the plan is not known */
  readonly planFreshness: PlanFreshness | null
}

export interface Rule {
  /** the name of its file */
  readonly id: string
  /** what it looks for, with its default thresholds, in one sentence */
  readonly says: string
  /** @returns null when it cannot be told on this day, as on a dead feed: that is not the same as nothing found */
  find(input: RuleInput): readonly Finding[] | null
}

/** "Red" of either model (handbook 4). */
export function isRed({ status }: Pick<HealthReading, 'status'>): boolean {
  return status === 'Red' || status === 'Critical'
}
