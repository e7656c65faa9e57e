/** The shape of a rule: one movement that it can find, and what it looks at. */
import type { Deadline, Finding, HealthReading } from './diagnosis.ts'
import type { Situation } from './situation.ts'

export interface RuleInput extends Situation {
  readonly deadline: Deadline | null
  /** of the model that leads */
  readonly health: HealthReading
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
export function isRed({ status }: HealthReading): boolean {
  return status === 'Red' || status === 'Critical'
}
