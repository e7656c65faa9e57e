/** What an item of each section of the plan holds (handbook 2); null means not known. */
import type { Day } from '#src/kernel/day.ts'
import type { Target } from './target.ts'

export type Level = 'High' | 'Medium' | 'Low'

/** Somebody at the customer; `personId` is the id of the fact of a contact, null for somebody who is not recorded. */
export interface PersonNamed {
  readonly personId: string | null
  readonly name: string
}

/** Somebody on the map: as a person, else by the item, which also means a place to be filled, else by name. */
export interface PersonOnMap extends PersonNamed {
  /** of the item of the section `stakeholders` */
  readonly itemId?: string | null | undefined
}

/** What goes on between two people of the customer, beside who reports to whom; held by the one from whom it starts. */
export interface PersonLine {
  readonly kind: 'influences' | 'conflict'
  readonly to: PersonOnMap
  /** `asks for budget`, `API limits or roadmap first` */
  readonly says: string | null
}

/** The left upper corner of a box of the map, in its pixels. */
export interface MapPlace {
  readonly x: number
  readonly y: number
}

export interface Stakeholder {
  readonly personId: string | null
  /** null: a place to be filled, as "Economic Buyer: unknown" */
  readonly name: string | null
  readonly title: string | null
  readonly department: string | null
  readonly roles: readonly string[]
  readonly influence: string | null
  readonly sentiment: string | null
  readonly strength: string | null
  /** unconfirmed: what is said of them may no longer hold */
  readonly status: 'there' | 'unconfirmed' | 'departed'
  /** since when they are so */
  readonly statusOn: Day | null
  readonly ownerEmail: string | null
  readonly notes: string | null
  /** what only people know, absent as long as nobody has said it */
  readonly reportsTo?: PersonOnMap | null | undefined
  /** whom they influence, and with whom they are in conflict; absent: not known */
  readonly lines?: readonly PersonLine[] | undefined
  readonly interest?: Level | null | undefined
  readonly priorities?: readonly string[] | undefined
  readonly lastContactOn?: Day | null | undefined
  /** the competitors who know them */
  readonly knownTo?: readonly string[] | undefined
  readonly riskNotes?: string | null | undefined
  /** how many people they stand for, as 8 for "8 team leads" */
  readonly standsFor?: number | null | undefined
  /** where somebody put their box on the map; how the map looks and nothing that it says (see `isArrangement`) */
  readonly place?: MapPlace | null | undefined
}

export type RiskCategory = 'Adoption' | 'Relationship' | 'Support' | 'Commercial' | 'Competition'

export interface Risk {
  readonly risk: string
  readonly category: RiskCategory | null
  readonly severity: Level | null
  readonly likelihood: Level | null
  /** what showed it */
  readonly trigger: string | null
  readonly cause: string | null
  readonly mitigation: string | null
  readonly ownerEmail: string | null
  readonly dueOn: Day | null
  readonly status: 'Active' | 'Monitoring' | 'In progress' | 'Closed'
}

export type OpportunityType =
  | 'Upsell'
  | 'Cross-sell'
  | 'Seat'
  | 'Tier'
  | 'Department'
  | 'Geographic'
  | 'Multi-year uplift'

export interface Opportunity {
  readonly opportunity: string
  readonly type: OpportunityType | null
  /** its name; null when it is not known which */
  readonly product: string | null
  readonly productId: string | null
  readonly stakeholder: PersonNamed | null
  readonly rationale: string | null
  readonly readinessSignals: readonly string[]
  /** what it would bring a year */
  readonly value: number | null
  readonly currency: string | null
  /** `2026-Q3`; null when it waits */
  readonly quarter: string | null
  readonly confidence: Level | null
  readonly blocker: string | null
  readonly nextStep: string | null
  readonly ownerEmail: string | null
  /** waiting: not to be offered while the account is critical (handbook 6) */
  readonly status: 'Open' | 'Waiting' | 'Won' | 'Lost'
  /** the row of the whitespace that it is pursued in, as somebody said it; absent: as the CRM says, else the whole account */
  readonly buyingCentre?: string | null | undefined
}

/** Whose move it is: one of ours, or somebody at the customer. */
export type ActionOwner =
  | { readonly side: 'ours'; readonly email: string | null }
  | ({ readonly side: 'theirs' } & PersonNamed)

export interface Action {
  readonly action: string
  readonly owner: ActionOwner
  readonly dueOn: Day | null
  readonly status: 'Open' | 'In progress' | 'Done' | 'Dropped'
  /** the item that it serves; null: the movement itself */
  readonly answers: Target | null
}

export interface Metric {
  readonly name: string
  readonly unit: string | null
  /** whither is better */
  readonly direction: 'up' | 'down' | null
  readonly baseline: number | null
  /** what somebody said last; a metric of a signal is read from the signal instead (handbook 2, section 4) */
  readonly current: number | null
  readonly target: number | null
  /** where the figure comes from, in words */
  readonly source?: string | null | undefined
}

export interface Milestone {
  readonly name: string
  readonly phase: 'Kickoff' | 'Onboarding' | 'Adoption' | 'Renewal readiness' | null
  readonly status: 'Complete' | 'In Progress' | 'At Risk'
  readonly dueOn: Day | null
  readonly doneOn: Day | null
}

export interface Value {
  readonly value: string
  readonly category: 'Efficiency' | 'Revenue impact' | 'Cost reduction' | 'Risk reduction' | null
  readonly amount: number | null
  readonly currency: string | null
  readonly on: Day
  /** with the customer, or claimed by us */
  readonly agreed: boolean
  /** what shows it, in words */
  readonly evidence?: string | null | undefined
}

/** A win or a friction of the current state. */
export interface Experience {
  readonly says: string
  readonly on: Day
}

export interface Blocker {
  readonly blocker: string
  readonly ownerEmail: string | null
  readonly dueOn: Day
  readonly status: 'Open' | 'Closed'
}

export interface ChecklistStep {
  readonly step: string
  readonly ownerEmail: string | null
  readonly dueOn: Day
  /** dropped: this renewal does not need it */
  readonly status: 'Open' | 'Done' | 'Dropped'
  /** why it is not needed */
  readonly why?: string | null | undefined
}

export interface Competitor {
  readonly name: string
  /** where it was heard of, or where it is used */
  readonly where: string | null
  readonly contractEndOn: Day | null
  readonly status: 'Active' | 'Former' | 'Mentioned'
  /** whom at the customer it knows */
  readonly knows?: readonly PersonNamed[] | undefined
}

export interface Review {
  readonly review: string
  readonly on: Day
  /** what is to be made sure of before or in it, the weightiest first */
  readonly confirm: readonly string[]
}

/** The sections by their names, each with the shape of its items. */
export interface PlanItems {
  readonly stakeholders: Stakeholder
  readonly risks: Risk
  readonly opportunities: Opportunity
  readonly actions: Action
  readonly metrics: Metric
  readonly milestones: Milestone
  readonly values: Value
  readonly wins: Experience
  readonly frictions: Experience
  readonly blockers: Blocker
  readonly checklist: ChecklistStep
  readonly competitors: Competitor
  readonly reviews: Review
}

export type PlanSection = keyof PlanItems
