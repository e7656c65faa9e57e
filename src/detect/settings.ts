/** The figures that an organization can change, for all its accounts or for a segment: those that the handbook marks with a star. */

export type Dimension = 'usage' | 'engagement' | 'sentiment' | 'support'

/** The least values for the scores 5, 4, 3 and 2; below the last one the score is 1. */
export type ScoreLines = readonly [five: number, four: number, three: number, two: number]

/** Handbook 4. */
export interface HealthSettings {
  /** the model that status, totals and "red" follow */
  readonly leads: 'weighted' | 'seven'
  /** weights of the weighted model; they must total 100 */
  readonly weights: Readonly<Record<Dimension, number>>
  readonly greenFrom: number
  readonly yellowFrom: number
  /** share of the applicable signals, or weights, under which there is no status */
  readonly leastCoverage: number
  /** days from the first paid start in which onboarding stands in the place of use */
  readonly onboardingDays: number
  /** relative change under which a trend is flat */
  readonly leastTrend: number
  /** mean daily ÷ monthly users */
  readonly dailyUse: ScoreLines
  /** mean weekly ÷ four-week users */
  readonly weeklyUse: ScoreLines
  /** share of workdays with activity */
  readonly workdaysUsed: ScoreLines
  /** share of features used */
  readonly featureAdoption: ScoreLines
  /** active ÷ licensed; the first three must be passed, the last one reached */
  readonly seatUtilisation: ScoreLines
  /** tickets ÷ usual tickets: the most for the scores 5, 4, 3 and 2; above the last one the score is 1 */
  readonly supportVolume: ScoreLines
  /** days for which an answer to a survey counts */
  readonly surveyDays: number
  /** mean answers */
  readonly nps: ScoreLines
  readonly csat: ScoreLines
  /** people reached in 60 days, where roles are not known */
  readonly peopleReached: ScoreLines
  readonly caps: CapSettings
}

/** Handbook 4, caps: what holds the total, in per cent, whatever the rest says. */
export interface CapSettings {
  /** working days for which an urgent ticket waits on us, and what that allows */
  readonly urgentDays: number
  readonly urgent: number
  /** days for which one waits, or two at once, and what that allows */
  readonly urgentLongDays: number
  readonly urgentLong: number
  readonly championLeft: number
  /** days beyond the due date and the account's own lateness, the least share of the revenue, and what that allows */
  readonly overdueDays: number
  readonly overdueShare: number
  readonly overdue: number
}

/** Handbook 1 and 5: how long a contact keeps a person engaged, and how one who left is told. */
export interface PeopleSettings {
  /** days since the last two-way contact; silent means strictly more */
  readonly championDays: number
  readonly buyerDays: number
  readonly sponsorDays: number
  readonly otherDays: number
  /** silence is evidence of a departure after more than so many days, and twice the own interval */
  readonly silenceDays: number
  /** engaged people under which a tier 1–2 account is single-threaded, and of one with few seats */
  readonly leastEngaged: number
  readonly fewSeats: number
  readonly leastEngagedFewSeats: number
}

/** Handbook 6, usage drop. */
export interface UsageDropSettings {
  /** recent ÷ usual weekly events at which four, and two, weeks are a drop */
  readonly fourWeeks: number
  readonly twoWeeks: number
  /** spreads below the usual level that it must also be, before it is divided by the root of the weeks */
  readonly spreads: number
  readonly baseWeeks: number
  readonly leastBaseWeeks: number
  /** usual weekly events under which nothing is said */
  readonly leastEvents: number
  /** accounts from which on the change of the whole portfolio is taken out */
  readonly leastAccounts: number
}

/** Handbook 6, utilisation low and high. */
export interface UtilisationSettings {
  readonly low: number
  readonly high: number
  /** days for which it must hold */
  readonly days: number
  /** days as a customer under which low says nothing */
  readonly lowTenureDays: number
}

/** Handbook 6, the other movements. */
export interface MovementSettings {
  readonly keyFeature: { readonly top: number; readonly weeks: number; readonly unseenDays: number }
  /** share of a plan limit */
  readonly limitNear: number
  /** users of a department or country not seen before */
  readonly newPeople: number
  readonly ticketSpike: {
    readonly ratio: number
    readonly least: number
    readonly days: number
    readonly urgentHours: number
  }
  readonly detractor: {
    readonly npsMost: number
    readonly csatMost: number
    readonly many: number
    readonly days: number
  }
  /** words looked for in notes, touches, tickets and comments; whole words, whatever their case */
  readonly competitors: readonly string[]
  readonly budgetWords: readonly string[]
  readonly invoiceOverdue: { readonly days: number; readonly beyondUsual: number }
  readonly paymentFailedDays: number
  /** days for which the status must have changed, and points past its line */
  readonly healthChanged: { readonly days: number; readonly points: number }
  readonly beforeMeetingDays: number
  /** relative growth of use that is good news */
  readonly usageUp: number
}

/** Handbook 1 and 7: what counts as at risk, and the forecast categories by probability. */
export interface ForecastSettings {
  readonly atRiskBelow: number
  readonly commit: number
  readonly likely: number
  readonly atRisk: number
}

/** Handbook 8. */
export interface RetentionSettings {
  readonly pausedDays: number
  readonly reactivationDays: number
  readonly graceDays: number
}

/** Handbook 7. */
export interface RenewalSettings {
  /** notice period where none is given, in days */
  readonly assumedNoticeDays: number
  /** share of the revenue that a contract must carry for its deadline to count */
  readonly leastShare: number
  /** days before the deadline at which the window opens, and for an account in the red */
  readonly windowDays: number
  readonly windowDaysRed: number
}

/** Handbook 6: one cause, one card. */
export interface QueueSettings {
  readonly newAnAccountAWeek: number
  readonly newAPersonADay: number
  /** conditions of a baseline that are queued */
  readonly baseline: number
  readonly clearAfterDays: number
  readonly cooldownDays: number
  readonly dismissedDays: number
}

/** Handbook 7a; an organization calibrates them on its own outcomes. */
export interface OutlookSettings {
  /** the share kept that is assumed before there are outcomes, and how many outcomes that is worth */
  readonly prior: { readonly rolling: number; readonly term: number; readonly worth: number }
  readonly weights: Readonly<Record<FactorId, number>>
  /** half the range of L when all is known, and what is added when nothing is */
  readonly range: { readonly known: number; readonly unknown: number }
  /** share of a later loss that falls into the next 90 days */
  readonly laterLoss: number
  /** p once notice was given, and once the renewal is signed */
  readonly notice: number
  readonly signed: number
}

export const factorIds = [
  'size',
  'products',
  'loyalty',
  'term',
  'growth',
  'level',
  'trend',
  'recency',
  'seat-use',
  'champion',
  'buyer',
  'breadth',
  'sentiment',
  'support',
  'money',
  'rival',
] as const
export type FactorId = (typeof factorIds)[number]

export interface Settings {
  /** the currency that amounts are told in; null: the one that most contracts name */
  readonly currency: string | null
  readonly health: HealthSettings
  readonly people: PeopleSettings
  readonly movements: MovementSettings
  readonly forecast: ForecastSettings
  readonly retention: RetentionSettings
  readonly usageDrop: UsageDropSettings
  readonly utilisation: UtilisationSettings
  readonly renewal: RenewalSettings
  readonly queue: QueueSettings
  readonly outlook: OutlookSettings
}
