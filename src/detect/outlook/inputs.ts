/** The raw inputs of the outlook (handbook 7a); null is missing, and what is missing adds nothing. */
import type { Grain } from '#src/facts/usage-entry.ts'
import type { Day } from '#src/kernel/day.ts'
import type { Evidence } from '../diagnosis.ts'
import type { Outcomes } from '../portfolio.ts'
import type { FactorId } from '../settings.ts'

export interface OutlookInputs {
  readonly class: 'rolling' | 'term'
  /** days to the end or renewal; null when rolling or unknown */
  readonly dueInDays: number | null
  readonly outcomes: Outcomes
  readonly contract: ContractInputs
  readonly usage: UsageInputs
  readonly people: PeopleInputs
  readonly voice: VoiceInputs
  readonly facts: FactInputs
  /** what settles it: notice given or the contract cancelled, or the renewal signed */
  readonly settled: 'notice' | 'signed' | null
  readonly evidence: Readonly<Partial<Record<FactorId | 'settled', readonly Evidence[]>>>
}

export interface ContractInputs {
  readonly seats: number | null
  readonly medianSeats: number | null
  readonly arr: number | null
  readonly medianArr: number | null
  /** paying accounts of the organization */
  readonly activeAccounts: number
  /** different products, else contract lines */
  readonly products: number | null
  /** what the organization sells altogether */
  readonly productsSold: number
  readonly tenureYears: number | null
  /** renewals known to have happened */
  readonly renewals: number | null
  readonly termMonths: number | null
  readonly autoRenew: boolean | null
  /** revenue now ÷ a year ago, − 1 */
  readonly growth: number | null
}

/** Days of the latest use, which are held against as many of those before. */
export const RECENT_DAYS = 14

export interface UsageInputs {
  /** rank 0–1 of the activity per seat among the accounts of the day */
  readonly rank: number | null
  /** activity of the last 14 days, and of as many days in the 56 before */
  readonly recent: number | null
  readonly usual: number | null
  /** days with activity in these 56 */
  readonly activeDays: number | null
  /** to the last day that is known: what came after it is not silence */
  readonly daysSinceUse: number | null
  /** what the figures are of, for their words; null when there are none */
  readonly told: {
    readonly unit: 'minutes' | 'people' | 'events'
    /** that the activity is told by */
    readonly grain: Grain
    /** the last day with use, or of the last week or month; null: before all that is looked back on */
    readonly last: { readonly on: Day; readonly grain: Grain } | null
    /** the first and the last day that is looked back on */
    readonly from: Day
    readonly through: Day
  } | null
  readonly cadence: 'daily' | 'weekly' | 'monthly'
  readonly utilisation: number | null
}

export type Contact = 'engaged' | 'silent' | 'departed' | null

export interface PeopleInputs {
  readonly champion: Contact
  readonly buyer: Contact
  readonly engagedPeople: number | null
}

/** The dimensions of the weighted model, 0–100. */
export interface VoiceInputs {
  readonly sentiment: number | null
  readonly support: number | null
}

export interface FactInputs {
  /** the oldest overdue invoice; 0 when none is */
  readonly overdueDays: number | null
  readonly paymentFailingDays: number | null
  readonly rivalActive: boolean | null
}
