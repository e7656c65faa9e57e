/** The worked example as everything that a form is made from: facts, the plan that they fill, and what the engine says of them. */
import { readFileSync } from 'node:fs'
import { detect } from '#src/detect/detect.ts'
import { defaultSettings } from '#src/detect/default-settings.ts'
import { planQuality } from '#src/detect/quality/quality-of.ts'
import type { Dossier } from '#src/facts/dossier.ts'
import type { Touch } from '#src/facts/records.ts'
import { addDays, dayNumber, type Day } from '#src/kernel/day.ts'
import type { Plan } from '#src/plan/plan.ts'
import type { PlanEdit } from '#src/plan/plan-edit.ts'
import type { OpportunityType } from '#src/plan/plan-items.ts'
import { monthPoints } from '#src/publish/month-points.ts'
import type { PlanSource } from '#src/publish/plan-source.ts'
import { contract, dossier, entry, feeds, person, portfolio, product, recordFeeds, terms } from './dossier.ts'
import { planOf } from './plan-edits.ts'
import { touch } from './records.ts'

interface Example {
  readonly account: {
    readonly name: string
    readonly crmId: string
    readonly csm: string
    readonly tier: string
    readonly arr: number
    readonly currency: string
    readonly contractStart: Day
    readonly renewalDate: Day
    readonly products: readonly string[]
    readonly licensedSeats: number
    readonly activeSeats: number
    readonly industry: string
    readonly employees: number
    readonly revenue: number
  }
  readonly stakeholders: readonly {
    readonly name: string
    readonly title: string
    readonly role: string
    readonly influence: string
    readonly sentiment: string
    readonly lastContact: Day
    readonly notes: string
  }[]
  readonly opportunities: readonly {
    readonly name: string
    readonly type: string
    readonly value: number
    readonly timeline: string
    readonly confidence: 'High' | 'Medium' | 'Low'
    readonly blocker: string
    readonly nextStep: string
  }[]
}

export const examplePath = '../shared/data/worked-example/fintech-corp.json'
/** As of which the example is told. */
export const toldOn: Day = '2026-03-01'

export function fintechSource(): PlanSource {
  const example = JSON.parse(readFileSync(examplePath, 'utf8')) as Example
  const told = dossierOf(example)
  const plan = planFrom(example)
  const alive = portfolio({
    asOf: toldOn,
    feeds: feeds({ product: 0 }, toldOn),
    recordFeeds: recordFeeds({ touch: { calendar: 0 } }, toldOn),
  })
  const diagnosis = detect(told, alive, defaultSettings)
  const quality = planQuality({
    plan,
    diagnosis,
    cards: [],
    owners: { am: null, csm: told.profile.csmEmail },
    opportunities: [],
    accountReadOn: null,
    reviewedOn: null,
    today: toldOn,
    settings: defaultSettings,
  })
  return {
    organizationName: 'Northbeam',
    today: toldOn,
    dossier: told,
    origins: {},
    plan,
    diagnosis,
    quality,
    history: monthPoints([diagnosis], toldOn),
    changes: null,
    cards: [],
    nextStep: diagnosis.nextStep === null ? null : { says: diagnosis.nextStep, dueOn: null },
    suggestedTier: 1,
    segment: told.profile.segment,
    shelfLife: defaultSettings.plan.shelfLifeDays,
    buyingCentres: [],
    fiscalYearStart: 1,
  }
}

function dossierOf({ account, stakeholders }: Example): Dossier {
  const [platform = '', addOn = ''] = account.products
  const base = dossier({
    asOf: toldOn,
    contracts: [
      contractOf(account, 'S-1', 'analytics', platform, account.licensedSeats, account.arr),
      contractOf(account, 'S-2', 'pipeline', addOn, null, null),
    ],
    people: stakeholders.map((one, at) =>
      person({
        factId: `contact/crm/P-${at + 1}`,
        sourceId: `P-${at + 1}`,
        name: one.name,
        email: emailOf(one.name),
        title: one.title,
        department: null,
        roles: [one.role],
        influence: one.influence,
        sentiment: one.sentiment,
        strength: null,
        lastContactOn: one.lastContact,
        notes: one.notes,
        knownSince: account.contractStart,
      }),
    ),
    products: [
      product({ id: 'analytics', name: platform, cadence: 'weekly' }),
      product({ id: 'pipeline', name: addOn }),
    ],
    touches: touchesOf(stakeholders),
    team: [
      {
        factId: 'teammate/crm/csm',
        email: 'sarah.chen@northbeam.example',
        name: account.csm,
        role: 'CSM',
        team: null,
      },
    ],
    usage: usageOf(account.activeSeats),
  })
  return { ...base, profile: profileOf(base, account) }
}

