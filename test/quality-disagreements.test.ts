/** Where plan and data disagree: each way fires where they do, and stays quiet where they do not or it cannot be told. */
import { describe, expect, it } from 'vitest'
import type { Diagnosis, Lever } from '#src/detect/diagnosis.ts'
import type { PlanSections } from '#src/plan/plan-sections.ts'
import { asOf } from './support/dossier.ts'
import { movement } from './support/movement.ts'
import {
  action,
  against,
  type DisagreementCase as Case,
  health,
  item,
  metric,
  objective,
  opportunity,
  risk,
  says,
  stakeholder,
  state,
} from './support/quality.ts'

const drop = { movements: [movement()] }
const red = { health: health({ status: 'Red', score: 32.4 }) }

describe('green plan, falling usage', () => {
  const underWay = objective({ status: 'In progress' })
  const milestone = (change: Partial<PlanSections['milestones']>) =>
    item('milestones', {
      name: 'Half of the seats active',
      phase: 'Adoption',
      status: 'In Progress',
      dueOn: null,
      doneOn: null,
      ...change,
    })
  const falling = (score: number, trend: 'up' | 'down' = 'down') => ({
    health: health({ status: 'Yellow' }, [{ id: 'product-usage', score, trend, says: '12%' }]),
  })

  it.each<readonly [...Case, string]>([
    ['an objective on its way, and usage drops', [underWay], drop, 'Usage down 46%'],
    ['an objective on its way, and the account is red', [underWay], red, 'health is Red (32 of 100)'],
    [
      'an objective on its way, and a middling signal falls',
      [underWay],
      falling(3),
      'product usage falls: 12%',
    ],
    ['a milestone on its way', [milestone({})], red, 'health is Red (32 of 100)'],
    [
      'adoption that is complete, and usage drops',
      [milestone({ status: 'Complete' })],
      drop,
      'Usage down 46%',
    ],
  ])('%s', (_what, plan, diagnosis, expected) => {
    expect(says(plan, diagnosis, 'status')).toEqual([expected])
  })

  it.each<Case>([
    ['nothing falls', [underWay], { health: health({ status: 'Green', score: 80 }) }],
    ['no status can be told', [underWay], { health: health({ status: null, score: null }) }],
    ['a good signal comes down from very good', [underWay], falling(4)],
    ['a signal rises', [underWay], falling(2, 'up')],
    ['the objective is known to be at risk', [objective({ status: 'At risk' })], drop],
    ['the objective is reached', [objective({ status: 'Reached' })], drop],
    ['the milestone is known to be at risk', [milestone({ status: 'At Risk' })], drop],
    ['a kickoff is complete', [milestone({ phase: 'Kickoff', status: 'Complete' })], drop],
    [
      'a review was held, and usage drops',
      [milestone({ status: 'Complete', name: 'First review held' })],
      drop,
    ],
    ['adoption is complete in a red account with use', [milestone({ status: 'Complete' })], red],
    ['something else moved', [underWay], { movements: [movement({ rule: 'invoice-overdue' })] }],
  ])('stays quiet: %s', (_what, plan, diagnosis) => {
    expect(says(plan, diagnosis, 'status')).toEqual([])
  })
})

describe('an opportunity', () => {
  const lever = (state: Lever['state'], id: Lever['id'] = 'cross-sell'): Partial<Diagnosis> => ({
    levers: [{ id, state, reason: 'Nobody alike owns it.', value: null, evidence: [], waits: null }],
  })
  const cross = (readinessSignals: string[] = []) => opportunity({ type: 'Cross-sell', readinessSignals })

  it.each<readonly [...Case, string | null, string]>([
    ['whose lever is closed', [cross(['asked'])], lever('none'), 'type', 'no signal: Nobody alike owns it'],
    [
      'whose lever is not known, and of which nothing is named',
      [cross()],
      lever('unknown'),
      'readinessSignals',
      'no signal shows it',
    ],
    [
      'without a type, of which nothing is named',
      [opportunity({ readinessSignals: [] })],
      {},
      'readinessSignals',
      'no signal shows it',
    ],
    [
      'for several years, of which nothing is named',
      [opportunity({ type: 'Multi-year uplift', readinessSignals: [] })],
      lever('open'),
      'readinessSignals',
      'no signal shows it',
    ],
    ['open in the red', [opportunity()], red, 'status', 'health is Red (32 of 100): expansion waits'],
    [
      'of seats that are idle',
      [opportunity({ type: 'Seat' })],
      { seats: { active: 112, licensed: 150 } },
      'type',
      '38 seats are idle',
    ],
    [
      'of seats of which one is idle',
      [opportunity({ type: 'Seat' })],
      { seats: { active: 8, licensed: 9 } },
      'type',
      '1 seat is idle',
    ],
    [
      'after the notice date',
      [opportunity({ quarter: '2026-Q3' })],
      { deadline: deadline('notice', '2026-06-30') },
      'quarter',
      'after notice on 30 June 2026',
    ],
    [
      'after the end',
      [opportunity({ quarter: '2027-Q1' })],
      { deadline: deadline('end', '2026-06-30') },
      'quarter',
      'after the end of the term on 30 June 2026',
    ],
  ])('%s', (_what, plan, diagnosis, field, expected) => {
    expect(says(plan, diagnosis, field)).toEqual([expected])
  })

  it.each<Case>([
    ['whose lever is open', [cross()], lever('open')],
    [
      'of more of the same, by more seats',
      [opportunity({ type: 'Upsell', readinessSignals: [] })],
      lever('open', 'seats'),
    ],
    ['that is lost', [opportunity({ type: 'Cross-sell', status: 'Lost' })], lever('none')],
    ['whose lever is not known, with a signal that somebody named', [cross(['asked'])], lever('unknown')],
    ['that waits in the red', [opportunity({ status: 'Waiting', quarter: null })], red],
    [
      'of seats that are nearly all used',
      [opportunity({ type: 'Seat' })],
      { seats: { active: 135, licensed: 150 } },
    ],
    [
      'of seats of which use is not known',
      [opportunity({ type: 'Seat' })],
      { seats: { active: null, licensed: 150 } },
    ],
    [
      'of another type where seats are idle',
      [opportunity({ type: 'Cross-sell' })],
      { seats: { active: 1, licensed: 150 } },
    ],
    [
      'in the quarter of the notice date',
      [opportunity({ quarter: '2026-Q2' })],
      { deadline: deadline('notice', '2026-04-16') },
    ],
    [
      'from the notice date on',
      [opportunity({ quarter: '2026-Q3' })],
      { deadline: deadline('notice', '2026-07-01') },
    ],
    ['at no day', [opportunity({ quarter: null })], { deadline: deadline('notice', '2026-04-16') }],
    [
      'at what is no quarter',
      [opportunity({ quarter: 'soon' })],
      { deadline: deadline('notice', '2026-04-16') },
    ],
  ])('stays quiet: one %s', (_what, plan, diagnosis) => {
    expect(against(plan, { diagnosis })).toEqual([])
  })

  it('that is closed in the CRM and open in the plan', () => {
    const deal = opportunity({}, { target: { by: 'record', factId: 'opportunity/crm/O-1' } })
    const crm = (stage: string | null, factId = 'opportunity/crm/O-1') => ({
      opportunities: [{ factId, source: 'crm', stage, statedOn: asOf }],
    })
    expect(against([deal], crm('Closed Lost')).map((one) => one.says)).toEqual(['Closed Lost in the CRM'])
    for (const quiet of [crm('Proposal'), crm(null), crm('Closed Lost', 'opportunity/crm/O-2')])
      expect(against([deal], quiet)).toEqual([])
  })
})

