/** Every field of every section as a form offers it: how it is typed, among which words one chooses, and how much it matters to a new item. */
import { roleTypes } from '#src/facts/role-types.ts'
import type { PlanSections, SectionName } from './plan-sections.ts'

export type FieldKind =
  | 'text'
  | 'long text'
  | 'day'
  /** `2026-Q3` */
  | 'quarter'
  | 'number'
  /** in the currency that the item names, or that of the account */
  | 'money'
  | 'currency'
  /** of one; read and typed as per cent */
  | 'share'
  /** one of the words */
  | 'choice'
  /** one of the whole numbers */
  | 'scale'
  /** any of the words */
  | 'several'
  | 'yes-no'
  /** one text a line */
  | 'lines'
  /** somebody at the customer */
  | 'person'
  | 'people'
  /** one of us, by e-mail address */
  | 'colleague'
  /** of the customer, or of the organization's own list (handbook 9) */
  | 'buying centre'
  /** one of us or somebody at the customer */
  | 'owner'

export interface PlanField<Option extends string | number = string | number> {
  readonly kind: FieldKind
  /** of a choice, a scale or several; empty otherwise */
  readonly options: readonly Option[]
  /** needed: nothing is added without it; first: a form shows it at once; more: behind "more" */
  readonly place: 'needed' | 'first' | 'more'
  /** of a day: it tells when something was, so that one without a year is the last such day */
  readonly isPast?: true
  /** of a share: never above the whole */
  readonly isProbability?: true
  /** of a number or an amount: what it is to be at least; what is lost or owed is never told by one below nothing */
  readonly least?: 'zero' | 'more than zero'
}

type OptionOf<Value> = Extract<Value extends readonly (infer One)[] ? One : Value, string | number>
/** Null where a field is not for typing, as an id that goes with a name. */
type Fields = {
  readonly [S in SectionName]: {
    readonly [F in keyof PlanSections[S]]-?: PlanField<OptionOf<PlanSections[S][F]>> | null
  }
}

type Plain = Exclude<FieldKind, 'choice' | 'scale' | 'several'>
type Place = PlanField['place']

const a = (kind: Plain, place: Place = 'more'): PlanField<never> => ({ kind, options: [], place })
const needed = (kind: Plain) => a(kind, 'needed')
const first = (kind: Plain) => a(kind, 'first')
const past = (place: Place = 'more'): PlanField<never> => ({ ...a('day', place), isPast: true })

function choice<const Word extends string>(options: readonly Word[], place: Place = 'more'): PlanField<Word> {
  return { kind: 'choice', options, place }
}

/** What is worth, brings or is aimed at is never below nothing: a loss is a risk, a friction, or an opportunity that is lost. */
const money = (place: Place = 'first'): PlanField<never> => ({ ...a('money', place), least: 'zero' })
const moreThanZero = (kind: 'number' | 'money'): PlanField<never> => ({
  ...first(kind),
  least: 'more than zero',
})

const levels = ['High', 'Medium', 'Low'] as const
const probability: PlanField<never> = { ...first('share'), isProbability: true }
const oneToFive: PlanField<number> = { kind: 'scale', options: [1, 2, 3, 4, 5], place: 'first' }
const experience = { says: needed('long text'), on: past('needed') }

