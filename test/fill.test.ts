/** Plans filled from records: what comes in, what stays out, and what follows its record later (handbook 2 and 5). */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editsFromRecords } from '#src/detect/fill/edits-from-records.ts'
import { fillPlan } from '#src/detect/fill/fill-plan.ts'
import { followRecords } from '#src/detect/fill/follow-records.ts'
import type { Dossier, Person } from '#src/facts/dossier.ts'
import type { AccountEvent, Opportunity, Touch } from '#src/facts/records.ts'
import { addDays } from '#src/kernel/day.ts'
import { applyEdit } from '#src/plan/apply-edit.ts'
import { emptyPlan, itemsOf, type Plan } from '#src/plan/plan.ts'
import type { PlanEdit } from '#src/plan/plan-edit.ts'
import type { Stakeholder } from '#src/plan/plan-items.ts'
import type { ItemTarget } from '#src/plan/target.ts'
import { asOf, contract, dossier, type DossierParts, person, users } from './support/dossier.ts'
import { filled, fillInput, followed } from './support/filled-plan.ts'

const ago = (days: number): string => addDays(asOf, -days)

function account(parts: DossierParts = {}, profile: Partial<Dossier['profile']> = {}): Dossier {
  const given = dossier(parts)
  return { ...given, profile: { ...given.profile, ...profile } }
}

/** Nothing is recorded of them but the name, unless said. */
function contactOf(id: string, change: Partial<Person> = {}): Person {
  return person({
    factId: `contact/crm/${id}`,
    sourceId: id,
    name: id,
    email: `${id.toLowerCase()}@fintech.example`,
    title: null,
    department: null,
    roles: [],
    influence: null,
    sentiment: null,
    strength: null,
    ...change,
  })
}

function deal(id: string, change: Partial<Opportunity> = {}): Opportunity {
  return {
    factId: `opportunity/crm/${id}`,
    source: 'crm',
    id,
    name: id,
    type: 'Cross-sell',
    stage: 'Discovery',
    amount: 10_000,
    currency: 'USD',
    closeOn: '2026-08-15',
    probability: null,
    confidence: 'High',
    productId: null,
    stakeholderId: null,
    buyingCentre: null,
    rationale: null,
    blocker: null,
    nextStep: null,
    ownerEmail: null,
    statedOn: ago(10),
    ...change,
  }
}

const event = (kind: string, on: string): AccountEvent => ({
  factId: `event/crm/${kind}`,
  source: 'crm',
  on,
  kind,
  contactId: null,
  value: null,
  text: null,
})

function meeting(on: string, who: readonly string[], type: string | null = null): Touch {
  return {
    factId: `touch/crm/${on} ${type ?? ''}`,
    source: 'crm',
    at: `${on}T10:00:00Z`,
    on,
    kind: 'meeting',
    direction: 'both',
    participants: who,
    attended: who,
    declinedBy: [],
    bounced: [],
    automatic: false,
    subject: null,
    type,
    notes: null,
  }
}

const people = (plan: Plan): Stakeholder[] =>
  [...plan.items.stakeholders.values()].map(({ values }) => values)
const names = (plan: Plan): (string | null)[] => people(plan).map(({ name }) => name)

let edits = 0
/** Somebody writes by hand. */
function byHand(
  plan: Plan,
  section: 'stakeholders' | 'opportunities',
  target: ItemTarget,
  item: object | null,
): Plan {
  const edit = {
    id: `hand ${edits++}`,
    actor: 'sarah@vendor.example',
    cause: { by: 'hand' },
    at: `${asOf}T12:30:00.000Z`,
    statedOn: null,
    basedOn: 99,
    section,
    target,
    change: item === null ? 'remove' : 'change',
    item,
    says: 'by hand',
    why: 'by hand',
    ownerEmail: null,
    dueOn: null,
    evidence: [],
    standing: 'confirmed',
  } as PlanEdit
  const applied = applyEdit(plan, edit)
  if ('plan' in applied) return applied.plan
  throw new Error('the edit does not apply')
}

