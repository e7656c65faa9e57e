/** Any plan for property tests: items in all sections, with texts that nobody would wish for. */
import fc from 'fast-check'
import { addDays, type Day } from '#src/kernel/day.ts'
import type { Plan } from '#src/plan/plan.ts'
import type { PlanEdit } from '#src/plan/plan-edit.ts'
import { planSections, type PlanSections, type SectionName, sectionNames } from '#src/plan/plan-sections.ts'
import { planOf } from './plan-edits.ts'

/** The day that plans at random are about. */
export const anyDay: Day = '2026-03-01'

const orNull = <T>(values: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.option(values, { nil: null, freq: 3 })

/** Markup, addresses, other directions, and words. */
export const anyText = fc.oneof(
  fc.constantFrom(
    '<script>alert(1)</script>',
    '| a | b |',
    '[here](https://evil.example)',
    '# not a heading',
    '- not an item',
    '1. not first',
    '`code` **bold** _it_ ~~gone~~',
    'https://evil.example/x and www.evil.example, mail evil@evil.example',
    '\u202Eturned round',
    'two\nlines',
    '$x^2$ \\ &amp; > quoted',
    'Ünïcode 数据 نص טקסט',
  ),
  fc.stringMatching(/^[A-Za-z][a-z]{2,8}( [a-z]{2,8}){0,3}$/),
)
const text = anyText
const day = fc.integer({ min: -300, max: 300 }).map((days) => addDays(anyDay, days))
const level = fc.constantFrom('High', 'Medium', 'Low')
const amount = fc.integer({ min: 1, max: 900_000 })
const share = fc.integer({ min: 0, max: 100 }).map((value) => value / 100)
const email = fc.constantFrom('sarah.chen@northbeam.example', 'tom@northbeam.example')
const person = fc.record({ personId: fc.constant(null), name: text })
const currency = fc.constantFrom('USD', 'EUR', null)
const texts = fc.array(text, { maxLength: 2 })

type ItemsOf = { readonly [S in SectionName]: fc.Arbitrary<PlanSections[S]> }

const people = fc.record({
  personId: orNull(fc.constantFrom('contact/crm/P-1', 'contact/crm/P-2')),
  name: orNull(text),
  title: orNull(text),
  department: orNull(text),
  roles: fc.subarray(['Champion', 'Economic Buyer', 'Executive Sponsor', 'End User']),
  influence: orNull(level),
  sentiment: orNull(fc.constantFrom('Positive', 'Negative', 'Unknown')),
  strength: orNull(level),
  status: fc.constantFrom('there', 'unconfirmed', 'departed'),
  statusOn: orNull(day),
  ownerEmail: orNull(email),
  notes: orNull(text),
  priorities: texts,
  knownTo: texts,
  reportsTo: orNull(fc.constant({ personId: 'contact/crm/P-1', name: 'x' })),
})

const work = {
  risks: fc.record({
    risk: text,
    category: fc.constantFrom('Adoption', 'Competition', null),
    severity: orNull(level),
    likelihood: orNull(level),
    trigger: orNull(text),
    cause: orNull(text),
    mitigation: orNull(text),
    ownerEmail: orNull(email),
    dueOn: orNull(day),
    status: fc.constantFrom('Active', 'Monitoring', 'In progress', 'Closed'),
  }),
  opportunities: fc.record({
    opportunity: text,
    type: fc.constantFrom('Upsell', 'Seat', null),
    product: orNull(text),
    productId: fc.constant(null),
    stakeholder: orNull(person),
    rationale: orNull(text),
    readinessSignals: texts,
    value: orNull(amount),
    currency,
    quarter: orNull(fc.constantFrom('2026-Q2', 'soon')),
    confidence: orNull(level),
    blocker: orNull(text),
    nextStep: orNull(text),
    ownerEmail: orNull(email),
    status: fc.constantFrom('Open', 'Waiting', 'Won', 'Lost'),
  }),
  actions: fc.record({
    action: text,
    owner: fc.oneof(
      fc.record({ side: fc.constant('ours'), email: orNull(email) }),
      fc.record({ side: fc.constant('theirs'), personId: fc.constant(null), name: text }),
    ),
    dueOn: orNull(day),
    status: fc.constantFrom('Open', 'In progress', 'Done', 'Dropped'),
    answers: orNull(
      fc.constantFrom({ by: 'item', id: 'risks-0' } as const, { by: 'item', id: 'gone' } as const),
    ),
  }),
  blockers: fc.record({
    blocker: text,
    ownerEmail: orNull(email),
    dueOn: day,
    status: fc.constantFrom('Open', 'Closed'),
  }),
  checklist: fc.record({
    step: text,
    ownerEmail: orNull(email),
    dueOn: day,
    status: fc.constantFrom('Open', 'Done'),
  }),
  commitments: fc.record({
    commitment: text,
    side: fc.constantFrom('ours', 'theirs'),
    by: orNull(text),
    dueOn: orNull(day),
    status: fc.constantFrom('Open', 'Kept', 'Not kept'),
  }),
  meetings: fc.record({
    on: day,
    type: fc.constantFrom('QBR', 'Technical', null),
    attendees: fc.array(person, { maxLength: 2 }),
    discussion: orNull(text),
    actionItems: texts,
    status: fc.constantFrom('Open', 'Closed'),
  }),
}

const goals = {
  objectives: fc.record({
    objective: text,
    successCriteria: orNull(text),
    capability: orNull(text),
    targetOn: orNull(day),
    status: fc.constantFrom('Open', 'In progress', 'At risk', 'Reached', 'Dropped'),
  }),
  metrics: fc.record({
    name: text,
    unit: fc.constantFrom('%', 'hours', null),
    direction: fc.constantFrom('up', 'down', null),
    baseline: orNull(amount),
    current: orNull(amount),
    target: orNull(amount),
    source: orNull(text),
  }),
  milestones: fc.record({
    name: text,
    phase: fc.constantFrom('Kickoff', 'Adoption', null),
    status: fc.constantFrom('Complete', 'In Progress', 'At Risk'),
    dueOn: orNull(day),
    doneOn: orNull(day),
  }),
  values: fc.record({
    value: text,
    category: fc.constantFrom('Efficiency', 'Cost reduction', null),
    amount: orNull(amount),
    currency,
    on: day,
    agreed: fc.boolean(),
    evidence: orNull(text),
  }),
  wins: fc.record({ says: text, on: day }),
  frictions: fc.record({ says: text, on: day }),
  useCases: fc.record({
    useCase: text,
    productId: orNull(fc.constant('analytics')),
    department: orNull(text),
    status: fc.constantFrom('Planned', 'Live', 'Ended'),
  }),
  futureState: fc.record({
    aim: orNull(text),
    targetArr: orNull(amount),
    targetExpansionArr: orNull(amount),
    currency,
    targetNrr: orNull(share),
    outcome: orNull(text),
  }),
  currentState: fc.record({ usedFor: orNull(text), adoption: orNull(text) }),
}

const rest = {
  overview: fc.record({
    tier: fc.constantFrom(1, 2, 3, null),
    mainBusiness: orNull(text),
    relationshipHistory: texts,
    sponsorEmail: orNull(email),
    strategicFit: fc.constantFrom(1, 5, null),
    strategicFitWhy: orNull(text),
  }),
  qbr: fc.record({ everyMonths: fc.constantFrom(1, 3, null), nextOn: orNull(day), format: orNull(text) }),
  reviews: fc.record({ review: text, on: day, confirm: texts }),
  renewal: fc.record({
    probabilityByAm: orNull(share),
    probabilityByCsm: orNull(share),
    forecast: fc.constantFrom('Commit', 'Lost', null),
  }),
  sentiment: fc.record({
    byCsm: fc.constantFrom(1, 5, null),
    byAm: fc.constantFrom(2, null),
    why: orNull(text),
  }),
  readings: fc.record({ reader: fc.constantFrom('AM', 'CSM'), on: day }),
  whitespace: fc.record({
    buyingCentre: text,
    product: text,
    state: fc.constantFrom('Owned', 'Open opportunity', 'Competitor', 'Blocked', 'Open'),
    competitor: orNull(text),
    contractEndOn: orNull(day),
    blockedBy: orNull(text),
    potential: orNull(amount),
    currency,
  }),
  cadence: fc.record({
    kind: fc.constantFrom('EBR', 'Working session'),
    every: fc.constantFrom(7, 90, null),
    format: orNull(text),
    ownerEmail: orNull(email),
    lastOn: orNull(day),
    nextOn: orNull(day),
    escalation: orNull(text),
  }),
  competitors: fc.record({
    name: text,
    where: orNull(text),
    contractEndOn: orNull(day),
    status: fc.constantFrom('Active', 'Former', 'Mentioned'),
  }),
}

const anyItem = { stakeholders: people, ...work, ...goals, ...rest } as unknown as ItemsOf

/** @param most items of each section; those of one item have at most that */
export function anyPlan(most = 4): fc.Arbitrary<Plan> {
  const sections = sectionNames.map((section) =>
    fc
      .array(fc.tuple(anyItem[section], fc.boolean(), fc.integer({ min: 0, max: 200 })), {
        maxLength: planSections[section] === 'one' ? 1 : most,
      })
      .map((items) => items.map((item, at) => editOf(section, at, ...item))),
  )
  return fc
    .tuple(...sections)
    .map((edits) => planOf(...edits.flat().toSorted((a, b) => (a.at < b.at ? -1 : 1))))
}

function editOf(section: SectionName, at: number, item: unknown, isSure: boolean, daysAgo: number): PlanEdit {
  const isOne = planSections[section] === 'one'
  return {
    id: `${section}-${at}`,
    actor: 'sarah.chen@northbeam.example',
    cause: { by: 'hand' },
    at: `${addDays(anyDay, -daysAgo)}T09:00:00.000Z`,
    statedOn: null,
    basedOn: 0,
    says: section,
    ownerEmail: null,
    dueOn: null,
    evidence: isSure ? ['note/crm/1'] : [],
    standing: isSure ? 'confirmed' : 'assumed',
    why: 'A test needs it.',
    target: isOne ? { by: 'section' } : { by: 'item', id: `${section}-${at}` },
    section,
    change: 'add',
    item,
  } as PlanEdit
}
