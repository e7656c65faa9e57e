/** The figures that an organization can change, for all its accounts or for a segment: those that the handbook marks with a star. */
import type { Language } from '#src/kernel/languages.ts'
import type { FormId } from '#src/plan/form-outlines.ts'

export type Dimension = 'usage' | 'engagement' | 'sentiment' | 'support'

/** The least values for the scores 5, 4, 3 and 2; below the last one the score is 1. */
export type ScoreLines = readonly [five: number, four: number, three: number, two: number]

/** Handbook 4. */
export interface HealthSettings {
  /** the model that status, totals and "red" follow */
  readonly leads: 'weighted' | 'seven'
  /** weights of the weighted model; they must total 100 */
  readonly weights: Readonly<Record<Dimension, number>>
  /** the least score for Green */
  readonly greenFrom: number
  /** the least score for Yellow; below it Red */
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
  /** mean answer of 0–10 */
  readonly nps: ScoreLines
  /** mean answer of 1–5 */
  readonly csat: ScoreLines
  /** people reached in 60 days, where roles are not known */
  readonly peopleReached: ScoreLines
  readonly caps: CapSettings
}

/** Handbook 4, caps: what holds the total, in per cent, whatever the rest says. */
export interface CapSettings {
  /** an urgent ticket waits on us for more than so many */
  readonly urgentDays: number
  /** the highest total while one does */
  readonly urgent: number
  /** it waits for more than so many, or two wait at once */
  readonly urgentLongDays: number
  /** the highest total while it does */
  readonly urgentLong: number
  /** the highest total once the champion has left and nobody in the place was contacted */
  readonly championLeft: number
  /** beyond the due date and the account's own lateness */
  readonly overdueDays: number
  /** the least share of the yearly revenue that an overdue invoice must be */
  readonly overdueShare: number
  /** the highest total while such an invoice is overdue */
  readonly overdue: number
}

/** Handbook 1 and 5: how long a contact keeps a person engaged, and how one who left is told. */
export interface PeopleSettings {
  /** since the last two-way contact with a champion; silent means strictly more */
  readonly championDays: number
  /** the same for an economic buyer */
  readonly buyerDays: number
  /** the same for an executive sponsor */
  readonly sponsorDays: number
  /** the same for everybody else */
  readonly otherDays: number
  /** silence is evidence of a departure after more than so many days, and twice the own interval */
  readonly silenceDays: number
  /** engaged people under which a tier 1–2 account is single-threaded */
  readonly leastEngaged: number
  /** an account with fewer seats has few */
  readonly fewSeats: number
  /** engaged people under which an account with few seats is single-threaded */
  readonly leastEngagedFewSeats: number
}

/** Handbook 6, usage drop. */
export interface UsageDropSettings {
  /** recent ÷ usual weekly events at which the last four weeks are a drop */
  readonly fourWeeks: number
  /** the same for the last two weeks */
  readonly twoWeeks: number
  /** spreads below the usual level that it must also be, before it is divided by the root of the weeks */
  readonly spreads: number
  /** weeks before the recent ones that make what is usual */
  readonly baseWeeks: number
  /** weeks that must be known of them */
  readonly leastBaseWeeks: number
  /** usual weekly events under which nothing is said */
  readonly leastEvents: number
  /** accounts from which on the change of the whole portfolio is taken out */
  readonly leastAccounts: number
}

/** Handbook 6, utilisation low and high. */
export interface UtilisationSettings {
  /** active ÷ licensed under which it is low */
  readonly low: number
  /** active ÷ licensed from which on it is high */
  readonly high: number
  /** days for which it must hold */
  readonly days: number
  /** days as a customer under which low says nothing */
  readonly lowTenureDays: number
}

/** Handbook 6, the other movements. */
export interface MovementSettings {
  readonly keyFeature: {
    /** how many of the most used features are key */
    readonly top: number
    /** weeks in which it was used, each one */
    readonly weeks: number
    /** and has not been since */
    readonly unseenDays: number
  }
  /** share of a plan limit */
  readonly limitNear: number
  /** users of a department or country not seen before */
  readonly newPeople: number
  readonly ticketSpike: {
    /** tickets ÷ usual tickets must be above it */
    readonly ratio: number
    /** tickets at least */
    readonly least: number
    /** the window in which they are counted */
    readonly days: number
    /** an urgent one is open for longer */
    readonly urgentHours: number
  }
  readonly detractor: {
    /** answers to NPS up to it are a detractor's */
    readonly npsMost: number
    /** answers to CSAT up to it are */
    readonly csatMost: number
    /** so many count where none is from a key person */
    readonly many: number
    /** the window in which they are counted */
    readonly days: number
  }
  /** names looked for in notes, touches, tickets and comments; whole words, whatever their case */
  readonly competitors: readonly string[]
  /** the same for words of a budget that is cut */
  readonly budgetWords: readonly string[]
  readonly invoiceOverdue: {
    /** beyond the due date */
    readonly days: number
    /** and so many beyond the account's own median lateness */
    readonly beyondUsual: number
  }
  /** a failed payment is not resolved for so many */
  readonly paymentFailedDays: number
  readonly healthChanged: {
    /** for which the status must have changed */
    readonly days: number
    /** past its line */
    readonly points: number
  }
  /** before a QBR, renewal talk or review */
  readonly beforeMeetingDays: number
  /** relative growth of use that is good news */
  readonly usageUp: number
}

/** Handbook 1 and 7: what counts as at risk, and the forecast categories by probability. */
export interface ForecastSettings {
  /** revenue whose renewal is less probable is at risk */
  readonly atRiskBelow: number
  /** the least probability of the category Commit */
  readonly commit: number
  /** the least probability of the category Likely */
  readonly likely: number
  /** the least probability of the category At risk; below it Unlikely */
  readonly atRisk: number
}

