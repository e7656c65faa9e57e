/** A renewal as it is run, the forecast of four quarters and the family of an account: pure, on plans written by hand. */
import { describe, expect, it } from 'vitest'
import { defaultSettings } from '#src/detect/default-settings.ts'
import { detect } from '#src/detect/detect.ts'
import { familyOf, type FamilyLink } from '#src/detect/family/family-of.ts'
import { familySums } from '#src/detect/family/family-sums.ts'
import { contractDeadlines } from '#src/detect/renewal/contract-deadlines.ts'
import { type ForecastGroup, forecastSums } from '#src/detect/renewal/forecast-sums.ts'
import { renewalLacks } from '#src/detect/renewal/renewal-lacks.ts'
import { type RenewalRun, renewalRun } from '#src/detect/renewal/renewal-run.ts'
import type { Contract } from '#src/facts/dossier.ts'
import { addDays } from '#src/kernel/day.ts'
import { handEdit } from '#src/plan/hand-edit.ts'
import { emptyPlan, type Plan } from '#src/plan/plan.ts'
import type { SectionName } from '#src/plan/plan-sections.ts'
import { lackName } from '#src/web/messages/de/lack-names.ts'
import { asOf, contract, dossier, portfolio, terms } from './support/dossier.ts'
import { after, sarah } from './support/plan-edits.ts'

const at = `${asOf}T09:00:00.000Z`

/** With an item that somebody wrote by hand. */
function written(plan: Plan, section: SectionName, values: Record<string, unknown>, when = at): Plan {
  const id = `${section} ${plan.items[section].size}`
  const by = { section, itemId: null, values, basedOn: 0, why: 'A test needs it.' } as const
  return after(
    plan,
    handEdit(plan, { ...by, change: 'add', standing: 'confirmed' }, { id, actor: sarah, at: when }),
  )
}

/** Its notice is due in 50 days. */
const account = dossier({
  contracts: [contract({ autoRenew: true, noticeDays: 40, renewalOn: addDays(asOf, 90), noticeOn: null })],
})
const diagnosis = detect(account, portfolio(), defaultSettings)
const dueOn = diagnosis.deadline!.on

function run(plan: Plan): RenewalRun {
  return renewalRun({
    diagnosis,
    plan,
    contracts: account.contracts,
    settings: defaultSettings,
    today: asOf,
  })!
}
const step = (plan: Plan, id: string) => run(plan).steps.find((one) => one.id === id)!
const line = (plan: Plan, id: string) => run(plan).checklist.find((one) => one.id === id)!
const entry = (says: string, status: 'Open' | 'Done', on = dueOn) =>
  written(emptyPlan, 'checklist', { step: says, ownerEmail: null, dueOn: on, status })

describe('the lines of a renewal', () => {
  it('are open where no record can tell, and done once a person has ticked them', () => {
    expect(line(emptyPlan, 'pricing')).toMatchObject({ state: 'open', doneBy: null, item: null })
    const ticked = line(entry('Pricing and uplift agreed inside', 'Done'), 'pricing')
    expect(ticked).toMatchObject({ state: 'done', doneBy: 'person', differs: null })
    expect(ticked.item).toMatchObject({ by: sarah, on: asOf })
  })

  it('take an entry that a proposal has worded further', () => {
    expect(step(entry('T-120: Make the renewal plan, 9,000 EUR a year', 'Done'), 'T-120').state).toBe('done')
    expect(step(entry('T-120: Make the renewal plan', 'Open'), 'T-120').state).not.toBe('done')
    expect(step(entry('T-12 is no step', 'Done'), 'T-120').state).toBe('open')
  })

  it('are neither asked for nor late once a person says that they are not needed, with the reason', () => {
    const values = {
      ownerEmail: null,
      dueOn: addDays(asOf, -1),
      status: 'Dropped',
      why: 'Agreed already',
    } as const
    const dropped = (says: string) => written(emptyPlan, 'checklist', { step: says, ...values })
    const said = { state: 'dropped', doneBy: 'person', why: 'Agreed already' }
    expect(line(dropped('Paper process known'), 'paper-process')).toMatchObject({
      ...said,
      item: { isDone: false, isDropped: true, by: sarah, on: asOf, why: 'Agreed already' },
    })
    expect(step(dropped('T-120: Make the renewal plan'), 'T-120')).toMatchObject(said)
    expect(run(dropped('Bring cake')).others).toMatchObject([{ isDropped: true, why: 'Agreed already' }])
  })

  it('leave an entry of an earlier renewal where it is', () => {
    const before = entry('Pricing and uplift agreed inside', 'Done', addDays(dueOn, -365))
    expect(line(before, 'pricing').state).toBe('open')
    expect(run(before).others).toEqual([])
  })

  it('list what stands for no line apart', () => {
    expect(run(entry('Bring cake', 'Open')).others).toMatchObject([{ says: 'Bring cake', isDone: false }])
  })
})

