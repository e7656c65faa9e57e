/** A person at a customer, before it is written as rows. */
import type { Day } from '#src/kernel/day.ts'

export type RoleType =
  | 'Champion'
  | 'Economic Buyer'
  | 'Executive Sponsor'
  | 'Technical Decision Maker'
  | 'Influencer'
  | 'End User'

export interface Contact {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly title: string
  readonly department: string | null
  readonly role: RoleType
  readonly influence: 'High' | 'Medium' | 'Low'
  readonly interest: 'High' | 'Medium' | 'Low'
  readonly sentiment: 'Very Positive' | 'Positive' | 'Neutral' | 'Mixed' | 'Negative'
  readonly strength: 'Strong' | 'Neutral' | 'Weak'
  readonly reportsTo: string | null
  /** ids of contacts */
  readonly influences?: readonly string[]
  readonly conflicts?: readonly string[]
  readonly owner: string
  readonly priorities: string | null
  readonly notes: string | null
  /** how many people a group stands for */
  readonly count: number | null
  /** whether the person works with the product */
  readonly usesProduct: boolean
  /** when we came to know the person */
  readonly knownOn: Day
  readonly departure: Departure | null
}

/** How it showed that a person left: each piece of evidence with its day, null where there was none. */
export interface Departure {
  readonly on: Day
  readonly loginOffOn: Day | null
  readonly bouncedOn: Day | null
  readonly recordedOn: Day | null
}
