/** Fills the plan of every account with as many items as a plan in use has, through the same door as every edit. */
import { randomUUID } from 'node:crypto'
import { addDays, type Day } from '#src/kernel/day.ts'
import { batches } from '#src/operations/batches.ts'
import { applyEdits } from '#src/plan/apply-edits.ts'
import type { PlanEdit } from '#src/plan/plan-edit.ts'
import type { SectionName } from '#src/plan/plan-sections.ts'
import { createRandom, type Random } from '#src/sample/create-random.ts'
import { accountKeys } from '#src/store/histories.ts'
import { plansToEdit, savePlans } from '#src/store/plans.ts'
import type { Transaction } from '#src/store/tenant.ts'

const OWNERS = 20
const LEVELS = ['High', 'Medium', 'Low'] as const

/** One of those whom the items belong to. */
export function ownerNo(no: number): string {
  return `am-${no % OWNERS}@vendor.example`
}

/**
 * @param today the items are due around it
 * @param writtenAt by default today: whatever was settled in them was done today
 * @returns how many items the plans hold
 */
export async function fillPlans(
  inTransaction: <T>(work: (tx: Transaction) => Promise<T>) => Promise<T>,
  today: Day,
  writtenAt: Day = today,
): Promise<number> {
  const random = createRandom(20_260_101, 'plans')
  const ids = (await inTransaction(accountKeys)).map(({ id }) => id)
  let items = 0
  for (const batch of batches(ids, 50)) {
    await inTransaction(async (tx) => {
      const stored = await plansToEdit(tx, batch)
      const edited = batch.map((accountId) => {
        const before = stored.get(accountId)!
        const result = applyEdits(before.plan, editsOf(random, today, writtenAt))
        if ('conflict' in result) throw new Error(result.conflict.kind)
        items += result.applied.length
        return { accountId, before, after: result.plan, applied: result.applied }
      })
      await savePlans(tx, edited)
    })
  }
  return items
}

function editsOf(random: Random, today: Day, writtenAt: Day): PlanEdit[] {
  const many = (count: number, section: SectionName, item: (at: number) => object) =>
    Array.from({ length: count }, (_, at) => added(section, item(at), writtenAt))
  return [
    ...many(5, 'stakeholders', stakeholder),
    ...many(4, 'objectives', objective),
    ...many(3, 'risks', () => risk(random, today)),
    ...many(4, 'opportunities', () => opportunity(random)),
    ...many(7, 'actions', () => action(random, today)),
    ...many(2, 'metrics', metric),
  ]
}

function added(section: SectionName, item: object, writtenAt: Day): PlanEdit {
  return {
    id: randomUUID(),
    actor: ownerNo(0),
    cause: { by: 'hand' },
    at: `${writtenAt}T09:00:00.000Z`,
    statedOn: null,
    basedOn: 0,
    says: 'Filled',
    ownerEmail: null,
    dueOn: null,
    evidence: [],
    standing: 'assumed',
    why: 'A measurement needs it.',
    target: { by: 'item', id: randomUUID() },
    section,
    change: 'add',
    item,
  } as PlanEdit
}

function risk(random: Random, today: Day) {
  return {
    risk: 'Low adoption',
    category: 'Adoption',
    severity: random.pick([...LEVELS, null]),
    likelihood: 'Medium',
    trigger: 'usage down 46% in four weeks, against the eight before',
    cause: null,
    mitigation: 'Train the new team and look at the first results with them after two weeks',
    ownerEmail: ownerNo(random.integer(0, OWNERS - 1)),
    dueOn: addDays(today, random.integer(-30, 60)),
    status: random.pick(['Active', 'Monitoring', 'In progress', 'Closed']),
  }
}

function opportunity(random: Random) {
  const currency = random.pick(['EUR', 'EUR', 'EUR', 'USD'])
  return {
    opportunity: 'Seats for the support team',
    type: 'Seat',
    product: random.pick(['Core', null]),
    productId: 'core',
    stakeholder: { personId: null, name: 'Maria Lind' },
    rationale: 'The team has asked for it twice, and the seats that there are have been full since May',
    readinessSignals: ['utilisation', 'breadth'],
    value: random.integer(1, 90) * 1000,
    currency,
    quarter: `2026-Q${random.integer(1, 4)}`,
    confidence: random.pick(LEVELS),
    blocker: null,
    nextStep: 'Send the offer',
    ownerEmail: ownerNo(random.integer(0, OWNERS - 1)),
    status: random.pick(['Open', 'Open', 'Waiting', 'Won', 'Lost']),
  }
}

function action(random: Random, today: Day) {
  return {
    action: 'Ask the three lost teams what they use instead',
    owner: { side: 'ours', email: ownerNo(random.integer(0, OWNERS - 1)) },
    dueOn: addDays(today, random.integer(-30, 60)),
    status: random.pick(['Open', 'In progress', 'Done', 'Dropped']),
    answers: null,
  }
}

function stakeholder(no: number) {
  return {
    personId: `contact/company/P-${no}`,
    name: `Person ${no}`,
    title: 'Head of Operations',
    department: 'Operations',
    roles: ['Champion'],
    influence: 'High',
    sentiment: 'Positive',
    strength: 'Strong',
    status: 'there',
    statusOn: null,
    ownerEmail: ownerNo(no),
    notes: null,
  }
}

function objective(no: number) {
  return {
    objective: `Close the month in ${no + 1} days`,
    successCriteria: 'Measured on the last close of the year',
    capability: 'Reports',
    targetOn: null,
    status: 'Open',
  }
}

function metric(no: number) {
  return { name: `Metric ${no}`, unit: '%', direction: 'up', baseline: 10, current: 20, target: 60 }
}
