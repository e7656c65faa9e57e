/** What a plan is filled from: an account on a day, what the engine says of it, and the plan as it stands. */
import type { Dossier } from '#src/facts/dossier.ts'
import type { Plan } from '#src/plan/plan.ts'
import type { Diagnosis } from '../diagnosis.ts'
import type { Settings } from '../settings.ts'

export interface FillInput {
  /** with the tier that a person decided */
  readonly dossier: Dossier
  /** of the same day */
  readonly diagnosis: Diagnosis
  readonly plan: Plan
  readonly settings: Pick<Settings, 'health' | 'calendar'>
}