describe('what the owners say', () => {
  const says = (values: Record<string, unknown>, when = at) =>
    run(
      written(
        emptyPlan,
        'renewal',
        { probabilityByAm: null, probabilityByCsm: null, forecast: null, ...values },
        when,
      ),
    )

  it('stands beside the outlook, flagged from more than twenty points on', () => {
    const p = diagnosis.outlook!.p
    const near = says({ probabilityByCsm: p - 0.2 }).figures[1]!
    const far = says({ probabilityByCsm: p - 0.21 }).figures[1]!
    expect([near.isFar, far.isFar]).toEqual([false, true])
    expect(far.apart).toBe(-21)
  })

  it.each([
    [0.9, 0.7, 20, false],
    [0.7, 0.91, -21, true],
    [0.9, null, null, false],
  ])(
    'of AM (%d) and CSM (%d) stand side by side, flagged from more than twenty points on',
    (am, csm, apart, isFar) => {
      const run = says({ probabilityByAm: am, probabilityByCsm: csm })
      expect([run.ownersApart, run.areOwnersFar]).toEqual([apart, isFar])
    },
  )

  it('moves the category for thirty days: a category named before a figure', () => {
    expect(says({ probabilityByCsm: 0.5 }).forecast).toMatchObject({ counts: 'At risk', isByOwner: true })
    expect(says({ probabilityByCsm: 0.5, forecast: 'Unlikely' }).forecast.counts).toBe('Unlikely')
    const old = says({ probabilityByCsm: 0.5 }, `${addDays(asOf, -31)}T09:00:00.000Z`).forecast
    expect(old).toMatchObject({ counts: diagnosis.renewal!.category, isByOwner: false })
  })
})

describe('the contracts', () => {
  it('each have their own day, with what was assumed', () => {
    const assumed = contract({ id: 'S-2', autoRenew: null, noticeDays: null, noticeOn: null })
    const { contracts } = renewalRun({
      diagnosis,
      plan: emptyPlan,
      contracts: [...account.contracts, assumed],
      settings: defaultSettings,
      today: asOf,
    })!
    const [one, other] = [
      contracts.find(({ id }) => id !== 'S-2')!,
      contracts.find(({ id }) => id === 'S-2')!,
    ]
    expect(one).toMatchObject({ assumes: [], deadline: { kind: 'notice', on: dueOn } })
    expect(other.assumes).toContain('60 days of notice')
    expect(other.assumes).toContain('that it renews itself')
    expect(other.assumes).not.toContain('a term of a year')
  })
})

describe('contracts in their order', () => {
  const on = (id: string, arr: number | null, more: object = {}) =>
    contract({ id, terms: [terms({ arr })], autoRenew: false, endOn: '2027-01-31', renewalOn: null, ...more })
  const deadlinesOf = (...contracts: readonly Contract[]) =>
    contractDeadlines(contracts, asOf, defaultSettings.renewal)

  it('stand by what they pay where they are decided on one day', () => {
    const found = deadlinesOf(on('small', 10), on('large', 500), on('middle', 100))
    expect(found.map(({ id }) => id)).toEqual(['large', 'middle', 'small'])
  })

  it('assume a term of a year only where the day lies terms after one that is recorded', () => {
    const unknown = { termMonths: null, autoRenew: true, noticeOn: null, noticeDays: 30 }
    const recorded = on('recorded', 10, { ...unknown, endOn: null, renewalOn: '2027-01-31' })
    const passed = on('passed', 10, { ...unknown, endOn: null, renewalOn: '2025-01-31' })
    const ends = on('ends', 10, { termMonths: null })
    const assumes = new Map(deadlinesOf(recorded, passed, ends).map((one) => [one.id, one.assumes]))
    expect(Object.fromEntries(assumes)).toEqual({
      recorded: [],
      passed: ['that it renewed itself on 31 January 2025', 'a term of a year'],
      ends: [],
    })
  })
})