describe('who comes on the map', () => {
  it.each<[string, Partial<Person>, 'confirmed' | 'assumed' | null]>([
    ['a recorded role', { roles: ['End User'] }, 'confirmed'],
    ['influence', { influence: 'Low' }, 'assumed'],
    ['sentiment', { sentiment: 'Mixed' }, 'assumed'],
    ['strength', { strength: 'Weak' }, 'assumed'],
    ['a senior title', { title: 'Head of Risk' }, 'assumed'],
    ['a contact 90 days ago', { lastContactOn: ago(90) }, 'assumed'],
    ['a contact 91 days ago', { lastContactOn: ago(91) }, null],
    ['a title that is not senior', { title: 'Analyst' }, null],
    ['no more than a name', {}, null],
  ])('%s', (_, change, standing) => {
    const plan = filled(account({ people: [contactOf('Ann', change)] }))
    const found = [...plan.items.stakeholders.values()].find(({ values }) => values.name === 'Ann')
    expect(found?.standing ?? null).toBe(standing)
    expect(found?.values.roles ?? []).toEqual(change.roles ?? [])
  })

  it('are fifteen at most, the weightiest first', () => {
    const crowd = Array.from({ length: 30 }, (_, at) => contactOf(`P${at}`, { sentiment: 'Neutral' }))
    const plan = filled(account({ people: [...crowd, contactOf('Boss', { roles: ['Economic Buyer'] })] }))
    const named = names(plan).filter((name) => name !== null)
    expect(named).toHaveLength(15)
    expect(named[0]).toBe('Boss')
  })

  it('has a place for each role of a key account that nobody holds', () => {
    const plan = filled(account({ people: [contactOf('Ann', { roles: ['Champion'] })] }))
    const places = [...plan.items.stakeholders.values()].filter(({ values }) => values.name === null)
    expect(places.map(({ values, standing }) => [values.roles, standing])).toEqual([
      [['Economic Buyer'], 'assumed'],
      [['Executive Sponsor'], 'assumed'],
    ])
  })

  it('says who has left by all signs, and keeps their place free', () => {
    const gone = contactOf('Ann', { roles: ['Champion'], status: 'left', statusOn: ago(5) })
    const plan = filled(account({ people: [gone] }))
    expect(people(plan)[0]).toMatchObject({ name: 'Ann', status: 'departed', statusOn: ago(5) })
    expect(people(plan).filter(({ roles, name }) => name === null && roles[0] === 'Champion')).toHaveLength(1)
  })
})

describe('what else comes in', () => {
  it('our executive and the fit, and nothing where neither is recorded', () => {
    const plan = filled(account({}, { sponsorEmail: 'Vic@vendor.example', strategicFit: 4 }))
    expect(plan.items.overview.get('overview')!.values).toMatchObject({
      sponsorEmail: 'vic@vendor.example',
      strategicFit: 4,
      mainBusiness: null,
    })
    expect(filled(account()).items.overview.size).toBe(0)
  })

  it('the five standard metrics, a target for people to agree, "?" where nothing is measured', () => {
    const found = [...filled(account()).items.metrics.values()]
    expect(found.map(({ target }) => (target.by === 'signal' ? target.signal : target))).toEqual([
      'seat-utilisation',
      'time-to-value',
      'active-users',
      'support-volume',
      'nps-csat',
    ])
    for (const { values, standing } of found)
      expect({ ...values, standing }).toMatchObject({ baseline: null, target: null, standing: 'assumed' })
  })

  it.each<[string, readonly AccountEvent[], number | null]>([
    ['the first of value', [event('went_live', '2024-06-20'), event('value_milestone', '2024-07-15')], 30],
    ['no event of value', [event('went_live', '2024-06-20')], null],
    ['events that begin long after the contract', [event('goal_met', '2025-12-01')], null],
  ])('time to value, %s', (_, events, days) => {
    const plan = filled(account({ events }))
    const metric = [...plan.items.metrics.values()].find(({ values }) => values.unit === 'days')!
    expect(metric.values.current).toBe(days)
  })

  it('competitors who know somebody that is there, once', () => {
    const known = [
      contactOf('Ann', { roles: ['Champion'], competitors: ['Lumetric'] }),
      contactOf('Bob', { roles: ['End User'], competitors: ['lumetric '] }),
      contactOf('Cy', { roles: ['End User'], competitors: ['Gone Inc'], status: 'left', statusOn: ago(9) }),
    ]
    const found = [...filled(account({ people: known })).items.competitors.values()]
    expect(found.map(({ values }) => [values.name, values.where, values.status])).toEqual([
      ['Lumetric', 'Knows Ann, Bob', 'Active'],
    ])
  })

  it('a rhythm of QBRs that meetings show, and none of one meeting', () => {
    const qbrs = [
      meeting(ago(181), [], 'QBR'),
      meeting(ago(90), [], 'QBR'),
      meeting(addDays(asOf, 5), [], 'QBR'),
    ]
    expect([...filled(account({ touches: qbrs })).items.qbr.values()].map(({ values }) => values)).toEqual([
      { everyMonths: 3, nextOn: addDays(asOf, 5), format: null },
    ])
    expect(filled(account({ touches: qbrs.slice(1) })).items.qbr.size).toBe(0)
  })

  it.each<[string, Partial<Opportunity>, string | null]>([
    ['open', {}, 'Open'],
    ['without a stage', { stage: null }, 'Open'],
    ['won of late', { stage: 'Closed Won', closeOn: ago(30) }, 'Won'],
    ['lost of late', { stage: 'lost', closeOn: ago(365) }, 'Lost'],
    ['lost long ago', { stage: 'lost', closeOn: ago(366) }, null],
    ['closed, nobody knows how', { stage: 'Closed', closeOn: ago(1) }, null],
    ['a renewal', { type: 'Renewal' }, null],
  ])('opportunities of the CRM: %s', (_, change, status) => {
    const found = [...filled(account({ opportunities: [deal('O-1', change)] })).items.opportunities.values()]
    expect(found[0]?.values.status ?? null).toBe(status)
  })

  it.each([
    ['Seat expansion', 'Seat'],
    ['cross sell', 'Cross-sell'],
    ['Geographic expansion', 'Geographic'],
    ['Department', 'Department'],
    ['Tier upgrade', 'Tier'],
    ['Upsell', 'Upsell'],
    ['Multi-year', 'Multi-year uplift'],
    ['New Business', null],
  ])('an opportunity of the type %s is %s', (type, expected) => {
    const plan = filled(account({ opportunities: [deal('O-1', { type })] }))
    expect([...plan.items.opportunities.values()][0]!.values).toMatchObject({
      type: expected,
      quarter: '2026-Q3',
    })
  })
})

