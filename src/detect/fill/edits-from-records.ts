/** What the records change in the plan of an account on a day: they fill it once, and are followed from then on. */
import type { Day } from '#src/kernel/day.ts'
import type { EditDraft } from './edit-draft.ts'
import type { FillInput } from './fill-input.ts'
import { fillPlan } from './fill-plan.ts'
import { followRecords } from './follow-records.ts'
import { hasStandardMetrics } from './metrics.ts'

export interface FromRecords {
  readonly drafts: readonly EditDraft[]
  /** the plan is filled by them, not followed */
  readonly fills: boolean
}

/** @param filledOn null: it never was; who comes from the half page to a whole plan has it filled anew */
export function editsFromRecords(input: FillInput, filledOn: Day | null): FromRecords {
  const { tier } = input.dossier.profile
  if (tier === null) return { drafts: [], fills: false }
  const fills = filledOn === null || (tier <= 2 && !hasStandardMetrics(input))
  return { drafts: fills ? fillPlan(input) : followRecords(input), fills }
}