describe('what a renewal lacks', () => {
  const lacks = (plan: Plan, change: { hasPlan?: boolean; isKept?: boolean; owner?: string | null } = {}) =>
    renewalLacks({
      renewal: diagnosis.renewal!,
      p: diagnosis.outlook!.p,
      deadline: diagnosis.deadline,
      coverage: [],
      arr: diagnosis.arr,
      owner: sarah,
      hasPlan: true,
      isKept: false,
      plan,
      settings: defaultSettings,
      asOf,
      today: asOf,
      ...change,
    })
  const ids = (...given: Parameters<typeof lacks>) => lacks(...given).lacks.map(({ id }) => id)

  it('is asked of the plan only where the tier carries one', () => {
    expect(ids(emptyPlan)).toEqual(expect.arrayContaining(['next-step', 'owner-figure']))
    expect(ids(emptyPlan, { hasPlan: false })).toEqual(['no-plan'])
    expect(ids(emptyPlan, { hasPlan: false, isKept: true })).toEqual(['steps-late', 'no-plan'])
    expect(ids(emptyPlan, { hasPlan: false, owner: null })).toEqual(['no-plan', 'owner'])
  })

  it('says of its actions what is missing, and each of it in German', () => {
    const action = { action: 'Call', owner: { side: 'ours', email: sarah }, status: 'Open', answers: null }
    const due = (dueOn: string | null) => written(emptyPlan, 'actions', { ...action, dueOn })
    const says = (plan: Plan) => lacks(plan).lacks.find(({ id }) => id === 'next-step')?.says
    expect([null, addDays(asOf, -1)].map((day) => says(due(day)))).toEqual([
      'No action with a day ahead',
      'No action ahead, 1 action late',
    ])
    // What a movement proposes is the next step of the account all the same.
    expect(says(emptyPlan)).toBe('No open action in the plan')
    const all = [due(null), due(addDays(asOf, -1)), emptyPlan].flatMap((plan) => lacks(plan).lacks)
    const others = ['2 blockers open', '1 blocker open', '1 step late', 'No economic buyer', 'Buyer not met']
    const named = [...all.map((one) => one.says), ...others, 'No owner', 'No amount', 'Notice period assumed']
    expect(named.filter((name) => lackName(name) === null)).toEqual([])
  })

  it('goes with an open action ahead and a figure of the last days', () => {
    const action = {
      action: 'Call',
      owner: { side: 'ours', email: sarah },
      dueOn: addDays(asOf, 3),
      status: 'Open',
    }
    const said = written(emptyPlan, 'renewal', {
      probabilityByAm: 0.9,
      probabilityByCsm: null,
      forecast: null,
    })
    const found = lacks(written(said, 'actions', { ...action, answers: null }))
    expect(found.lacks.map(({ id }) => id)).not.toContain('next-step')
    expect(found.lacks.map(({ id }) => id)).not.toContain('owner-figure')
    expect(found.nextStep).toEqual({ says: 'Call', dueOn: addDays(asOf, 3) })
  })
})

