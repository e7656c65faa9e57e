/** What the engine takes from the plan: what people say, never what it wrote itself (handbook 1, 4 and 6). */
import { describe, expect, it } from 'vitest'
import { defaultSettings } from '#src/detect/default-settings.ts'
import { detect } from '#src/detect/detect.ts'
import type { Diagnosis } from '#src/detect/diagnosis.ts'
import { decidedTier, withDecidedTier } from '#src/detect/tiers/decided-tier.ts'
import type { Dossier } from '#src/facts/dossier.ts'
import { addDays } from '#src/kernel/day.ts'
import { emptyPlan, type Plan } from '#src/plan/plan.ts'
import type { PlanEdit } from '#src/plan/plan-edit.ts'
import type { PlanSections, SectionName } from '#src/plan/plan-sections.ts'
import {
  asOf,
  contract,
  dossier,
  type DossierParts,
  person,
  portfolio,
  product,
  recordFeeds,
  users,
} from './support/dossier.ts'
import { filled } from './support/filled-plan.ts'
import { after } from './support/plan-edits.ts'

const ago = (days: number): string => addDays(asOf, -days)
const heard = portfolio({ recordFeeds: recordFeeds({ touch: { crm: 0 }, event: { crm: 0 } }) })

function diagnosed(plan: Plan, parts: DossierParts | Dossier = {}): Diagnosis {
  const account = 'profile' in parts ? parts : dossier(parts)
  return detect(account, heard, defaultSettings, 0, [], plan)
}

let made = 0
/** Somebody wrote it on a day. */
function written<S extends SectionName>(
  plan: Plan,
  section: S,
  item: Partial<PlanSections[S]>,
  { on = ago(1), actor = 'sarah@vendor.example', source = [] as readonly string[] } = {},
): Plan {
  const id = `edit ${made++}`
  const isThere = plan.items[section].size > 0 && ['overview', 'renewal'].includes(section)
  return after(plan, {
    id,
    actor,
    cause: actor === 'engine' ? { by: 'records' } : { by: 'hand' },
    at: `${on}T10:00:00.000Z`,
    statedOn: null,
    basedOn: isThere ? 99 : 0,
    section,
    target: ['overview', 'renewal'].includes(section) ? { by: 'section' } : { by: 'item', id },
    change: isThere ? 'change' : 'add',
    item,
    says: id,
    why: 'A test needs it.',
    ownerEmail: null,
    dueOn: null,
    evidence: source,
    standing: 'confirmed',
  } as unknown as PlanEdit)
}

describe('the tier that a person decided', () => {
  it('holds over that of the CRM', () => {
    const plan = written(emptyPlan, 'overview', { tier: 3 })
    expect(decidedTier(plan)).toBe(3)
    expect(withDecidedTier(dossier(), plan).profile.tier).toBe(3)
    expect(withDecidedTier(dossier(), emptyPlan).profile.tier).toBe(1)
  })
})

describe('onboarding progress', () => {
  const young = (days = 40) => ({
    contracts: [contract({ startOn: ago(days), renewalOn: addDays(asOf, 300) })],
    usage: users(20, 60, () => true),
  })
  const milestone = (due: number, done: number | null) =>
    ({
      name: `due ${due}`,
      phase: 'Onboarding',
      status: done === null ? 'In Progress' : 'Complete',
      dueOn: ago(due),
      doneOn: done === null ? null : ago(done),
    }) as const
  const planOf = (done: number, due: number, ahead = 0): Plan =>
    [
      ...Array.from({ length: done }, () => milestone(5, 6)),
      ...Array.from({ length: due - done }, () => milestone(5, null)),
      ...Array.from({ length: ahead }, () => milestone(-5, null)),
    ].reduce((plan, item) => written(plan, 'milestones', item, { source: ['milestone/crm/M-1'] }), emptyPlan)
  const reading = (plan: Plan, parts: DossierParts = young()) =>
    diagnosed(plan, parts).health.weighted.signals.find(({ id }) => id === 'onboarding')

  it.each([
    [9, 10, 5],
    [8, 10, 4],
    [3, 4, 4],
    [7, 10, 3],
    [1, 2, 3],
    [4, 10, 2],
    [1, 4, 2],
    [2, 10, 1],
    [0, 3, 1],
  ])('%i of %i due milestones is a %i', (done, due, score) => {
    expect(reading(planOf(done, due, 2))).toMatchObject({ score, value: done / due, applicable: true })
  })

  it('takes the place of use in both models', () => {
    const { seven, weighted } = diagnosed(planOf(3, 4), young()).health
    for (const { signals } of [seven, weighted])
      expect(
        signals.filter(({ applicable, id }) => !applicable && id !== 'onboarding').map(({ id }) => id),
      ).toEqual(['product-usage', 'feature-adoption', 'seat-utilisation'])
    // A score of 4 is 75 of 100 for use, which weighs 40; nobody was met: 0 for engagement, which weighs 25.
    expect(weighted.score).toBeCloseTo((40 * 75) / 65, 6)
    expect(weighted.status).not.toBeNull()
  })

  it('is not applicable without milestones, nor after 90 days, nor by what the engine filled in itself', () => {
    expect(reading(emptyPlan)).toBeUndefined()
    expect(reading(planOf(1, 2), young(90))).toBeUndefined()
    const account = dossier(young())
    const plan = filled(account)
    expect(plan.items.milestones.size).toBeGreaterThan(5)
    expect(diagnosed(plan, account).health).toEqual(diagnosed(emptyPlan, account).health)
  })

  it('is not measured before anything is due, and shows its records', () => {
    expect(reading(planOf(0, 0, 2))).toMatchObject({ score: null, applicable: true })
    expect(reading(planOf(1, 2))!.evidence.map(({ factId }) => factId)).toContain('milestone/crm/M-1')
  })
})

