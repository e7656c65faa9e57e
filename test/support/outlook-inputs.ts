/** Inputs of the outlook with everything missing, for tests to fill in. */
import type { OutlookInputs } from '#src/detect/outlook/inputs.ts'

export const nothingKnown: OutlookInputs = {
  class: 'term',
  dueInDays: 60,
  outcomes: { due: 0, kept: 0 },
  contract: {
    seats: null,
    medianSeats: null,
    arr: null,
    medianArr: null,
    activeAccounts: 50,
    products: null,
    productsSold: 5,
    tenureYears: null,
    renewals: null,
    termMonths: null,
    autoRenew: null,
    growth: null,
  },
  usage: {
    rank: null,
    recent: null,
    usual: null,
    activeDays: null,
    daysSinceUse: null,
    told: null,
    cadence: 'daily',
    utilisation: null,
  },
  people: { champion: null, buyer: null, engagedPeople: null },
  voice: { sentiment: null, support: null },
  facts: { overdueDays: null, paymentFailingDays: null, rivalActive: null },
  settled: null,
  evidence: {},
}