describe('the forecast', () => {
  const group = (change: Partial<ForecastGroup>): ForecastGroup => ({
    month: '2026-04',
    counts: 'Commit',
    byOutlook: 'Commit',
    currency: 'EUR',
    accounts: 2,
    counted: 2,
    arr: 100,
    expectedLoss: 5,
    ...change,
  })

  it('sums four quarters from that of the day on, and the rest apart', () => {
    const sums = forecastSums(
      [
        group({}),
        group({ month: '2026-06', counts: 'At risk', arr: 40 }),
        group({ month: '2027-03', arr: 7 }),
        group({ month: '2027-04', arr: 1000 }),
        group({ month: null, arr: 500 }),
        group({ currency: 'JPY', accounts: 1, counted: 1, arr: 9_000_000 }),
      ],
      asOf,
      1,
    )
    expect(sums.quarters.map(({ quarter, arr }) => [quarter, arr])).toEqual([
      ['2026 Q2', 140],
      ['2026 Q3', 0],
      ['2026 Q4', 0],
      ['2027 Q1', 7],
    ])
    expect([sums.all.arr, sums.later.arr, sums.undated.arr]).toEqual([147, 1000, 500])
    expect(sums.quarters[0]).toMatchObject({ accounts: 5, withoutAmount: 1, to: '2026-06-30' })
    const yen = [{ currency: 'JPY', accounts: 1, arr: 9_000_000 }]
    expect([sums.all, sums.quarters[0]!, sums.later].map(({ withoutRate }) => withoutRate)).toEqual([
      yen,
      yen,
      [],
    ])
    const atRisk = sums.all.categories.find(({ category }) => category === 'At risk')!
    expect(atRisk).toMatchObject({ arr: 40, arrByOutlook: 0 })
  })

  it('sums by the quarters of the fiscal year', () => {
    const months = ['2026-01', '2026-02', '2026-04', '2026-05', '2027-01', '2027-02']
    const sums = forecastSums(
      months.map((month) => group({ month })),
      '2026-04-01',
      2,
    )
    expect(sums.quarters.map(({ name, arr }) => [name, arr])).toEqual([
      ['FY2027 Q1 (Feb–Apr)', 200],
      ['FY2027 Q2 (May–Jul)', 100],
      ['FY2027 Q3 (Aug–Oct)', 0],
      ['FY2027 Q4 (Nov–Jan)', 100],
    ])
    expect(sums.later.arr).toBe(100)
  })
})

describe('a family', () => {
  const link = (id: string, parentSourceId: string | null, source = 'crm'): FamilyLink => ({
    id,
    source,
    sourceId: id,
    parentSourceId,
    merged: [],
  })

  it('is the tree under the topmost parent, seen from anyone in it', () => {
    const links = [link('A', null), link('B', 'A'), link('C', 'B'), link('D', null)]
    const tree = [
      { id: 'A', parentId: null, depth: 0 },
      { id: 'B', parentId: 'A', depth: 1 },
      { id: 'C', parentId: 'B', depth: 2 },
    ]
    expect(familyOf(links, 'A')).toEqual(tree)
    expect(familyOf(links, 'C')).toEqual(tree)
    expect(familyOf(links, 'D')).toEqual([])
  })

  it('is kept by the children of an account that was merged into another one', () => {
    const into = { ...link('L', null, 'erp'), merged: [{ source: 'crm', sourceId: 'P' }] }
    const links = [link('C', 'P'), into]
    expect(familyOf(links, 'C').map(({ id, parentId }) => [id, parentId])).toEqual([
      ['L', null],
      ['C', 'L'],
    ])
    // A parent that was merged into its own child is above nobody but the others.
    const child = { ...link('D', 'P'), merged: into.merged }
    expect(familyOf([child], 'D')).toEqual([])
    expect(familyOf([child, link('C', 'P')], 'C').map(({ id }) => id)).toEqual(['D', 'C'])
  })

  it('ends where accounts name each other, and where one names itself', () => {
    const links = [link('A', 'B'), link('B', 'A'), link('C', 'C')]
    expect(familyOf(links, 'B').map(({ id }) => id)).toEqual(['A', 'B'])
    expect(familyOf(links, 'C')).toEqual([])
  })

  it('adds what is of one currency, and tells who stands worst', () => {
    const one = { arr: 10, currency: 'EUR', status: 'Green', score: 80 } as const
    const sums = familySums([
      { ...one, id: 'A' },
      { ...one, id: 'B', arr: 5, status: 'Yellow', score: 79 },
      { ...one, id: 'C', arr: 700, currency: 'JPY', status: null, score: 12 },
      { ...one, id: 'D', arr: null },
    ])
    expect(sums.arr).toEqual([
      { currency: 'JPY', accounts: 1, arr: 700 },
      { currency: 'EUR', accounts: 2, arr: 15 },
    ])
    expect(sums).toMatchObject({ withoutAmount: 1, worstId: 'B' })
  })
})
