/** What the engine says about one account as of a day; every claim names the facts behind it. */
import type { Day } from '#src/kernel/day.ts'
import type { ProposedEdit } from '#src/plan/proposed-edit.ts'
import type { RecordKind } from './portfolio.ts'

/** A record behind a claim. */
export interface Evidence {
  /** `kind/source/source id`, as `factId` makes it */
  readonly factId: string
  readonly source: string
  readonly on: Day | null
  /** the fact in a few words, with its figure */
  readonly says: string
}

/** A sentence that the engine writes, with the records that it is written from. */
export interface Sentence {
  readonly says: string
  /** none where it says that nothing is known */
  readonly evidence: readonly Evidence[]
}

export const signalIds = [
  'onboarding',
  'product-usage',
  'feature-adoption',
  'seat-utilisation',
  'support-volume',
  'nps-csat',
  'stakeholder-engagement',
  'renewal-risk',
] as const
export type SignalId = (typeof signalIds)[number]

/** One measured reading; a score of null is "not measured", never low (handbook 4). */
export interface SignalReading {
  readonly id: SignalId
  /** 1–5 */
  readonly score: number | null
  /** the measure itself in the unit of the signal: a share 0–1, or a ratio */
  readonly value: number | null
  readonly trend: 'up' | 'flat' | 'down' | null
  /** the value 28 days ago */
  readonly before: number | null
  /** the source of the records; null when not measured */
  readonly source: string | null
  /** the day of the newest record that it rests on */
  readonly asOf: Day | null
  /** the feed has fallen silent: the value is the last one known and leaves the score */
  readonly stale: boolean
  /** whether the signal can be had for this account at all (handbook 4: not applicable leaves coverage too) */
  readonly applicable: boolean
  /** the arithmetic in words, or why it is not measured */
  readonly says: string
  readonly evidence: readonly Evidence[]
}

export interface Cap {
  readonly id: string
  /** the highest total that it allows, in per cent */
  readonly holdsAt: number
  readonly says: string
  readonly evidence: readonly Evidence[]
}

export interface HealthReading {
  /** 0–100, unrounded; null when no signal is measured */
  readonly score: number | null
  /** null under the least coverage (handbook 4), and for a former customer */
  readonly status: 'Healthy' | 'At Risk' | 'Critical' | 'Green' | 'Yellow' | 'Red' | null
  /** measured ÷ applicable, by signals or by weight, 0–1 */
  readonly coverage: number
  readonly caps: readonly Cap[]
  /** the sum as a person would write it: `4 + 3 + 4 = 11 of 15` */
  readonly arithmetic: string
  readonly signals: readonly SignalReading[]
}

export interface Driver {
  readonly id: string
  readonly family: 'contract' | 'usage' | 'people' | 'voice' | 'facts'
  /** percentage points that it moves p, negative lowers it (handbook 7a) */
  readonly points: number
  readonly says: string
  readonly evidence: readonly Evidence[]
}

/** The probability that the account renews, from records only (handbook 7a). */
export interface Outlook {
  readonly class: 'rolling' | 'term'
  /** shown within .02–.98; `logit` ranks */
  readonly p: number
  readonly low: number
  readonly high: number
  readonly logit: number
  /** share of the weights that is measured, 0–1; under .2 little is known */
  readonly known: number
  readonly lossWithin90: number
  /** the next end or renewal; null when rolling or unknown */
  readonly dueOn: Day | null
  readonly drivers: readonly Driver[]
}

export type Severity = 'critical' | 'high' | 'medium' | 'low'

/** A movement that holds on the day. */
export interface Finding {
  /** the rule's id, which is its file name */
  readonly rule: string
  /** one cause, one card: findings with the same cause join */
  readonly cause: string
  /** since when it holds, continuously */
  readonly since: Day
  /** 0–1 */
  readonly confidence: number
  readonly severity: Severity
  /** a few words: `Usage down 46%` */
  readonly headline: string
  /** one or two sentences with the figures */
  readonly reason: string
  /** what to do next, one sentence */
  readonly nextStep: string
  /** the day until which it must be answered, if there is one */
  readonly dueOn: Day | null
  /** what an opportunity could bring a year, or what is owed, in the currency of the account; null when not known or none */
  readonly value: number | null
  readonly evidence: readonly Evidence[]
}

