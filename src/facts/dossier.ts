/** Everything that the engine needs on one account as of a day, compact; made by `dossierOn`, read by `detect`. */
import type { Day } from '#src/kernel/day.ts'
import type { Records, Teammate } from './records.ts'
import type { UsageSeries } from './usage-series.ts'

/** The account itself; null means not known. */
export interface Profile {
  readonly factId: string
  readonly id: string
  readonly source: string
  readonly sourceId: string
  readonly name: string
  readonly domain: string | null
  readonly crmId: string | null
  readonly parentSourceId: string | null
  readonly industry: string | null
  readonly segment: string | null
  readonly tier: number | null
  readonly employees: number | null
  readonly revenue: number | null
  readonly currency: string | null
  readonly country: string | null
  readonly city: string | null
  readonly amEmail: string | null
  readonly csmEmail: string | null
  readonly sponsorEmail: string | null
  readonly createdOn: Day | null
  /** 1–5 */
  readonly strategicFit: number | null
  readonly description: string | null
}

export type ContractStatus = 'active' | 'trial' | 'cancelled' | 'expired' | 'paused'

/** What a contract says from a day on; a later amendment replaces an earlier one. */
export interface ContractTerms {
  readonly factId: string
  readonly effectiveOn: Day
  readonly plan: string | null
  readonly seats: number | null
  /** annual recurring revenue in the currency of the contract; null when no amount was given */
  readonly arr: number | null
}

/** What is taken to have ended a contract that would have renewed itself, and its day. */
export type EndedBy =
  | { readonly what: 'contract'; readonly id: string; readonly source: string; readonly on: Day }
  | { readonly what: 'notice' | 'left'; readonly on: Day }

/** One subscription with its amendments, as known on the day of the dossier. */
export interface Contract {
  readonly id: string
  readonly source: string
  readonly productId: string | null
  readonly productName: string | null
  /** of its amounts: the organization's own where there is a rate, and then `originalCurrency` is that of the source */
  readonly currency: string | null
  readonly originalCurrency: string | null
  readonly startOn: Day
  /** first day that is no longer paid; null when open or not known by the day */
  readonly endOn: Day | null
  readonly renewalOn: Day | null
  readonly noticeOn: Day | null
  readonly noticeDays: number | null
  readonly autoRenew: boolean | null
  /** months from one renewal to the next; null when there is neither end nor renewal nor billing period */
  readonly termMonths: number | null
  readonly status: ContractStatus
  readonly cancelledOn: Day | null
  /** only of one that the source lets renew itself: `endOn` is read from other records */
  readonly endedBy?: EndedBy
  /** in the order of their effective day; the first holds from the start */
  readonly terms: readonly ContractTerms[]
}

/** A column of a person that was other before, and when we learned it. */
export interface PersonChange {
  readonly column: 'title' | 'department' | 'reports_to_id' | 'roles'
  readonly on: Day
  readonly from: string | null
  readonly to: string | null
}

/** Another contact that is the same person, as its sender has it. */
export interface OtherContact {
  readonly factId: string
  readonly source: string
  readonly sourceId: string
  readonly name: string
  readonly email: string | null
  /** what the person was recognised by, in words; null: somebody said so */
  readonly recognisedBy: string | null
}

/** What one of a person's contacts says otherwise than the person is read to be. */
export interface PersonReading {
  readonly column: string
  readonly says: string
  readonly factId: string
  readonly source: string
}

/** A person at the customer as known on the day. */
export interface Person {
  readonly factId: string
  readonly source: string
  readonly sourceId: string
  readonly name: string
  readonly email: string | null
  readonly title: string | null
  readonly department: string | null
  readonly country: string | null
  /** the id of a contact of the same source, or of this one */
  readonly reportsToId: string | null
  readonly reportsToSource: string | null
  /** ids of contacts whom the person influences, and with whom it is in conflict, as `factId` has them */
  readonly influences: readonly string[]
  readonly conflicts: readonly string[]
  readonly roles: readonly string[]
  readonly influence: string | null
  readonly interest: string | null
  readonly sentiment: string | null
  readonly strength: string | null
  /** what they care about */
  readonly priorities: readonly string[]
  readonly status: 'active' | 'left' | null
  readonly statusOn: Day | null
  /** competitors who are recorded to know the person */
  readonly competitors: readonly string[]
  readonly lastContactOn: Day | null
  readonly count: number | null
  readonly notes: string | null
  readonly ownerEmail: string | null
  /** when we learned of the person first, and what was learned to have changed since, in its order */
  readonly knownSince: Day
  readonly changes: readonly PersonChange[]
  /** merged into this one; their addresses are read as `email` wherever the account has them */
  readonly otherContacts: readonly OtherContact[]
  readonly readings: readonly PersonReading[]
}

export interface Product {
  readonly factId: string
  readonly source: string
  readonly id: string
  readonly name: string
  readonly listPrice: number | null
  readonly pricePer: string | null
  /** how often a person who needs it uses it; handbook 4, default daily */
  readonly cadence: 'daily' | 'weekly' | 'monthly'
  /** named as in the usage; empty when the source lists none */
  readonly features: readonly string[]
  readonly family: string | null
  /** names of the limits of its plans */
  readonly limits: readonly string[]
}

export interface Dossier extends Records {
  readonly asOf: Day
  readonly profile: Profile
  readonly contracts: readonly Contract[]
  readonly people: readonly Person[]
  /** the products of the organization */
  readonly products: readonly Product[]
  /** our own side */
  readonly team: readonly Teammate[]
  /** null: no row was ever seen of this account by the day, which is not the same as no use */
  readonly usage: UsageSeries | null
}
