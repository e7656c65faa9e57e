/** What to fill first: the guide of the segment, and what of it is missing. */
import { describe, expect, it } from 'vitest'
import { guideOf } from '#src/plan/guide/guide-of.ts'
import { segmentGuides } from '#src/plan/guide/segment-guides.ts'
import type { PlanEdit } from '#src/plan/plan-edit.ts'
import { planField } from '#src/plan/plan-fields.ts'
import { asOf } from './support/dossier.ts'
import { planOf } from './support/plan-edits.ts'
import { item, objective, opportunity, stakeholder } from './support/quality.ts'

function guide(segment: string | null, edits: readonly PlanEdit[] = [], industry: string | null = null) {
  return guideOf({ segment, industry }, planOf(...edits), asOf)
}

function says(segment: string, edits: readonly PlanEdit[] = []): string[] {
  return guide(segment, edits).steps.flatMap(({ gaps }) => gaps.map((gap) => gap.says))
}

describe('the guide', () => {
  it.each([
    ['Startup', ['objectives', 'milestones']],
    ['SMB', ['health', 'actions']],
    ['Mid-Market', ['stakeholders', 'metrics', 'expansion']],
    ['Enterprise', ['stakeholders', 'values', 'renewal']],
    ['B2B SaaS', ['usage', 'adoption']],
    ['E-commerce', ['metrics', 'season']],
  ])('%s: what the handbook says, in its order', (segment, topics) => {
    expect(guide(segment).steps.map(({ topic }) => topic)).toEqual(topics)
  })

  it('is the one that the organization chose for a segment of its own, beside that of the industry', () => {
    const account = { segment: 'Public sector', industry: 'SaaS' }
    expect(guideOf(account, planOf(), asOf, 'Enterprise').follows).toEqual(['Enterprise', 'B2B SaaS'])
    expect(guideOf(account, planOf(), asOf).follows).toEqual(['B2B SaaS'])
  })

  it('says what every plan needs where the segment is one of their own, or not known', () => {
    for (const segment of ['Public sector', null]) {
      expect(guide(segment).follows).toEqual([])
      expect(guide(segment).steps.map(({ topic }) => topic)).toEqual([
        'stakeholders',
        'objectives',
        'actions',
      ])
    }
  })

  it('adds that of the industry, each topic once', () => {
    const { follows, steps } = guide('Mid-Market', [], 'eCommerce')
    expect(follows).toEqual(['Mid-Market', 'E-commerce'])
    expect(steps.map(({ topic }) => topic)).toEqual(['stakeholders', 'metrics', 'expansion', 'season'])
  })

  it('asks an empty plan for something in each of its steps', () => {
    for (const { segment } of segmentGuides) {
      for (const { topic, gaps } of guide(segment).steps) expect(gaps.length, topic).toBeGreaterThan(0)
    }
  })
})

describe('a gap', () => {
  it('names the roles that nobody holds, and begins a stakeholder in it', () => {
    const [{ gaps }] = guide('Enterprise', [stakeholder({ roles: ['Champion'] })]).steps as [
      ReturnType<typeof guide>['steps'][number],
    ]
    expect(gaps.map((gap) => gap.says).slice(0, 2)).toEqual([
      'Nobody is named as Economic Buyer',
      'Nobody is named as Executive Sponsor',
    ])
    expect(gaps[0]).toMatchObject({
      section: 'stakeholders',
      item: null,
      start: { roles: ['Economic Buyer'] },
    })
  })

  it('names the fields of an item that are not known', () => {
    expect(says('Startup', [objective({ successCriteria: null, targetOn: null })])).toContain(
      '“Close in two days” has no success criteria, no target date',
    )
  })

  it('closes when it is filled', () => {
    const filled = [1, 2, 3].map((no) =>
      objective({ objective: `Goal ${no}`, successCriteria: 'The board says so' }),
    )
    expect(guide('Startup', filled).steps[0]).toMatchObject({ topic: 'objectives', gaps: [] })
  })

  it('asks for what an opportunity lacks to be one', () => {
    expect(says('Mid-Market', [opportunity({ product: null, stakeholder: null })])).toContain(
      '“50 seats for Risk” has no product, no stakeholder',
    )
  })

  it('asks both owners how likely the renewal is', () => {
    expect(says('Enterprise')).toContain('No probability by the AM and the CSM')
    const half = item('renewal', { probabilityByAm: 0.8, probabilityByCsm: null, forecast: null })
    expect(says('Enterprise', [half])).toContain('No probability by the CSM')
  })

  it('asks for fields that are there to be typed', () => {
    for (const { segment } of segmentGuides) {
      for (const { section, fields, start } of guide(segment).steps.flatMap(({ gaps }) => gaps)) {
        for (const field of [...fields, ...Object.keys(start)])
          expect(planField(section, field)).not.toBeNull()
      }
    }
  })
})
