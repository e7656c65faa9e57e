/** The records of an account beside its contracts and its use, each as it was known on a day; null means not known. */
import type { Day } from '#src/kernel/day.ts'

interface Recorded {
  readonly factId: string
  readonly source: string
}

export interface Ticket extends Recorded {
  readonly id: string
  readonly openedOn: Day
  /** ISO instants */
  readonly openedAt: string
  readonly closedAt: string | null
  readonly priority: 'low' | 'normal' | 'high' | 'urgent' | null
  /** as the source says it */
  readonly status: string | null
  readonly reopened: boolean | null
  readonly requesterEmail: string | null
  readonly subject: string | null
  readonly category: string | null
  /** 1–5 */
  readonly satisfaction: number | null
}

export interface Invoice extends Recorded {
  readonly id: string
  readonly issuedOn: Day
  readonly dueOn: Day | null
  readonly paidOn: Day | null
  /** in the organization's currency where there is a rate */
  readonly amount: number
  readonly currency: string | null
  /** as it stands on the invoice */
  readonly billed: { readonly amount: number; readonly currency: string | null }
  /** as the source says it */
  readonly status: string | null
  /** recurring where the source does not say */
  readonly kind: 'recurring' | 'one-off' | 'credit'
  readonly subscriptionId: string | null
}

export interface SurveyAnswer extends Recorded {
  readonly on: Day
  readonly kind: 'nps' | 'csat' | 'ces'
  readonly score: number
  /** the contact's id and the address, as far as the answer names its author */
  readonly contactId: string | null
  readonly email: string | null
  readonly comment: string | null
}

export interface Touch extends Recorded {
  /** ISO instant, and its day in UTC; after the day of the dossier it is scheduled */
  readonly at: string
  readonly on: Day
  readonly kind: 'meeting' | 'call' | 'email'
  readonly direction: 'in' | 'out' | 'both' | null
  /** e-mail addresses in lower case, of both sides */
  readonly participants: readonly string[]
  readonly attended: readonly string[]
  readonly declinedBy: readonly string[]
  readonly bounced: readonly string[]
  readonly automatic: boolean
  readonly subject: string | null
  readonly type: string | null
  readonly notes: string | null
}

export interface Opportunity extends Recorded {
  readonly id: string
  readonly name: string
  readonly type: string | null
  readonly stage: string | null
  readonly amount: number | null
  readonly currency: string | null
  readonly closeOn: Day | null
  readonly probability: number | null
  /** how sure its owner is */
  readonly confidence: 'High' | 'Medium' | 'Low' | null
  readonly productId: string | null
  readonly stakeholderId: string | null
  readonly buyingCentre: string | null
  readonly rationale: string | null
  readonly blocker: string | null
  readonly nextStep: string | null
  readonly ownerEmail: string | null
  /** when we learned it as it is: the day of its latest version */
  readonly statedOn: Day
}

export interface Note extends Recorded {
  readonly on: Day
  readonly author: string | null
  readonly text: string
}

export interface AccountEvent extends Recorded {
  readonly on: Day
  /** in lower case, words joined by `_` */
  readonly kind: string
  readonly contactId: string | null
  readonly value: number | null
  readonly text: string | null
}

/** A person of our own side. */
export interface Teammate {
  readonly factId: string
  readonly email: string
  readonly name: string | null
  readonly role: string | null
  readonly team: string | null
}

export interface Records {
  /** each in the order of its days */
  readonly tickets: readonly Ticket[]
  readonly invoices: readonly Invoice[]
  readonly surveys: readonly SurveyAnswer[]
  readonly touches: readonly Touch[]
  readonly notes: readonly Note[]
  readonly events: readonly AccountEvent[]
  readonly opportunities: readonly Opportunity[]
}