/** A finding with its place in the queue (handbook 6), 0 to 2, and what it proposes to change in the plan. */
export interface Movement extends Finding {
  readonly priority: number
  readonly proposals: readonly ProposedEdit[]
}

/** The day that truly decides: the notice date of an auto-renewing contract, else its end (handbook 7). */
export interface Deadline {
  readonly contractId: string
  readonly kind: 'notice' | 'end'
  readonly on: Day
  /** when the term ends or renews */
  readonly renewalOn: Day
  /** the notice period was not given: 60 days are assumed */
  readonly assumed: boolean
  readonly evidence: readonly Evidence[]
}

/** The ways in which an account can grow (handbook 6). */
export const leverIds = ['seats', 'cross-sell', 'tier', 'department', 'geography'] as const
export type LeverId = (typeof leverIds)[number]

export interface Lever {
  readonly id: LeverId
  readonly state: 'open' | 'none' | 'unknown'
  readonly reason: string
  /** what it could bring a year, in the currency of the account; null when not known */
  readonly value: number | null
  readonly evidence: readonly Evidence[]
  /** why an open one is not to be pulled now; null when nothing stands against it */
  readonly waits: string | null
}

/** A source that an account relies on and that has fallen silent. */
export interface SilentFeed {
  readonly kind: 'usage' | RecordKind
  readonly source: string
  /** the last day on which it brought anything, for any account */
  readonly lastOn: Day
  /** what is stale or cannot be told without it */
  readonly says: string
}

/** Evidence that somebody has left, combined (handbook 5). */
export interface Departure {
  /** 1 − Π(1 − c) over the evidence; 0 without any */
  readonly confidence: number
  /** departed from .9, check from .6 */
  readonly verdict: 'there' | 'check' | 'departed'
  /** the day of the evidence that reached .6, which a later sign does not move; null while the person is there */
  readonly since: Day | null
  readonly evidence: readonly Evidence[]
}

export const checklistIds = ['champion', 'buyer', 'breadth', 'organisation', 'value-summary'] as const

/** A line of the relationship checklist (handbook 5). */
export interface ChecklistLine {
  readonly id: (typeof checklistIds)[number]
  readonly asks: string
  /** null: it cannot be told */
  readonly holds: boolean | null
  /** why, with its figure */
  readonly says: string
  readonly evidence: readonly Evidence[]
}

/** A role that a plan needs. */
export interface RoleCoverage {
  readonly role: 'Champion' | 'Economic Buyer' | 'Executive Sponsor'
  /** the names of who holds it and is there */
  readonly holders: readonly string[]
  /** of the best holder; departed: who held it is gone, and nobody took over; null: it cannot be told */
  readonly contact: 'engaged' | 'silent' | 'departed' | 'not identified' | null
  /** tier 1–2 must have it and nobody holds it: a placeholder on the map */
  readonly isMissing: boolean
}

/** A person of the map, and how they stand with us. */
export interface PersonState {
  readonly factId: string
  readonly name: string
  readonly title: string | null
  readonly roles: readonly string[]
  /** how many people a group stands for */
  readonly count: number | null
  readonly contact: 'engaged' | 'silent' | null
  readonly lastContactOn: Day | null
  readonly departure: Departure
  /** of the last contact */
  readonly evidence: readonly Evidence[]
}

export const seenPlaces = ['touches', 'surveys', 'tickets', 'usage'] as const
export type SeenIn = (typeof seenPlaces)[number]

/** Somebody of the customer who is seen in the data and is on no map. */
export interface UnknownPerson {
  /** the address, or the id by which the product knows the user */
  readonly who: string
  readonly seenIn: readonly SeenIn[]
  readonly times: number
  readonly lastOn: Day
  readonly evidence: readonly Evidence[]
}

/** How we stand with the people of the account (handbook 5). */
export interface Relationship {
  readonly checklist: readonly ChecklistLine[]
  readonly coverage: readonly RoleCoverage[]
  /** whoever matters most first, and how many more there are */
  readonly people: readonly PersonState[]
  readonly morePeople: number
  /** engaged people of the map; null: it cannot be told */
  readonly engaged: number | null
  /** how many in 90 days, and the first of them: who meets or writes to us before who only uses the product */
  readonly unknown: { readonly count: number; readonly people: readonly UnknownPerson[] }
}

