/** What of a plan the engine takes into account: what a person or a file has said, never what the engine wrote itself. */
import type { Day } from '#src/kernel/day.ts'
import type { Evidence, ForecastCategory } from '../diagnosis.ts'

/** A milestone that somebody agreed to, as it stood on the day. */
export interface MilestoneRead {
  readonly name: string
  readonly dueOn: Day | null
  readonly isDone: boolean
  /** null: it is not done, or not known since when */
  readonly doneOn: Day | null
  readonly evidence: Evidence
}

/** Words of the customer, or a use that is planned, that may ask for a product. */
export interface Ask {
  readonly says: string
  /** of a planned use; null where only words tell */
  readonly productId: string | null
  readonly evidence: Evidence
}

/** What one of the owners said, and when. */
export interface Said<T> {
  readonly value: T
  /** by whom it was written, as an e-mail address */
  readonly by: string
  readonly on: Day
}

/** An opportunity that waits for the account to be no longer critical. */
export interface WaitingExpansion {
  readonly itemId: string
  readonly opportunity: string
  /** what it would bring a year */
  readonly value: number | null
  readonly currency: string | null
  readonly ownerEmail: string | null
  /** the day on which it was written so */
  readonly since: Day
  readonly evidence: Evidence
}

export interface PlanReading {
  readonly milestones: readonly MilestoneRead[]
  /** open objectives and planned uses */
  readonly asks: readonly Ask[]
  /** competitors that a person recorded as active */
  readonly rivals: readonly Evidence[]
  /** all competitors that are listed, whoever did and however they stand */
  readonly competitors: readonly Evidence[]
  /** that the account renews, 0–1, by the AM and by the CSM */
  readonly probability: { readonly am: Said<number> | null; readonly csm: Said<number> | null }
  readonly waiting: readonly WaitingExpansion[]
  /** what of the checklist, or of our actions, is done or not needed, as steps of a renewal may be */
  readonly stepsAnswered: readonly { readonly says: string; readonly dueOn: Day }[]
  /** as a person calls it */
  readonly forecast: Said<ForecastCategory> | null
}
