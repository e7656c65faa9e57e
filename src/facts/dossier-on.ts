/** Cuts the dossier of a day out of an account's history. */
import { type Day, dayNumber } from '#src/kernel/day.ts'
import type { AccountHistory } from './account-history.ts'
import { isWrittenOfAccount } from './account-by-hand.ts'
import { accountRow } from './account-row.ts'
import type { Catalogue } from './catalogue.ts'
import { contractsOn } from './contracts-on.ts'
import type { Dossier, Profile } from './dossier.ts'
import { type Fact, factId } from './fact.ts'
import { knownOn, usageKnownOn } from './known-on.ts'
import { oneName, type OneName, underOneName } from './one-name.ts'
import { peopleOn } from './people-on.ts'
import { recordsOn } from './records-on.ts'
import { usageSeries } from './usage-series.ts'
import { number, text } from './values.ts'

/** Days of usage that the engine looks back on: 16 weeks of a usage drop, its evaluation a week before, and how it began. */
export const usageDays = 196

/** @returns null when nothing was known of the account on that day */
export function dossierOn(history: AccountHistory, catalogue: Catalogue, asOf: Day): Dossier | null {
  const facts = knownOn(history.facts, asOf)
  const of = (kind: string): Fact[] => facts.filter((fact) => fact.kind === kind)
  const people = peopleOn(history, of('contact'), asOf)
  const names = oneName(people)
  const usage = usageOn(history, asOf, names)
  if (facts.length === 0 && usage === null) return null
  return {
    asOf,
    profile: profileOf(history, accountRow(of('account'))),
    contracts: contractsOn(facts, catalogue, asOf),
    people,
    ...underOneName(recordsOn(facts, catalogue.exchange, asOf), people, names),
    products: catalogue.products,
    team: catalogue.team,
    usage,
  }
}

function usageOn(history: AccountHistory, asOf: Day, { user }: OneName): Dossier['usage'] {
  const first = history.usageFrom.findLast(({ learnedOn }) => learnedOn <= asOf)
  if (first === undefined || first.on > asOf) return null
  const to = dayNumber(asOf)
  const known = history.usage.filter((version) => usageKnownOn(version, to))
  return usageSeries(known, to - usageDays + 1, to, dayNumber(first.on), user)
}

/** Before the first version was learned only the identity is known, not what it says. */
function profileOf(history: AccountHistory, known: Fact | undefined): Profile {
  const first = history.facts.find((fact) => fact.kind === 'account' && !isWrittenOfAccount(fact))
  const row = known ?? { ...first!, values: { name: first?.values['name'] ?? history.sourceId } }
  return {
    factId: factId({ kind: 'account', source: history.source, sourceId: history.sourceId }),
    id: history.id,
    source: history.source,
    sourceId: history.sourceId,
    name: text(row, 'name') ?? history.sourceId,
    domain: text(row, 'domain'),
    crmId: text(row, 'crm_id'),
    parentSourceId: text(row, 'parent_id'),
    industry: text(row, 'industry'),
    segment: text(row, 'segment'),
    tier: number(row, 'tier'),
    employees: number(row, 'employees'),
    revenue: number(row, 'revenue'),
    currency: text(row, 'currency'),
    country: text(row, 'country'),
    city: text(row, 'city'),
    amEmail: text(row, 'am_email'),
    csmEmail: text(row, 'csm_email'),
    sponsorEmail: text(row, 'sponsor_email'),
    createdOn: text(row, 'created_on'),
    strategicFit: number(row, 'strategic_fit'),
    description: text(row, 'description'),
  }
}
