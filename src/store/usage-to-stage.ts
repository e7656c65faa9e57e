/** Account-days of usage as a connector delivers them. */
import type { Grain } from '#src/facts/usage-entry.ts'

/**
 * Columns side by side, as a connector delivers them, an account-day once; entries of a day are joined by U+001F, and
 * hold no U+001E.
 */
export interface UsageToStage {
  readonly source: readonly string[]
  readonly accountSource: readonly string[]
  readonly accountSourceId: readonly string[]
  readonly on: readonly string[]
  readonly grain: readonly Grain[]
  readonly observedAt: readonly (string | null)[]
  readonly users: readonly string[]
  readonly products: readonly string[]
  readonly features: readonly string[]
  readonly events: readonly string[]
  readonly minutes: readonly string[]
  readonly services: readonly string[]
  readonly activeUsers: readonly string[]
  readonly humanEvents: readonly number[]
  readonly humanMinutes: readonly (number | null)[]
  readonly humanUsers: readonly (number | null)[]
  readonly digest: readonly string[]
}
