/** What signals, rules and outlook all look at: one account on its day, computed once. */
import {
  customerSince,
  type Holding,
  holdingsOn,
  paidOn,
  type Revenue,
  revenueOn,
  seatedHolding,
} from '#src/facts/contract-figures.ts'
import type { Contract, Dossier, Person } from '#src/facts/dossier.ts'
import { type Day, daysBetween } from '#src/kernel/day.ts'
import { emptyPlan, type Plan } from '#src/plan/plan.ts'
import { type Decided, decided } from './renewal/decided.ts'
import type { PeopleStanding, PersonStanding } from './people/people-standing.ts'
import { peopleStandingOn } from './people/people-standing-on.ts'
import type { PlanReading } from './plan/plan-reading.ts'
import { readPlan } from './plan/read-plan.ts'
import { type Portfolio, type RecordKind, recordKinds } from './portfolio.ts'
import { type RecordStanding, recordStanding } from './record-standing.ts'
import type { Settings } from './settings.ts'
import { leadStanding, type UsageStanding, usageStanding } from './usage-standing.ts'
import { type Utilisation, utilisation } from './utilisation.ts'

export interface Situation {
  readonly dossier: Dossier
  /** what people say in the plan */
  readonly plan: PlanReading
  readonly portfolio: Portfolio
  readonly settings: Settings
  /** the contracts that are paid on the day */
  readonly paid: readonly Contract[]
  /** what is paid for, the largest product first */
  readonly holdings: readonly Holding[]
  readonly revenue: Revenue
  /** first day of the present customership, and days since; null when nothing was ever paid */
  readonly since: Day | null
  readonly tenureDays: number | null
  /** in the first 90 days onboarding stands in the place of use (handbook 4) */
  readonly onboarding: boolean
  /** of the use that is told soonest and is most of it: of all use, where there is no slower report beside it */
  readonly usage: UsageStanding
  /** of all use, known as far as the slowest report tells: for people, products and features that only that one names */
  readonly wholeUsage: UsageStanding
  /** null when it cannot be had: no seats, no use ever seen, or people who cannot be counted */
  readonly utilisation: Utilisation | null
  /** how far the records of each kind are known */
  readonly known: Readonly<Record<RecordKind, RecordStanding>>
  /** who is engaged, silent or gone */
  readonly people: PeopleStanding
  /** whether notice was given or the renewal is signed; null while nothing is decided */
  readonly decided: Decided | null
}

/** @param plan as it stood on the day of the dossier */
export function situationOf(
  dossier: Dossier,
  portfolio: Portfolio,
  settings: Settings,
  plan: Plan = emptyPlan,
): Situation {
  const { contracts, asOf } = dossier
  const paid = paidOn(contracts, asOf)
  const holdings = holdingsOn(paid, asOf)
  const since = customerSince(contracts, asOf)
  const tenureDays = since === null ? null : daysBetween(since, asOf)
  const usage = leadStanding(dossier, portfolio)
  const wholeUsage = dossier.usage?.lead ? usageStanding(dossier, portfolio) : usage
  const known = knownOf(dossier, portfolio)
  const people = peopleStandingOn({ dossier, known, settings, since }, asOf)
  return {
    dossier: { ...dossier, people: people.all.map(asTheyAre) },
    plan: readPlan(plan),
    portfolio,
    settings,
    paid,
    holdings,
    revenue: revenueOn(paid, asOf),
    since,
    tenureDays,
    onboarding: tenureDays !== null && tenureDays < settings.health.onboardingDays,
    usage,
    wholeUsage,
    utilisation: utilisation(dossier, seatedHolding(holdings), [usage, wholeUsage], portfolio),
    known,
    people,
    decided: decided({ dossier, settings, since }),
  }
}

function knownOf(dossier: Dossier, portfolio: Portfolio): Situation['known'] {
  const own = {
    ticket: dossier.tickets,
    invoice: dossier.invoices,
    survey: dossier.surveys,
    touch: dossier.touches,
    note: dossier.notes,
    event: dossier.events,
  }
  const standings = recordKinds.map((kind) => [kind, recordStanding(kind, own[kind], portfolio)])
  return Object.fromEntries(standings) as Situation['known']
}

/** Who has left by all signs together is nobody to call, whatever the CRM says. */
function asTheyAre({ person, departure }: PersonStanding): Person {
  return departure.verdict === 'departed' ? { ...person, status: 'left' } : person
}
