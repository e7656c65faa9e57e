/** Builds dossiers and portfolios for the tests of the engine: an ordinary account, changed where a test needs it. */
import { feedOn } from '#src/detect/feed-on.ts'
import { type Portfolio, type RecordKind, recordKinds } from '#src/detect/portfolio.ts'
import type { Contract, ContractTerms, Dossier, Person, Product } from '#src/facts/dossier.ts'
import type { Records, Teammate } from '#src/facts/records.ts'
import type { UsageEntry } from '#src/facts/usage-entry.ts'
import { usageSeries } from '#src/facts/usage-series.ts'
import { addDays, type Day, dayNumber } from '#src/kernel/day.ts'

/** A Wednesday. */
export const asOf: Day = '2026-04-01'
export const today = dayNumber(asOf)

/** Days of usage that a dossier carries. */
const USAGE_DAYS = 196

export function entry(on: number, change: Partial<UsageEntry> = {}): UsageEntry {
  return {
    on,
    grain: 'day',
    source: 'product',
    user: null,
    product: null,
    feature: null,
    service: false,
    events: 1,
    minutes: null,
    activeUsers: null,
    ...change,
  }
}

/** One entry a day, or a week, for each of the last `days` days that `events` answers above zero. */
export function everyDay(days: number, events: (ago: number, on: number) => number): UsageEntry[] {
  return Array.from({ length: days }, (_, ago) => entry(today - ago, { events: events(ago, today - ago) }))
}

/** Each of the users on each of the days ago that it answers true for. */
export function users(
  count: number,
  days: number,
  uses: (user: number, ago: number) => boolean,
): UsageEntry[] {
  const entries: UsageEntry[] = []
  for (let ago = days - 1; ago >= 0; ago--)
    for (let user = 0; user < count; user++)
      if (uses(user, ago)) entries.push(entry(today - ago, { user: `user-${user}` }))
  return entries
}

export function terms(change: Partial<ContractTerms> = {}): ContractTerms {
  return {
    factId: 'subscription/crm/S-1',
    effectiveOn: '2024-06-15',
    plan: null,
    seats: 50,
    arr: 100_000,
    ...change,
  }
}

export function contract({ terms: given, ...change }: Partial<Contract> = {}): Contract {
  const startOn = change.startOn ?? '2024-06-15'
  return {
    id: 'S-1',
    source: 'crm',
    productId: null,
    productName: null,
    currency: 'USD',
    originalCurrency: 'USD',
    startOn,
    endOn: null,
    renewalOn: '2027-06-15',
    noticeOn: null,
    noticeDays: null,
    autoRenew: true,
    termMonths: 12,
    status: 'active',
    cancelledOn: null,
    terms: given ?? [terms({ effectiveOn: startOn })],
    ...change,
  }
}

export function person(change: Partial<Person> = {}): Person {
  return {
    factId: 'contact/crm/P-1',
    source: 'crm',
    sourceId: 'P-1',
    name: 'Maria Torres',
    email: 'maria.torres@fintech.example',
    title: 'VP of Product',
    department: 'Product',
    country: null,
    reportsToId: null,
    influences: [],
    conflicts: [],
    reportsToSource: null,
    roles: ['Champion'],
    influence: 'High',
    interest: null,
    sentiment: 'Positive',
    strength: 'Strong',
    priorities: [],
    status: 'active',
    statusOn: null,
    competitors: [],
    lastContactOn: null,
    count: null,
    notes: null,
    ownerEmail: null,
    knownSince: '2024-06-01',
    changes: [],
    otherContacts: [],
    readings: [],
    ...change,
  }
}

export function product(change: Partial<Product> = {}): Product {
  return {
    factId: 'product/crm/analytics',
    source: 'crm',
    id: 'analytics',
    name: 'Analytics Platform',
    listPrice: null,
    pricePer: null,
    cadence: 'daily',
    features: [],
    family: null,
    limits: [],
    ...change,
  }
}

export interface DossierParts extends Partial<Records> {
  readonly asOf?: Day
  readonly contracts?: readonly Contract[]
  readonly people?: readonly Person[]
  readonly products?: readonly Product[]
  readonly team?: readonly Teammate[]
  /** null: never seen */
  readonly usage?: readonly UsageEntry[] | null
}

export function dossier(parts: DossierParts = {}): Dossier {
  const day = parts.asOf ?? asOf
  const to = dayNumber(day)
  const usage = parts.usage ?? null
  const first = usage === null ? Infinity : Math.min(...usage.map(({ on }) => on), to)
  return {
    asOf: day,
    profile: {
      factId: 'account/crm/A-1',
      id: '00000000-0000-4000-8000-000000000001',
      source: 'crm',
      sourceId: 'A-1',
      name: 'Fintech Corp',
      domain: null,
      crmId: null,
      parentSourceId: null,
      industry: null,
      segment: null,
      tier: 1,
      employees: null,
      revenue: null,
      currency: 'USD',
      country: null,
      city: null,
      amEmail: null,
      csmEmail: 'sarah.chen@vendor.example',
      sponsorEmail: null,
      createdOn: null,
      strategicFit: null,
      description: null,
    },
    contracts: parts.contracts ?? [contract()],
    people: parts.people ?? [],
    products: parts.products ?? [],
    team: parts.team ?? [],
    tickets: parts.tickets ?? [],
    invoices: parts.invoices ?? [],
    surveys: parts.surveys ?? [],
    touches: parts.touches ?? [],
    notes: parts.notes ?? [],
    events: parts.events ?? [],
    opportunities: parts.opportunities ?? [],
    usage: usage === null ? null : usageSeries(usage, to - USAGE_DAYS + 1, to, first),
  }
}

/** Too few accounts to compare with; the feed `product` alive and up to date. */
export function portfolio(change: Partial<Portfolio> = {}): Portfolio {
  return {
    asOf,
    currency: 'USD',
    activeAccounts: 5,
    medianSeats: 50,
    medianArr: 100_000,
    activityRank: new Map(),
    usageChange: [null, null],
    feeds: feeds({ product: 0 }),
    recordFeeds: recordFeeds({}),
    featuresSeen: {},
    productsSold: 3,
    ownership: [],
    outcomes: { rolling: { due: 0, kept: 0 }, term: { due: 0, kept: 0 } },
    ...change,
  }
}

/** Feeds of daily rows, each of which last spoke so many days ago; after more than three it is dead. */
export function feeds(
  lastSpoke: Readonly<Record<string, number>>,
  day: Day = asOf,
  kind?: RecordKind,
): Portfolio['feeds'] {
  return Object.fromEntries(
    Object.entries(lastSpoke).map(([source, ago]) => {
      const days = Array.from({ length: 60 }, (_, at) => addDays(day, -ago - at))
      return [source, feedOn({ source, days, ...(kind && { kind }) }, day)!]
    }),
  )
}

/** By kind of record, feeds of daily rows by the days ago on which they last spoke. */
export function recordFeeds(
  lastSpoke: Partial<Record<RecordKind, Readonly<Record<string, number>>>>,
  day: Day = asOf,
): Portfolio['recordFeeds'] {
  const ofKind = recordKinds.map((kind) => [kind, feeds(lastSpoke[kind] ?? {}, day, kind)])
  return Object.fromEntries(ofKind) as Portfolio['recordFeeds']
}

/** The same portfolio after its feed has said nothing for so many days. */
export function silentFor(days: number): Portfolio {
  return portfolio({ feeds: feeds({ product: days }) })
}
