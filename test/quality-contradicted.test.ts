/** Where the data contradicts what a plan says of people, of the renewal, of risks and rivals, and of days. */
import { describe, expect, it } from 'vitest'
import type { Diagnosis, Outlook, Renewal } from '#src/detect/diagnosis.ts'
import { planQuality } from '#src/detect/quality/quality-of.ts'
import { addDays } from '#src/kernel/day.ts'
import type { PlanEdit } from '#src/plan/plan-edit.ts'
import type { PlanSections } from '#src/plan/plan-sections.ts'
import { asOf } from './support/dossier.ts'
import { movement } from './support/movement.ts'
import {
  action,
  against,
  type DisagreementCase as Case,
  item,
  objective,
  qualityInput,
  risk,
  says,
  stakeholder,
  state,
} from './support/quality.ts'

const drop = { movements: [movement()] }

describe('a stakeholder', () => {
  const departed = (verdict: 'there' | 'check' | 'departed', confidence: number) =>
    state({ departure: { confidence, verdict, since: asOf, evidence: [] } })
  const champion = stakeholder({ roles: ['Champion'] })
  const unhappy = (factId: string): Partial<Diagnosis> => ({
    movements: [
      movement({
        rule: 'detractor',
        cause: 'detractor 2026-03-01',
        proposals: [
          {
            section: 'stakeholders',
            change: 'change',
            target: { by: 'person', factId },
            item: { sentiment: 'Negative' },
            says: 'Maria Lind: sentiment Positive → Negative',
            ownerEmail: null,
            dueOn: asOf,
            evidence: [],
            standing: 'assumed',
            why: 'Maria Lind answered NPS 3 on 1 March 2026.',
          },
        ],
      }),
    ],
  })
  const happy = (sentiment: string | null) => stakeholder({ sentiment })

  it.each<readonly [...Case, string, string]>([
    ['who left', [stakeholder()], departed('departed', 0.92), 'status', 'left, 92% sure'],
    ['who may have left', [stakeholder()], departed('check', 0.64), 'status', 'may have left, 64% sure'],
    [
      'who is champion and silent',
      [champion],
      state({ contact: 'silent', lastContactOn: addDays(asOf, -84) }),
      'roles',
      'silent: last contact 84 days ago',
    ],
    [
      'who is champion and was never met',
      [champion],
      state({ contact: 'silent', lastContactOn: null }),
      'roles',
      'silent: no contact is known',
    ],
    [
      'who is positive and a detractor',
      [happy('Positive')],
      unhappy('contact/crm/C-1'),
      'sentiment',
      'Maria Lind answered NPS 3 on 1 March 2026',
    ],
    [
      'who is very positive and a detractor',
      [happy('Very Positive')],
      unhappy('contact/crm/C-1'),
      'sentiment',
      'Maria Lind answered NPS 3 on 1 March 2026',
    ],
  ])('%s', (_what, plan, diagnosis, field, expected) => {
    expect(says(plan, diagnosis, field)).toEqual([expected])
  })

  it.each<Case>([
    ['who is there', [champion], state()],
    ['who is known to have left', [stakeholder({ status: 'departed' })], departed('departed', 1)],
    ['who is known to be unconfirmed', [stakeholder({ status: 'unconfirmed' })], departed('check', 0.64)],
    ['who is not recorded', [stakeholder({ personId: null })], departed('departed', 1)],
    ['who is silent and no champion', [stakeholder()], state({ contact: 'silent' })],
    ['of whom contact cannot be told', [champion], state({ contact: null })],
    ['who is neutral and a detractor', [happy('Neutral')], unhappy('contact/crm/C-1')],
    ['who is positive while somebody else is a detractor', [happy('Positive')], unhappy('contact/crm/C-2')],
  ])('stays quiet: one %s', (_what, plan, diagnosis) => {
    expect(against(plan, { diagnosis })).toEqual([])
  })

  it('who left is not said to be silent as well', () => {
    const gone = state({
      contact: 'silent',
      departure: { confidence: 1, verdict: 'departed', since: asOf, evidence: [] },
    })
    expect(against([champion], { diagnosis: gone }).map(({ field }) => field)).toEqual(['status'])
  })
})