function deadline(kind: 'notice' | 'end', on: string): NonNullable<Diagnosis['deadline']> {
  return { contractId: 'S-1', kind, on, renewalOn: on, assumed: false, evidence: [] }
}

describe('a metric', () => {
  const seats = (change: Parameters<typeof metric>[0]) =>
    metric(
      { name: 'Seat utilisation', unit: '%', direction: 'up', source: null, ...change },
      { target: { by: 'signal', signal: 'seat-utilisation' } },
    )
  const measured = (value: number | null, change: { stale?: boolean } = {}) => ({
    health: health({}, [{ id: 'seat-utilisation', value, score: 4, source: 'product', ...change }]),
  })

  it.each<readonly [...Case, string]>([
    ['of which the signal says otherwise', [seats({ current: 80 })], measured(0.7), '70% measured'],
    [
      'that is named in shares',
      [seats({ current: 0.8, unit: 'share' })],
      measured(0.7),
      '0.7 share measured',
    ],
    ['that is said to be nought', [seats({ current: 0 })], measured(0.7), '70% measured'],
    [
      'whose signal is not measured',
      [seats({ current: 80 })],
      measured(null),
      'seat utilisation is not measured',
    ],
    [
      'whose signal is stale',
      [seats({ current: 80 })],
      measured(0.7, { stale: true }),
      'seat utilisation is not measured',
    ],
    [
      'in a unit that the signal cannot tell',
      [seats({ current: 80, unit: 'hours' })],
      measured(0.7),
      'nothing says where it was measured',
    ],
    ['without a current value', [metric({ current: null })], {}, 'no current value'],
    ['whose value nobody can trace', [metric({ source: null })], {}, 'nothing says where it was measured'],
  ])('%s', (_what, plan, diagnosis, expected) => {
    expect(says(plan, diagnosis, 'current')).toEqual([expected])
  })

  it.each<Case>([
    ['within ten per cent of the signal', [seats({ current: 77 })], measured(0.7)],
    ['that leaves its value to the signal', [seats({ current: null })], measured(0.7)],
    ['whose source is named', [metric()], {}],
    [
      'in a unit that the signal cannot tell, with a source',
      [seats({ current: 80, unit: 'hours', source: 'them' })],
      measured(0.7),
    ],
    ['that a record backs', [metric({ source: null }, { evidence: ['note/crm/N-1'] })], {}],
  ])('stays quiet: one %s', (_what, plan, diagnosis) => {
    expect(against(plan, { diagnosis })).toEqual([])
  })

  it('of the active users is read from the seats', () => {
    const active = metric(
      { unit: 'people', current: 60 },
      { target: { by: 'signal', signal: 'active-users' } },
    )
    const diagnosis = { seats: { active: 112, licensed: 150 }, ...measured(0.7467) }
    expect(says([active], diagnosis, 'current')).toEqual(['112 people measured'])
  })
})

it('an ordinary plan and an ordinary account do not disagree, and every claim that does names its item', () => {
  const plan = [risk(), stakeholder(), objective(), opportunity(), metric(), action()]
  expect(against(plan, { diagnosis: state() })).toEqual([])
  expect(against(plan, { diagnosis: red })).toEqual([
    {
      name: 'Opportunity "50 seats for Risk"',
      field: 'status',
      says: 'health is Red (32 of 100): expansion waits',
    },
  ])
})
