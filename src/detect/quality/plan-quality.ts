/** The quality of a plan in five numbers and three balance checks, apart from the health of the customer (handbook 3). */
import type { Day } from '#src/kernel/day.ts'
import type { SectionName } from '#src/plan/plan-sections.ts'
import type { Evidence } from '../diagnosis.ts'

export interface ItemNamed {
  readonly section: SectionName
  readonly itemId: string
  /** `Risk "Low adoption"` */
  readonly name: string
}

/** Where the plan says one thing and the data another; it is shown next to the claim. */
export interface Disagreement extends ItemNamed {
  /** the field that claims it; null: the item as a whole */
  readonly field: string | null
  /** what the data says against it, in a few words with its figure: `38 seats are idle` */
  readonly says: string
  readonly evidence: readonly Evidence[]
}

/** Against the museum: how much is confirmed within its shelf life. */
export interface FreshnessQuality {
  /** 0–1; null: no item counts */
  readonly share: number | null
  readonly staleSince: Day | null
  readonly stale: readonly ItemNamed[]
  readonly lastReviewOn: Day | null
  /** movements that wait for an answer */
  readonly unanswered: number
}

/** Against the river: what the one-page form has no room for. */
export interface LengthQuality {
  readonly items: number
  readonly leftOut: number
}

/** Against the solo: both owners have confirmed since the last material movement. */
export interface CoReadingQuality {
  readonly am: Day | null
  readonly csm: Day | null
  /** the last movement of severity high or critical */
  readonly movedOn: Day | null
  /** null: there is no plan to read, or an owner is missing */
  readonly isRead: boolean | null
  /** where the two differ: `Renewal: AM 85%, CSM 70%` */
  readonly differ: readonly string[]
}

/** Against the declarative: claims with a source record. */
export interface EvidenceQuality {
  /** 0–1; null: no claims */
  readonly share: number | null
  readonly claims: number
  readonly backed: number
}

/** Of the essentials, those that are present. */
export interface DoneQuality {
  readonly share: number
  readonly essentials: readonly { readonly id: string; readonly says: string; readonly holds: boolean }[]
}

export interface BalanceCheck {
  readonly id: 'growth-only' | 'single-threaded' | 'users-mood'
  /** what is wrong, or that nothing is */
  readonly says: string
  /** true: it warns; null: it cannot be told */
  readonly warns: boolean | null
}

export interface PlanQuality {
  readonly asOf: Day
  readonly freshness: FreshnessQuality
  readonly length: LengthQuality
  readonly coReading: CoReadingQuality
  readonly evidence: EvidenceQuality
  readonly done: DoneQuality
  readonly balance: readonly BalanceCheck[]
  readonly disagreements: readonly Disagreement[]
}