/** In the order in which a form offers them. */
export const planFields: Fields = {
  overview: {
    mainBusiness: first('long text'),
    relationshipHistory: first('lines'),
    sponsorEmail: first('colleague'),
    tier: { kind: 'scale', options: [1, 2, 3], place: 'first' },
    strategicFit: oneToFive,
    strategicFitWhy: first('text'),
  },
  useCases: {
    useCase: needed('text'),
    department: first('text'),
    status: choice(['Planned', 'Live', 'Ended'], 'first'),
    productId: null,
  },
  stakeholders: {
    name: first('text'),
    title: first('text'),
    roles: { kind: 'several', options: roleTypes, place: 'first' },
    influence: choice(levels, 'first'),
    sentiment: choice(['Very Positive', 'Positive', 'Neutral', 'Mixed', 'Negative', 'Unknown'], 'first'),
    department: a('text'),
    reportsTo: a('person'),
    strength: choice(['Strong', 'Neutral', 'Weak']),
    interest: choice(levels),
    priorities: a('lines'),
    lastContactOn: past(),
    ownerEmail: a('colleague'),
    knownTo: a('lines'),
    standsFor: a('number'),
    status: choice(['there', 'unconfirmed', 'departed']),
    statusOn: past(),
    notes: a('long text'),
    riskNotes: a('long text'),
    // Drawn on the map.
    lines: null,
    place: null,
    personId: null,
  },
  objectives: {
    objective: needed('long text'),
    successCriteria: first('long text'),
    targetOn: first('day'),
    status: choice(['Open', 'In progress', 'At risk', 'Reached', 'Dropped'], 'first'),
    capability: a('text'),
  },
  metrics: {
    name: needed('text'),
    baseline: first('number'),
    current: first('number'),
    target: first('number'),
    unit: first('text'),
    direction: choice(['up', 'down'], 'first'),
    source: a('text'),
  },
  milestones: {
    name: needed('text'),
    phase: choice(['Kickoff', 'Onboarding', 'Adoption', 'Renewal readiness'], 'first'),
    status: choice(['Complete', 'In Progress', 'At Risk'], 'first'),
    dueOn: first('day'),
    doneOn: past(),
  },
  values: {
    value: needed('text'),
    category: choice(['Efficiency', 'Revenue impact', 'Cost reduction', 'Risk reduction'], 'first'),
    amount: money(),
    currency: first('currency'),
    on: past('needed'),
    agreed: first('yes-no'),
    evidence: a('long text'),
  },
  risks: {
    risk: needed('text'),
    category: choice(['Adoption', 'Relationship', 'Support', 'Commercial', 'Competition'], 'first'),
    severity: choice(levels, 'first'),
    likelihood: choice(levels, 'first'),
    mitigation: first('long text'),
    ownerEmail: first('colleague'),
    dueOn: first('day'),
    trigger: a('text'),
    cause: a('long text'),
    status: choice(['Active', 'Monitoring', 'In progress', 'Closed']),
  },
  qbr: { everyMonths: moreThanZero('number'), nextOn: first('day'), format: first('text') },
  reviews: { review: needed('text'), on: needed('day'), confirm: first('lines') },
  renewal: {
    probabilityByAm: probability,
    probabilityByCsm: probability,
    forecast: choice(['Closed', 'Commit', 'Likely', 'At risk', 'Unlikely', 'Lost'], 'first'),
  },
  sentiment: { byCsm: oneToFive, byAm: oneToFive, why: first('long text') },
  readings: { reader: choice(['AM', 'CSM'], 'needed'), on: past('needed') },
  blockers: {
    blocker: needed('text'),
    ownerEmail: first('colleague'),
    dueOn: needed('day'),
    status: choice(['Open', 'Closed']),
  },
  checklist: {
    step: needed('text'),
    ownerEmail: first('colleague'),
    dueOn: needed('day'),
    status: choice(['Open', 'Done', 'Dropped']),
    why: a('long text'),
  },
  opportunities: {
    opportunity: needed('text'),
    product: first('text'),
    stakeholder: first('person'),
    rationale: first('long text'),
    value: money(),
    currency: first('currency'),
    quarter: first('quarter'),
    type: choice(['Upsell', 'Cross-sell', 'Seat', 'Tier', 'Department', 'Geographic', 'Multi-year uplift']),
    confidence: choice(levels),
    buyingCentre: a('buying centre'),
    readinessSignals: a('lines'),
    blocker: a('text'),
    nextStep: a('text'),
    ownerEmail: a('colleague'),
    status: choice(['Open', 'Waiting', 'Won', 'Lost']),
    productId: null,
  },
  whitespace: {
    buyingCentre: needed('buying centre'),
    product: needed('text'),
    state: choice(['Owned', 'Open opportunity', 'Competitor', 'Blocked', 'Open'], 'first'),
    potential: money(),
    currency: first('currency'),
    current: money('more'),
    competitor: a('text'),
    contractEndOn: a('day'),
    blockedBy: a('text'),
  },
  cadence: {
    kind: choice(['EBR', 'Working session', 'Technical review', 'Renewal call', 'Exec update'], 'needed'),
    every: moreThanZero('number'),
    format: first('text'),
    ownerEmail: first('colleague'),
    lastOn: past('first'),
    nextOn: first('day'),
    escalation: a('text'),
  },
  actions: {
    action: needed('text'),
    owner: first('owner'),
    dueOn: first('day'),
    status: choice(['Open', 'In progress', 'Done', 'Dropped']),
    answers: null,
  },
  currentState: { usedFor: first('long text'), adoption: first('long text') },
  wins: experience,
  frictions: experience,
  futureState: {
    aim: first('long text'),
    // An account that is to bring nothing has no target.
    targetArr: moreThanZero('money'),
    targetExpansionArr: money(),
    currency: first('currency'),
    targetNrr: { ...first('share'), least: 'zero' },
    outcome: first('long text'),
  },
  meetings: {
    on: needed('day'),
    type: choice(['QBR', 'Check-in', 'Escalation', 'EBR', 'Technical', 'Renewal'], 'first'),
    attendees: first('people'),
    discussion: first('long text'),
    actionItems: first('lines'),
    status: choice(['Open', 'Closed']),
  },
  commitments: {
    commitment: needed('text'),
    side: choice(['ours', 'theirs'], 'needed'),
    by: first('text'),
    dueOn: first('day'),
    status: choice(['Open', 'Kept', 'Not kept']),
  },
  competitors: {
    name: needed('text'),
    where: first('text'),
    contractEndOn: first('day'),
    status: choice(['Active', 'Former', 'Mentioned'], 'first'),
    knows: a('people'),
  },
}

/** By names that are not known to be ones of it; null where there is none, or it is not for typing. */
export function planField(section: SectionName, field: string): PlanField | null {
  const fields = planFields[section] as Readonly<Record<string, PlanField | null>>
  return Object.hasOwn(fields, field) ? (fields[field] ?? null) : null
}