describe('a competitor', () => {
  const rival = (status: 'Active' | 'Former' | 'Mentioned') =>
    ({ name: 'Lumetric', where: 'Risk team', contractEndOn: null, status }) as const
  const points = (plan: Plan) =>
    diagnosed(plan).outlook!.drivers.find(({ id }) => id === 'rival')?.points ?? 0

  it.each(['Active', 'Former', 'Mentioned'] as const)('that a person calls %s', (status) => {
    const found = points(written(emptyPlan, 'competitors', rival(status)))
    if (status === 'Active') expect(found).toBeLessThan(0)
    else expect(found).toBe(0)
  })

  it('that the engine filled in counts once, as the record that it is', () => {
    const account = dossier({ people: [person({ competitors: ['Lumetric'] })] })
    const plan = filled(account)
    expect(plan.items.competitors.size).toBe(1)
    expect(diagnosed(plan, account).outlook).toEqual(diagnosed(emptyPlan, account).outlook)
  })
})

describe('what an owner says of the renewal', () => {
  const says = (plan: Plan, item: Partial<PlanSections['renewal']>, on: string) =>
    written(
      plan,
      'renewal',
      { probabilityByAm: null, probabilityByCsm: null, forecast: null, ...item },
      { on },
    )
  const expected = (plan: Plan, parts: DossierParts = {}) => diagnosed(plan, parts).renewal!

  it.each<[string, Partial<PlanSections['renewal']>, number, number | null, boolean]>([
    ['the AM today', { probabilityByAm: 0.6 }, 0, 0.6, true],
    ['the AM 30 days ago', { probabilityByAm: 0.6 }, 30, 0.6, true],
    ['the AM 31 days ago', { probabilityByAm: 0.6 }, 31, 0.6, false],
    ['the CSM', { probabilityByCsm: 0.7 }, 3, 0.7, true],
    ['the AM before the CSM', { probabilityByAm: 0.6, probabilityByCsm: 0.9 }, 3, 0.6, true],
    ['a category alone', { forecast: 'Likely' }, 3, null, false],
  ])('%s', (_, item, days, p, counts) => {
    const { byOwner, expectedLoss, expectedLossByOutlook } = expected(says(emptyPlan, item, ago(days)))
    expect(byOwner).toMatchObject({ p, counts, by: 'sarah@vendor.example', on: ago(days) })
    const { p: outlook } = diagnosed(emptyPlan).outlook!
    expect(expectedLossByOutlook).toBeCloseTo(100_000 * (1 - outlook), 6)
    expect(expectedLoss).toBeCloseTo(100_000 * (1 - (counts ? p! : outlook)), 6)
  })

  it('never moves the outlook, and an old word of the AM gives way to a new one of the CSM', () => {
    const old = says(emptyPlan, { probabilityByAm: 0.2 }, ago(40))
    const plan = written(old, 'renewal', { probabilityByCsm: 0.8 }, { on: ago(2) })
    expect(expected(plan).byOwner).toMatchObject({ p: 0.8, counts: true })
    expect(diagnosed(plan).outlook).toEqual(diagnosed(emptyPlan).outlook)
  })

  it('is as old as its last confirmation', () => {
    const old = says(emptyPlan, { probabilityByAm: 0.2 }, ago(40))
    const [item] = old.items.renewal.values()
    const { at: _, ...touch } = item!.touches.proof
    const again = after(old, {
      ...touch,
      id: 'again',
      at: `${ago(2)}T10:00:00.000Z`,
      statedOn: null,
      basedOn: 1,
      section: 'renewal',
      target: { by: 'section' },
      change: 'confirm',
      item: null,
      says: 'confirmed',
      why: 'It holds.',
      ownerEmail: null,
      dueOn: null,
      evidence: [],
      standing: 'confirmed',
    })
    expect(expected(again).byOwner).toMatchObject({ p: 0.2, on: ago(2), counts: true })
  })

  it.each<[string, Partial<PlanSections['renewal']>, boolean]>([
    ['a probability 20 points away', { probabilityByAm: 0.2 }, false],
    ['a probability further away', { probabilityByAm: 0.21 }, true],
    ['a category that begins 20 points away', { forecast: 'Likely' }, false],
    ['a category far away', { forecast: 'Unlikely' }, true],
  ])('is flagged beyond 20 points: %s', (_, item, isFar) => {
    const { p } = diagnosed(emptyPlan).outlook!
    const given = item.probabilityByAm
      ? { probabilityByAm: p - item.probabilityByAm }
      : { forecast: item.forecast! }
    expect(expected(says(emptyPlan, given, ago(1))).byOwner!.isFar).toBe(isFar)
  })

  it('counts for nothing once notice was given', () => {
    const cancelled = contract({ cancelledOn: ago(3), status: 'cancelled', endOn: addDays(asOf, 60) })
    const { byOwner, expectedLoss, expectedLossByOutlook } = expected(
      says(emptyPlan, { probabilityByAm: 0.9 }, ago(1)),
      { contracts: [cancelled] },
    )
    expect(byOwner).toMatchObject({ counts: false, isFar: false })
    expect(expectedLoss).toBe(expectedLossByOutlook)
  })
})

