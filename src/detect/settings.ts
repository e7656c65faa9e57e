/** The figures that an organization can change: those that the handbook marks with a star, as far as they are used. */

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
  readonly health: HealthSettings
  readonly usageDrop: UsageDropSettings
  readonly utilisation: UtilisationSettings
  readonly renewal: RenewalSettings
  readonly queue: QueueSettings
  readonly outlook: OutlookSettings
}

/** What the handbook proposes (sections 4, 6, 7 and 7a). */
export const defaultSettings: Settings = deeplyFrozen({
  health: {
    leads: 'weighted',
    weights: { usage: 40, engagement: 25, sentiment: 15, support: 20 },
    greenFrom: 70,
    yellowFrom: 40,
    leastCoverage: 0.5,
    onboardingDays: 90,
    leastTrend: 0.1,
    dailyUse: [0.5, 0.35, 0.2, 0.1],
    weeklyUse: [0.8, 0.65, 0.5, 0.3],
    workdaysUsed: [0.9, 0.7, 0.5, 0.25],
    featureAdoption: [0.7, 0.5, 0.3, 0.15],
    seatUtilisation: [0.75, 0.6, 0.5, 0.1],
  },
  usageDrop: {
    fourWeeks: 0.7,
    twoWeeks: 0.5,
    spreads: 1.5,
    baseWeeks: 12,
    leastBaseWeeks: 8,
    leastEvents: 10,
    leastAccounts: 20,
  },
  utilisation: { low: 0.5, high: 0.9, days: 14, lowTenureDays: 90 },
  renewal: { assumedNoticeDays: 60, leastShare: 0.1, windowDays: 120, windowDaysRed: 180 },
  queue: {
    newAnAccountAWeek: 3,
    newAPersonADay: 10,
    baseline: 5,
    clearAfterDays: 14,
    cooldownDays: 30,
    dismissedDays: 90,
  },
  outlook: {
    prior: { rolling: 0.92, term: 0.88, worth: 30 },
    weights: {
      size: 0.7,
      products: 0.4,
      loyalty: 0.5,
      term: 0.3,
      growth: 0.5,
      level: 0.6,
      trend: 0.8,
      recency: 0.7,
      'seat-use': 0.6,
      champion: 0.9,
      buyer: 0.5,
      breadth: 0.6,
      sentiment: 0.4,
      support: 0.3,
      money: 0.7,
      rival: 0.5,
    },
    range: { known: 0.4, unknown: 1.2 },
    laterLoss: 0.15,
    notice: 0.03,
    signed: 0.98,
  },
} satisfies Settings)

function deeplyFrozen<T extends object>(value: T): T {
  for (const part of Object.values(value)) {
    if (typeof part === 'object' && part !== null) deeplyFrozen(part as object)
  }
  return Object.freeze(value)
}