describe('the renewal', () => {
  const outlook = (p: number): Outlook => ({
    class: 'term',
    p,
    low: p - 0.1,
    high: p + 0.1,
    logit: 0,
    known: 0.6,
    lossWithin90: 1 - p,
    dueOn: null,
    drivers: [
      {
        id: 'champion',
        family: 'people',
        points: -9,
        says: 'champion gone',
        evidence: [{ factId: 'contact/crm/C-1', source: 'crm', on: asOf, says: 'left' }],
      },
      {
        id: 'trend',
        family: 'usage',
        points: 4,
        says: 'use grows',
        evidence: [{ factId: 'usage/product/A-1', source: 'product', on: asOf, says: 'up' }],
      },
    ],
  })
  const renewal = (category: Renewal['category']): Renewal => ({
    dueOn: null,
    category,
    byOwner: null,
    expectedLoss: null,
    expectedLossByOutlook: null,
    atRisk: null,
    steps: [],
    checklist: [],
  })
  const judged = (p: number, category: Renewal['category'] = 'At risk') => ({
    outlook: outlook(p),
    renewal: renewal(category),
  })
  const said = (change: Partial<PlanSections['renewal']>) =>
    item('renewal', { probabilityByAm: null, probabilityByCsm: null, forecast: null, ...change })

  it.each<readonly [...Case, string, string]>([
    [
      'an AM who says 85% against 64%',
      [said({ probabilityByAm: 0.85 })],
      judged(0.64),
      'probabilityByAm',
      'outlook 64% (54% to 74%)',
    ],
    [
      'a CSM who says 40% against 64%',
      [said({ probabilityByCsm: 0.4 })],
      judged(0.64),
      'probabilityByCsm',
      'outlook 64% (54% to 74%)',
    ],
    ['Commit at 69%', [said({ forecast: 'Commit' })], judged(0.69), 'forecast', 'At risk: outlook 69%'],
    ['Unlikely at 61%', [said({ forecast: 'Unlikely' })], judged(0.61), 'forecast', 'At risk: outlook 61%'],
    [
      'Closed without a signature',
      [said({ forecast: 'Closed' })],
      judged(0.95, 'Commit'),
      'forecast',
      'no record shows it signed: Commit',
    ],
    [
      'Lost without notice',
      [said({ forecast: 'Lost' })],
      judged(0.3, 'Unlikely'),
      'forecast',
      'no record shows notice: Unlikely',
    ],
    [
      'Likely after notice',
      [said({ forecast: 'Likely' })],
      judged(0.03, 'Lost'),
      'forecast',
      'the records say Lost',
    ],
  ])('%s', (_what, plan, diagnosis, field, expected) => {
    expect(says(plan, diagnosis, field)).toEqual([expected])
  })

  it.each<Case>([
    ['exactly twenty points above', [said({ probabilityByAm: 0.9 })], judged(0.7, 'Likely')],
    ['exactly twenty points below', [said({ probabilityByCsm: 0.5 })], judged(0.7, 'Likely')],
    ['nobody says anything', [said({})], judged(0.7, 'Likely')],
    [
      'there is no outlook',
      [said({ probabilityByAm: 0.1, forecast: 'Commit' })],
      { renewal: renewal('Likely') },
    ],
    ['a forecast as the records have it', [said({ forecast: 'At risk' })], judged(0.5)],
    ['a forecast twenty points from its range', [said({ forecast: 'Commit' })], judged(0.7, 'Likely')],
    ['an account that pays nothing', [said({ forecast: 'Closed' })], { outlook: outlook(0.5) }],
  ])('stays quiet: %s', (_what, plan, diagnosis) => {
    expect(against(plan, { diagnosis })).toEqual([])
  })

  it('shows the records that speak against whoever says more, or less', () => {
    const records = (p: number) =>
      planQuality(
        qualityInput([said({ probabilityByAm: p })], { diagnosis: judged(0.5) }),
      ).disagreements.flatMap(({ evidence }) => evidence.map(({ factId }) => factId))
    expect(records(0.9)).toEqual(['contact/crm/C-1'])
    expect(records(0.1)).toEqual(['usage/product/A-1'])
  })
})