function profileOf(base: Dossier, account: Example['account']): Dossier['profile'] {
  return {
    ...base.profile,
    name: account.name,
    crmId: account.crmId,
    segment: account.tier,
    industry: account.industry,
    employees: account.employees,
    revenue: account.revenue,
    currency: account.currency,
    csmEmail: 'sarah.chen@northbeam.example',
  }
}

function contractOf(
  account: Example['account'],
  id: string,
  productId: string,
  productName: string,
  seats: number | null,
  arr: number | null,
) {
  return contract({
    id,
    productId,
    productName,
    startOn: account.contractStart,
    renewalOn: account.renewalDate,
    currency: account.currency,
    terms: [terms({ factId: `subscription/crm/${id}`, effectiveOn: account.contractStart, seats, arr })],
  })
}

function touchesOf(stakeholders: Example['stakeholders']): Touch[] {
  return stakeholders
    .map(({ name, lastContact }) => touch(lastContact, [emailOf(name)]))
    .toSorted((a, b) => (a.on < b.on ? -1 : 1))
}

function emailOf(name: string): string {
  return `${name.toLowerCase().replaceAll(' ', '.')}@fintechcorp.example`
}

/** Each of them once a week. */
function usageOf(people: number) {
  const to = dayNumber(toldOn)
  return Array.from({ length: people }, (_, user) =>
    Array.from({ length: 20 }, (_, week) =>
      entry(to - 7 * week - (user % 7), { user: `user-${user}`, product: 'analytics' }),
    ),
  ).flat()
}

function planFrom({ stakeholders, opportunities }: Example): Plan {
  const people = stakeholders.map((one, at) => made('stakeholders', `P${at + 1}`, stakeholderOf(one, at)))
  const offers = opportunities.map((one, at) => made('opportunities', `O${at + 1}`, opportunityOf(one)))
  return planOf(...people, ...offers)
}

function made<S extends 'stakeholders' | 'opportunities'>(section: S, id: string, item: unknown): PlanEdit {
  return {
    id,
    actor: 'sarah.chen@northbeam.example',
    cause: { by: 'import', file: 'fintech-corp.json' },
    at: `${addDays(toldOn, -3)}T09:00:00.000Z`,
    statedOn: null,
    basedOn: 0,
    says: id,
    ownerEmail: null,
    dueOn: null,
    evidence: [],
    standing: 'confirmed',
    why: 'The worked example says so.',
    target: { by: 'item', id },
    section,
    change: 'add',
    item,
  } as PlanEdit
}

function stakeholderOf(one: Example['stakeholders'][number], at: number) {
  return {
    personId: `contact/crm/P-${at + 1}`,
    name: one.name,
    title: one.title,
    department: null,
    roles: [one.role],
    influence: one.influence,
    sentiment: one.sentiment,
    strength: null,
    status: 'there',
    statusOn: null,
    ownerEmail: 'sarah.chen@northbeam.example',
    notes: one.notes,
  }
}

const types: Readonly<Record<string, OpportunityType>> = {
  'Seat expansion': 'Seat',
  'Cross-sell': 'Cross-sell',
  'Geographic expansion': 'Geographic',
}

function opportunityOf(one: Example['opportunities'][number]) {
  return {
    opportunity: one.name,
    type: types[one.type] ?? null,
    product: null,
    productId: null,
    stakeholder: null,
    rationale: null,
    readinessSignals: [],
    value: one.value,
    currency: 'USD',
    quarter: one.timeline,
    confidence: one.confidence,
    blocker: one.blocker,
    nextStep: one.nextStep,
    ownerEmail: null,
    status: 'Open',
  }
}