describe('an objective that asks for a product', () => {
  const products = [
    product({ id: 'base', name: 'Base' }),
    product({ id: 'more', factId: 'product/crm/more', name: 'Data Pipeline' }),
  ]
  const parts = { contracts: [contract({ productId: 'base' })], products, usage: users(30, 150, () => true) }
  const objective = (change: object = {}) => ({
    objective: 'Load payments without scripts',
    successCriteria: null,
    capability: 'data-pipeline',
    targetOn: null,
    status: 'Open',
    ...change,
  })
  const green = {
    ...defaultSettings,
    health: { ...defaultSettings.health, leastCoverage: 0.1, greenFrom: 10, yellowFrom: 5 },
  }
  const fits = (plan: Plan, given: DossierParts = parts) =>
    detect(dossier(given), heard, green, 0, [], plan).movements.find(({ rule }) => rule === 'product-fits')

  it('is a fit where no account alike shows it', () => {
    const found = fits(written(emptyPlan, 'objectives', objective() as never))
    expect(found).toMatchObject({ headline: 'Data Pipeline fits', confidence: 0.8 })
    expect(found!.reason).toContain('“Load payments without scripts” asks for Data Pipeline.')
    expect(found!.evidence.length).toBeGreaterThan(0)
  })

  it.each<[string, Plan, DossierParts]>([
    ['nobody asks', emptyPlan, parts],
    ['it is reached', written(emptyPlan, 'objectives', objective({ status: 'Reached' }) as never), parts],
    ['other words', written(emptyPlan, 'objectives', objective({ capability: 'pipeline' }) as never), parts],
    [
      'it is owned already',
      written(emptyPlan, 'objectives', objective() as never),
      { ...parts, contracts: [contract({ productId: 'base' }), contract({ id: 'S-2', productId: 'more' })] },
    ],
  ])('is none where %s', (_, plan, given) => {
    expect(fits(plan, given)).toBeUndefined()
  })

  it('and a use that is planned asks as well', () => {
    const use = {
      useCase: 'Loading payments',
      productId: 'more',
      department: null,
      status: 'Planned',
    } as const
    expect(fits(written(emptyPlan, 'useCases', use))).toMatchObject({ headline: 'Data Pipeline fits' })
    expect(fits(written(emptyPlan, 'useCases', { ...use, status: 'Live' }))).toBeUndefined()
  })
})

describe('the rule of stale plans', () => {
  const stale = (plan: Plan, on = asOf, people = [person({ lastContactOn: null })]) => {
    const account = dossier({ asOf: on, people })
    const { movements, undecided } = detect(account, { ...heard, asOf: on }, defaultSettings, 0, [], plan)
    return undecided.includes('stale-plan') ? null : movements.some(({ rule }) => rule === 'stale-plan')
  }
  const plan = filled(dossier({ people: [person()] }))

  it('cannot be told without a plan, and leaves one in peace for the shelf life of what filled it', () => {
    expect(stale(emptyPlan)).toBeNull()
    const ofFile = written(emptyPlan, 'objectives', { objective: 'Old', status: 'Open' }, { on: ago(300) })
    expect(stale(ofFile)).toBeNull()
    const both = filled(dossier({ people: [person()] }), ofFile)
    expect(stale(both)).toBeNull()
    expect(stale(both, addDays(asOf, 1))).toBe(false)
    expect(stale(plan, addDays(asOf, 1))).toBe(false)
    expect(stale(plan, addDays(asOf, 45))).toBe(false)
  })

  it('finds one that nobody has looked at since', () => {
    expect(stale(plan, addDays(asOf, 46))).toBe(true)
  })

  it('takes whom we met for confirmed', () => {
    const day = addDays(asOf, 60)
    const map = filled(
      dossier({ people: [person({ roles: ['Champion', 'Economic Buyer', 'Executive Sponsor'] })] }),
    )
    const met = person({ lastContactOn: addDays(day, -10) })
    expect(stale(map, day, [met])).toBe(false)
    expect(stale(map, day)).toBe(true)
  })
})
