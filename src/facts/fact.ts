/** A fact: what a source said about an account, when it happened and when we learned it. */
import type { Day } from '#src/kernel/day.ts'

/** A cell: days and instants are ISO text, lists are arrays, null means not known. */
export type Value = string | number | boolean | null | readonly string[]

export interface Fact {
  readonly kind: string
  readonly source: string
  /** the sender's own id, or the natural key of the kind */
  readonly sourceId: string
  readonly happenedOn: Day | null
  /** the day on which we learned it (UTC) */
  readonly learnedOn: Day
  /** the sender did not say when it was learned: taken as when it happened (import-format) */
  readonly learnedAssumed: boolean
  /** the day on which it reached Perennial */
  readonly recordedOn: Day
  /** the day on which a later version replaced it; null while it is the latest */
  readonly supersededOn: Day | null
  readonly values: Readonly<Record<string, Value>>
  /** columns of the sender that the kind does not know, as they came */
  readonly attributes: Readonly<Record<string, string>>
}

/** How evidence names a fact: `subscription/crm/SUB-17`. */
export function factId(fact: Pick<Fact, 'kind' | 'source' | 'sourceId'>): string {
  return `${fact.kind}/${fact.source}/${fact.sourceId}`
}