/** Handbook 1; Closed: signed, Lost: notice was given, the others by the outlook. */
export const forecastCategories = ['Closed', 'Commit', 'Likely', 'At risk', 'Unlikely', 'Lost'] as const
export type ForecastCategory = (typeof forecastCategories)[number]

/** What is to be done so many days before the deadline (handbook 7). */
export interface RenewalStep {
  readonly daysBefore: number
  readonly on: Day
  readonly what: string
  /** overdue: the step after it has come, and no record shows it done */
  readonly state: 'ahead' | 'due' | 'overdue' | 'done'
  /** false: no record can show whether it is done */
  readonly isKnown: boolean
  readonly evidence: readonly Evidence[]
}

export const renewalCheckIds = [
  'success-plan',
  'value-summary',
  'buyer-met',
  'sponsor-briefed',
  'escalations',
  'seats',
  'pricing',
  'competitors',
  'paper-process',
  'risks',
] as const

/** A line of the ninety-day checklist (handbook 7). */
export interface RenewalCheck extends Omit<ChecklistLine, 'id'> {
  readonly id: (typeof renewalCheckIds)[number]
}

/** What an owner says of the renewal; beside the outlook, never in it. */
export interface OwnerForecast {
  /** 0–1; null: only a category was named */
  readonly p: number | null
  /** as it was named, else that of the probability */
  readonly category: ForecastCategory
  /** who said it, and when last */
  readonly by: string
  readonly on: Day
  /** it is at most 30 days old, and nothing is decided: the expected loss is by it */
  readonly counts: boolean
  /** more than 20 points from the outlook */
  readonly isFar: boolean
}

/** What is to be expected of the renewal, and what it still takes. */
export interface Renewal {
  /** the deadline; once it is signed the end that it is signed for, once notice was given the last day paid */
  readonly dueOn: Day | null
  readonly category: ForecastCategory
  /** null: no owner has said anything */
  readonly byOwner: OwnerForecast | null
  /** revenue × (1 − p), a year, p the owner's while it counts, else the outlook; null where the revenue is not known */
  readonly expectedLoss: number | null
  /** the same by the outlook alone */
  readonly expectedLossByOutlook: number | null
  /** null: it is not at risk, by the handbook's words; the amount is null where it is not known */
  readonly atRisk: { readonly arr: number | null; readonly reasons: readonly Sentence[] } | null
  /** none without a deadline, and none once notice was given */
  readonly steps: readonly RenewalStep[]
  /** the ten lines, from the opening of the renewal window on */
  readonly checklist: readonly RenewalCheck[]
}

export interface Diagnosis {
  readonly account: { readonly id: string; readonly sourceId: string; readonly name: string }
  readonly asOf: Day
  /** the version of the organization's settings that it was made with; 0: what Perennial proposes */
  readonly settingsVersion: number
  /** annual recurring revenue on the day; null when no amount is known */
  readonly arr: number | null
  readonly currency: string | null
  /** since when it is no customer any more; null: it is one, or was none, or is paused or on trial */
  readonly goneSince: Day | null
  /** people active in 28 days and licensed seats of the largest product; null when not known */
  readonly seats: {
    readonly active: number | null
    /** people active at the least, where the use gives only how many there were in each day or week */
    readonly atLeast?: number
    /** people active 28 days earlier, where they are counted then too */
    readonly before?: number
    readonly licensed: number | null
  }
  readonly deadline: Deadline | null
  readonly health: { readonly seven: HealthReading; readonly weighted: HealthReading }
  /** the model that status, totals and "red" follow (handbook 4) */
  readonly leads: 'weighted' | 'seven'
  readonly outlook: Outlook | null
  /** null for an account that pays nothing */
  readonly renewal: Renewal | null
  readonly relationship: Relationship
  /** the most urgent first */
  readonly movements: readonly Movement[]
  /** the ways in which it can grow; none for an account that pays nothing */
  readonly levers: readonly Lever[]
  /** sources that it relies on and that have fallen silent */
  readonly silentFeeds: readonly SilentFeed[]
  /** the rules that cannot be told on the day, as on a dead feed: what they found before is neither confirmed nor over */
  readonly undecided: readonly string[]
  /** two sentences written from the facts */
  readonly verdict: readonly Sentence[]
  /** the first thing to do; null when nothing calls for it */
  readonly nextStep: string | null
  /** the highest priority of its movements, 0 when nothing moved */
  readonly priority: number
}