describe('milestones', () => {
  const young = (days: number, parts: DossierParts = {}) =>
    account({ contracts: [contract({ startOn: ago(days), renewalOn: addDays(asOf, 365 - days) })], ...parts })
  const milestones = (plan: Plan) => [...plan.items.milestones.values()]

  it.each([
    [89, 11],
    [90, 0],
  ])('of a customer for %i days are %i', (days, count) => {
    expect(milestones(filled(young(days)))).toHaveLength(count)
  })

  it('are done where records show it, else a proposal', () => {
    const plan = filled(
      young(40, { events: [event('went_live', ago(20))], touches: [meeting(ago(3), [], 'QBR')] }),
    )
    const done = milestones(plan).filter(({ values }) => values.status === 'Complete')
    expect(done.map(({ values, standing }) => [values.name, values.doneOn, standing])).toEqual([
      ['Admin set up', ago(20), 'confirmed'],
      ['Integration', ago(20), 'confirmed'],
      ['First QBR', ago(3), 'confirmed'],
    ])
    const open = milestones(plan).find(({ values }) => values.name === 'Training')!
    expect([open.values.dueOn, open.standing]).toEqual([addDays(ago(40), 45), 'assumed'])
  })
})

describe('by tier', () => {
  const rich = (tier: number | null) =>
    account(
      {
        people: [contactOf('Ann', { roles: ['Champion'] }), contactOf('Bob', { roles: ['End User'] })],
        opportunities: [deal('O')],
      },
      { tier, strategicFit: 3 },
    )

  it.each<[number | null, readonly string[]]>([
    [1, ['overview', 'stakeholders', 'metrics', 'opportunities']],
    [2, ['overview', 'stakeholders', 'metrics', 'opportunities']],
    [3, ['overview', 'stakeholders']],
    [null, []],
  ])('%s', (tier, sections) => {
    const plan = filled(rich(tier))
    expect([...new Set(itemsOf(plan).map(({ section }) => section))]).toEqual(sections)
    if (tier === 3) expect(names(plan)).toEqual(['Ann'])
  })

  it('who rises from the half page has the rest filled in', () => {
    const half = filled(rich(3))
    const { fills, drafts } = editsFromRecords(fillInput(rich(1), half), '2026-01-01')
    expect(fills).toBe(true)
    expect(drafts.some(({ section }) => section === 'opportunities')).toBe(true)
  })
})