describe('a risk that is closed', () => {
  const answers = (cause: string) => ({ target: { by: 'cause', cause, what: 'low-adoption' } as const })

  it('while its movement still holds', () => {
    expect(says([risk({ status: 'Closed' }, answers('adoption'))], drop, 'status')).toEqual([
      'Usage down 46%',
    ])
  })

  it.each<Case>([
    ['while another one holds', [risk({ status: 'Closed' }, answers('seats'))], drop],
    ['that was written by hand', [risk({ status: 'Closed' })], drop],
    ['and its movement is over', [risk({ status: 'Closed' }, answers('adoption'))], {}],
    ['no more', [risk({ status: 'Active' }, answers('adoption'))], drop],
  ])('stays quiet: one %s', (_what, plan, diagnosis) => {
    expect(against(plan, { diagnosis })).toEqual([])
  })
})

describe('a competitor that is gone', () => {
  const competitor = (change: Partial<PlanSections['competitors']> = {}) =>
    item('competitors', {
      name: 'Contoso ',
      where: 'Finance',
      contractEndOn: null,
      status: 'Former',
      ...change,
    })
  const named = {
    movements: [movement({ rule: 'competitor', cause: 'competitor contoso', since: '2026-03-03' })],
  }

  it('and is named again', () => {
    expect(says([competitor()], named, 'status')).toEqual(['named again: 1 mention since 3 March 2026'])
  })

  it.each<Case>([
    ['one that is known to be there', [competitor({ status: 'Active' })], named],
    ['another one', [competitor({ name: 'Fabrikam' })], named],
    ['one that nobody names', [competitor()], {}],
  ])('stays quiet: %s', (_what, plan, diagnosis) => {
    expect(against(plan, { diagnosis })).toEqual([])
  })
})

describe('what is past its day', () => {
  const late = addDays(asOf, -1)
  const milestone = (status: 'Complete' | 'In Progress') =>
    item('milestones', { name: 'Trained', phase: null, status, dueOn: late, doneOn: null })
  const commitment = (status: 'Open' | 'Kept' | 'Not kept') =>
    item('commitments', { commitment: 'Rate limit', side: 'ours', by: null, dueOn: late, status })

  it.each<readonly [string, PlanEdit, string]>([
    ['an action', action({ dueOn: late }), 'dueOn'],
    ['an action under way', action({ dueOn: late, status: 'In progress' }), 'dueOn'],
    ['an objective', objective({ targetOn: late }), 'targetOn'],
    ['a milestone', milestone('In Progress'), 'dueOn'],
    ['a risk', risk({ dueOn: late }), 'dueOn'],
    ['a commitment', commitment('Open'), 'dueOn'],
  ])('%s', (_what, edit, field) => {
    expect(says([edit], {}, field)).toEqual(['1 day overdue'])
  })

  it.each<readonly [string, PlanEdit]>([
    ['an action of today', action({ dueOn: asOf })],
    ['an action without a day', action({ dueOn: null })],
    ['an action that is done', action({ dueOn: late, status: 'Done' })],
    ['an objective that is reached', objective({ targetOn: late, status: 'Reached' })],
    ['a milestone that is complete', milestone('Complete')],
    ['a risk that is closed', risk({ dueOn: late, status: 'Closed' })],
    ['a commitment that was kept', commitment('Kept')],
  ])('stays quiet: %s', (_what, edit) => {
    expect(against([edit])).toEqual([])
  })
})
