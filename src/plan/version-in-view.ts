/** Up to which version an item is known to whoever answers a proposal without having looked at the plan. */
import type { PlanItem } from './plan.ts'
import type { Instant } from './provenance.ts'

/**
 * What somebody wrote by hand since the proposal was made is not known to it: an edit based on the version before
 * meets a conflict where both speak of the same field.
 */
export function versionInView({ version, touches }: PlanItem, proposedAt: Instant): number {
  const since = [touches.presence, touches.proof, ...Object.values(touches.fields)].filter(
    ({ cause, at }) => cause.by === 'hand' && at >= proposedAt,
  )
  return Math.min(version, ...since.map((touch) => touch.version - 1))
}