describe('on later days', () => {
  const ann = contactOf('Ann', { roles: ['Champion'], title: 'VP of Product' })
  const before = account({ people: [ann], opportunities: [deal('O-1')] })
  const later = (change: Partial<Person>, parts: DossierParts = {}) =>
    account({ people: [{ ...ann, ...change }], opportunities: [deal('O-1')], ...parts })
  const target = { by: 'person', factId: ann.factId } as const

  it('a field that the engine wrote follows its record', () => {
    const plan = followed(later({ title: 'COO', status: 'left', statusOn: ago(1) }), filled(before))
    expect(people(plan)[0]).toMatchObject({ title: 'COO', status: 'departed', statusOn: ago(1) })
    const won = followed(
      account({ people: [ann], opportunities: [deal('O-1', { amount: 12_000, stage: 'Won' })] }),
      plan,
    )
    expect([...won.items.opportunities.values()][0]!.values).toMatchObject({ value: 12_000, status: 'Won' })
  })

  it('a field that a person changed stays, the others of the item follow', () => {
    const said = byHand(filled(before), 'stakeholders', target, { title: 'Chief of everything' })
    const plan = followed(later({ title: 'COO', department: 'Operations' }), said)
    expect(people(plan)[0]).toMatchObject({ title: 'Chief of everything', department: 'Operations' })
  })

  it('what a person took out stays out', () => {
    const without = byHand(
      filled(before),
      'opportunities',
      { by: 'record', factId: 'opportunity/crm/O-1' },
      null,
    )
    expect(followed(before, without).items.opportunities.size).toBe(0)
    expect(filled(before, without).items.opportunities.size).toBe(0)
  })

  it('people who are new are not added; what the CRM pursues anew is', () => {
    const bob = contactOf('Bob', { roles: ['Economic Buyer'] })
    const plan = followed(
      account({ people: [ann, bob], opportunities: [deal('O-1'), deal('O-2')] }),
      filled(before),
    )
    expect(names(plan)).not.toContain('Bob')
    expect(plan.items.opportunities.size).toBe(2)
  })

  it('a place that was kept free goes once somebody on the map has the role', () => {
    const plan = followed(later({ roles: ['Champion', 'Economic Buyer'] }), filled(before))
    expect(
      people(plan)
        .filter(({ name }) => name === null)
        .map(({ roles }) => roles[0]),
    ).toEqual(['Executive Sponsor'])
  })

  it('a baseline stays', () => {
    const using = (count: number) => account({ usage: users(count, 150, () => true) })
    const baseline = (plan: Plan) =>
      [...plan.items.metrics.values()].map(({ values }) => values.baseline).filter((one) => one !== null)
    const plan = filled(using(40))
    expect(baseline(plan)).toEqual([80, 40])
    expect(baseline(followed(using(20), plan))).toEqual([80, 40])
  })
})

describe('filling twice', () => {
  const level = fc.constantFrom('High', 'Medium', 'Low', null)
  const anyone = fc.record({
    roles: fc.subarray(['Champion', 'Economic Buyer', 'Executive Sponsor', 'End User', 'Blocker']),
    influence: level,
    title: fc.constantFrom('COO', 'Analyst', null),
    status: fc.constantFrom<Person['status']>('active', 'left', null),
    competitors: fc.subarray(['Lumetric', 'Rival']),
    lastContactOn: fc.option(fc.integer({ min: 0, max: 200 }).map(ago), { nil: null }),
  })
  const anyDeal = fc.record({
    stage: fc.constantFrom('Discovery', 'won', 'lost', 'closed', null),
    type: fc.constantFrom('Seat', 'Renewal', null),
    closeOn: fc.option(fc.integer({ min: -200, max: 600 }).map(ago), { nil: null }),
  })
  const accounts = fc
    .record({
      people: fc.array(anyone, { maxLength: 20 }),
      deals: fc.array(anyDeal, { maxLength: 4 }),
      tier: fc.constantFrom(1, 2, 3, null),
      startedAgo: fc.constantFrom(10, 80, 400),
    })
    .map(({ people: those, deals, tier, startedAgo }) =>
      account(
        {
          people: those.map((one, at) => contactOf(`P${at}`, one)),
          opportunities: deals.map((one, at) => deal(`O${at}`, one)),
          contracts: [contract({ startOn: ago(startedAgo), renewalOn: addDays(asOf, 200) })],
        },
        { tier },
      ),
    )

  it('or following on the same day changes nothing', () => {
    fc.assert(
      fc.property(accounts, (given) => {
        const plan = filled(given)
        expect(fillPlan(fillInput(given, plan))).toEqual([])
        expect(followRecords(fillInput(given, plan))).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it('of nobody gives a plan only where there is a tier', () => {
    expect(editsFromRecords(fillInput(account({}, { tier: null }), emptyPlan), null)).toEqual({
      drafts: [],
      fills: false,
    })
  })
})