/** Handbook 8. */
export interface RetentionSettings {
  /** for which a paused account keeps its logo */
  readonly pausedDays: number
  /** within which a customer who comes back is the same logo */
  readonly reactivationDays: number
  /** past its renewal for which an account that is still used is late, not lost */
  readonly graceDays: number
}

/** Handbook 3. */
export interface PlanSettings {
  /** for which a confirmation holds; an item that nobody has confirmed since is stale */
  readonly shelfLifeDays: Readonly<
    Record<'overview' | 'stakeholders' | 'objectives' | 'risks' | 'opportunities' | 'actions', number>
  >
}

/** Handbook 2, segment guide. */
export interface GuideSettings {
  /** the segment whose guide says what to fill first, one of those that Perennial knows; own: the one of that name, else what every plan needs */
  readonly follows: string
}

/** Handbook 2. */
export interface FormSettings {
  readonly defaults: {
    /** the form in which the plan of a tier 1 account is read, unless another is asked for */
    readonly tier1: string
    /** the same for tier 2 */
    readonly tier2: string
    /** the same for tier 3 */
    readonly tier3: string
    /** the same for an account without a tier */
    readonly noTier: string
  }
  /** forms of your own, each a copy of another one with its sections: Board plan: operating-system: snapshot, renewal */
  readonly own: readonly string[]
  /** the sections that the form has, in their order */
  readonly sections: Readonly<Record<FormId, readonly string[]>>
}

/** Handbook 1. */
export interface TierSettings {
  /** of the paying accounts, by revenue, expansion potential and strategic fit, for which a full plan is suggested */
  readonly topShare: number
}

/** Handbook 7. */
export interface RenewalSettings {
  /** notice period where none is given, in days */
  readonly assumedNoticeDays: number
  /** share of the revenue that a contract must carry for its deadline to count */
  readonly leastShare: number
  /** before the deadline at which the window opens */
  readonly windowDays: number
  /** the same for an account in the red */
  readonly windowDaysRed: number
}

/** Handbook 6: one cause, one card. */
export interface QueueSettings {
  /** new cards of an account in seven days; critical ones are exempt */
  readonly newAnAccountAWeek: number
  /** new cards of an owner in a day; critical ones are exempt */
  readonly newAPersonADay: number
  /** conditions of a baseline that are queued */
  readonly baseline: number
  /** a cause that has been false for so many is over */
  readonly clearAfterDays: number
  /** for which a cleared cause rests */
  readonly cooldownDays: number
  /** for which a dismissed one does */
  readonly dismissedDays: number
}

/** Handbook 7a; an organization calibrates them on its own outcomes. */
export interface OutlookSettings {
  readonly prior: {
    /** the share kept that is assumed before there are outcomes, for terms under six months */
    readonly rolling: number
    /** the same for longer terms */
    readonly term: number
    /** how many outcomes that is worth */
    readonly worth: number
  }
  /** how much the factor counts */
  readonly weights: Readonly<Record<FactorId, number>>
  readonly range: {
    /** half the range of L when all is known */
    readonly known: number
    /** what is added to it when nothing is */
    readonly unknown: number
  }
  /** share of a later loss that falls into the next 90 days */
  readonly laterLoss: number
  /** p once notice was given */
  readonly notice: number
  /** p once the renewal is signed */
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

/** Handbook 6. */
export interface RuleSettings {
  /** the ids of rules that are not looked for; what they found before clears as if its cause were over */
  readonly off: readonly string[]
}

/** Handbook 4 and 6. */
export interface CalendarSettings {
  /** the days of the week on which people work: any of Mon, Tue, Wed, Thu, Fri, Sat, Sun */
  readonly workdays: readonly string[]
  /** days on which nobody works: 2026-12-24 in one year, 12-25 in every year */
  readonly holidays: readonly string[]
  /** the month in which the fiscal year begins, by whose quarters forecast, pipeline and plans count; unless that is January, it has the number of the year it ends in */
  readonly fiscalYearStartMonth: number
}

/** How what is made for everybody is written. */
export interface FormatSettings {
  /** in which country's manner documents write days, amounts and numbers, and the screens of whoever has chosen none; unless one is set, documents write the day before a month in words, and screens follow the browser */
  readonly locale: string | null
  /** in which language the menus, labels and messages of the screens are, for whoever has chosen none: English (en) or German (de); unless one is set, English. A page that is open follows with the next place that is opened. What is found and proposed, and documents, are written in English */
  readonly language: Language | null
}

/** Handbook 9. */
export interface WhitespaceSettings {
  /** each is a row in the whitespace of every account, and is offered wherever a buying centre is typed */
  readonly buyingCentres: readonly string[]
}

export interface Settings {
  /** the currency that amounts are told in; unless one is set, the one that most contracts name */
  readonly currency: string | null
  readonly health: HealthSettings
  readonly people: PeopleSettings
  readonly movements: MovementSettings
  readonly rules: RuleSettings
  readonly calendar: CalendarSettings
  readonly forecast: ForecastSettings
  readonly retention: RetentionSettings
  readonly usageDrop: UsageDropSettings
  readonly utilisation: UtilisationSettings
  readonly renewal: RenewalSettings
  readonly plan: PlanSettings
  readonly guide: GuideSettings
  readonly forms: FormSettings
  readonly formats: FormatSettings
  readonly whitespace: WhitespaceSettings
  readonly tiers: TierSettings
  readonly queue: QueueSettings
  readonly outlook: OutlookSettings
}
