/** How the person behind a stakeholder of the plan stands with us, by the records. */
import type { PlanItem } from '#src/plan/plan.ts'
import type { Diagnosis, PersonState } from '../diagnosis.ts'

/** @returns null for a place that nobody fills, and for somebody who is not recorded */
export function personBehind(
  { values: { personId } }: PlanItem<'stakeholders'>,
  { relationship }: Pick<Diagnosis, 'relationship'>,
): PersonState | null {
  return (
    (personId === null ? undefined : relationship.people.find(({ factId }) => factId === personId)) ?? null
  )
}
