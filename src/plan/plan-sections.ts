/** All sections of the plan by their names, each with the shape of its items (handbook 2); null means not known. */
import type { Day } from '#src/kernel/day.ts'
import type { Action, PersonNamed, PlanItems } from './plan-items.ts'
import type { ItemTarget } from './target.ts'

/** What the snapshot says beside the facts, which it never copies. */
export interface Overview {
  /** as a person decided it, over what the CRM says; null: nobody did */
  readonly tier?: 1 | 2 | 3 | null | undefined
  readonly mainBusiness: string | null
  /** three lines */
  readonly relationshipHistory: readonly string[]
  /** our executive sponsor */
  readonly sponsorEmail: string | null
  /** 1–5 */
  readonly strategicFit: number | null
  readonly strategicFitWhy: string | null
}

export interface UseCase {
  readonly useCase: string
  readonly productId: string | null
  readonly department: string | null
  readonly status: 'Planned' | 'Live' | 'Ended'
}

export interface Objective {
  /** in the words of the customer */
  readonly objective: string
  readonly successCriteria: string | null
  /** of the product, that serves it */
  readonly capability: string | null
  readonly targetOn: Day | null
  readonly status: 'Open' | 'In progress' | 'At risk' | 'Reached' | 'Dropped'
}

/** Handbook 2, section 9: what the QBRs have in common; each of them is an item of the reviews. */
export interface Qbr {
  readonly everyMonths: number | null
  readonly nextOn: Day | null
  readonly format: string | null
}

/** What people hold of the renewal; the outlook of the engine stands beside it and never takes it in. */
export interface Renewal {
  /** 0–1 */
  readonly probabilityByAm: number | null
  /** 0–1 */
  readonly probabilityByCsm: number | null
  /** handbook 1, as a person calls it over what the probability says */
  readonly forecast: 'Closed' | 'Commit' | 'Likely' | 'At risk' | 'Unlikely' | 'Lost' | null
}

/** How the owners judge the account (handbook 1), 1–5; beside health, never inside it. */
export interface Sentiment {
  readonly byCsm: number | null
  readonly byAm: number | null
  readonly why: string | null
}

/** That one of the two owners has read the plan and stands by it (handbook 3, co-reading). */
export interface Reading {
  readonly reader: 'AM' | 'CSM'
  readonly on: Day
}

/** A cell of the matrix of handbook 9 that a person has filled. */
export interface WhitespaceCell {
  /** department, division or region */
  readonly buyingCentre: string
  /** a product, or a family of products */
  readonly product: string
  readonly state: 'Owned' | 'Open opportunity' | 'Competitor' | 'Blocked' | 'Open'
  /** who holds it until when, or why it is blocked */
  readonly competitor: string | null
  readonly contractEndOn: Day | null
  readonly blockedBy: string | null
  /** what the cell could bring a year, with what it brings already */
  readonly potential: number | null
  readonly currency: string | null
  /** what it brings a year today, where somebody said it; contracts name no buying centre */
  readonly current?: number | null | undefined
}

export interface Cadence {
  readonly kind: 'EBR' | 'Working session' | 'Technical review' | 'Renewal call' | 'Exec update'
  /** in days */
  readonly every: number | null
  readonly format: string | null
  readonly ownerEmail: string | null
  readonly lastOn: Day | null
  readonly nextOn: Day | null
  readonly escalation: string | null
}

export interface CurrentState {
  /** what they use us for */
  readonly usedFor: string | null
  readonly adoption: string | null
}

/** Where we want the account in twelve months. */
export interface FutureState {
  readonly aim: string | null
  readonly targetArr: number | null
  readonly targetExpansionArr: number | null
  readonly currency: string | null
  /** 1.1 for 110% */
  readonly targetNrr: number | null
  /** what the customer cares about */
  readonly outcome: string | null
}

export interface Meeting {
  readonly on: Day
  readonly type: 'QBR' | 'Check-in' | 'Escalation' | 'EBR' | 'Technical' | 'Renewal' | null
  readonly attendees: readonly PersonNamed[]
  readonly discussion: string | null
  readonly actionItems: readonly string[]
  readonly status: 'Open' | 'Closed'
}

export interface Commitment {
  readonly commitment: string
  /** who promised */
  readonly side: 'ours' | 'theirs'
  readonly by: string | null
  readonly dueOn: Day | null
  readonly status: 'Open' | 'Kept' | 'Not kept'
}

export interface PlanSections extends Omit<PlanItems, 'actions'> {
  /** by hand an action may answer any item of the plan */
  readonly actions: Omit<Action, 'answers'> & { readonly answers: ItemTarget | null }
  readonly overview: Overview
  readonly useCases: UseCase
  readonly objectives: Objective
  readonly qbr: Qbr
  readonly renewal: Renewal
  readonly sentiment: Sentiment
  readonly readings: Reading
  readonly whitespace: WhitespaceCell
  readonly cadence: Cadence
  readonly currentState: CurrentState
  readonly futureState: FutureState
  readonly meetings: Meeting
  readonly commitments: Commitment
}

export type SectionName = keyof PlanSections

/** In the order of the handbook; `one`: the section is a single item, whose id is the name of the section. */
export const planSections: Readonly<Record<SectionName, 'one' | 'many'>> = {
  overview: 'one',
  useCases: 'many',
  stakeholders: 'many',
  objectives: 'many',
  metrics: 'many',
  milestones: 'many',
  values: 'many',
  risks: 'many',
  qbr: 'one',
  reviews: 'many',
  renewal: 'one',
  sentiment: 'one',
  readings: 'many',
  blockers: 'many',
  checklist: 'many',
  opportunities: 'many',
  whitespace: 'many',
  cadence: 'many',
  actions: 'many',
  currentState: 'one',
  wins: 'many',
  frictions: 'many',
  futureState: 'one',
  meetings: 'many',
  commitments: 'many',
  competitors: 'many',
}

export const sectionNames = Object.keys(planSections) as SectionName[]
