/** The forms: what each holds, what it gives away, what it says of gaps, and the briefs. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultSettings } from '#src/detect/default-settings.ts'
import type { Plan, PlanItem } from '#src/plan/plan.ts'
import type { Opportunity } from '#src/plan/plan-items.ts'
import type { SectionName } from '#src/plan/plan-sections.ts'
import { callBrief } from '#src/publish/call-brief.ts'
import type { Block, Document } from '#src/publish/document.ts'
import { formNamed, forms } from '#src/publish/forms.ts'
import { formFor } from '#src/publish/forms-on.ts'
import { handover } from '#src/publish/handover.ts'
import { markdown } from '#src/publish/markdown.ts'
import { monthPoints } from '#src/publish/month-points.ts'
import { emptySource, type PlanSource } from '#src/publish/plan-source.ts'
import { anyDay } from './support/any-plan.ts'
import { anySource } from './support/any-source.ts'
import { figuresIn, textsIn } from './support/in-document.ts'
import { addRenewal, addRisk, addStakeholder, maria, planOf, sarah } from './support/plan-edits.ts'

const internal = { audience: 'internal' } as const
const customer = { audience: 'customer' } as const

function sectionsOf(document: Document): string[] {
  return document.sections.map(({ id }) => id)
}

function blocksOf(document: Document, section: string): readonly Block[] {
  return document.sections.find(({ id }) => id === section)?.blocks ?? []
}

function tableIn(document: Document, section: string) {
  return blocksOf(document, section).find((block) => block.kind === 'table')!
}

function withPlan(plan: Plan): PlanSource {
  const [source] = fc.sample(anySource(0), { numRuns: 1, seed: 3 })
  return { ...source!, plan, diagnosis: null, quality: null, history: [], cards: [] }
}

describe('each form', () => {
  it.each([
    ['one-page', ['stakeholders', 'current', 'future', 'health', 'opportunities', 'risks', 'moves']],
    ['key-account', ['snapshot', 'stakeholders', 'health', 'expansion', 'risks', 'meetings']],
    ['five-sections', ['snapshot', 'stakeholders', 'health', 'expansion', 'actions']],
    ['decision', ['objectives', 'stakeholders', 'health', 'expansion', 'actions']],
    ['half-page', ['snapshot', 'stakeholders', 'objectives', 'risks', 'moves']],
    ['executive-share', ['objectives', 'values', 'renewal']],
  ])('%s holds its sections in their order', (id, sections) => {
    expect(sectionsOf(formNamed(id).make(withPlan(planOf()), internal))).toEqual(sections)
  })

  it('the operating system numbers the thirteen sections and holds the others after them', () => {
    const { sections } = formNamed('operating-system').make(withPlan(planOf()), internal)
    const numbered = sections.filter(({ title }) => /^\d+\. /.test(title))
    expect(numbered.map(({ title }) => Number.parseInt(title, 10))).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13,
    ])
    expect(sections.slice(13).map(({ id }) => id)).toEqual(
      expect.arrayContaining([
        'current',
        'future',
        'whitespace',
        'meetings',
        'commitments',
        'competitors',
        'movements',
      ]),
    )
  })

  it('of an unknown name there is none, and the refusal names those that there are', () => {
    expect(() => formNamed('two-page')).toThrow(/There is no form "two-page"/)
  })

  it('is chosen by the tier that a person decided, else by that of the CRM', () => {
    const source = withPlan(planOf())
    const tiered = (tier: number | null) => ({
      ...source,
      dossier: { ...source.dossier!, profile: { ...source.dossier!.profile, tier } },
    })
    expect([1, 2, 3, null].map((tier) => formFor(tiered(tier), defaultSettings.forms).id)).toEqual([
      'operating-system',
      'operating-system',
      'half-page',
      'half-page',
    ])
  })
})

describe('a template', () => {
  it.each(forms.map((form) => [form.id, form] as const))('%s shows its gaps and no figure', (_id, form) => {
    for (const audience of form.audiences) {
      const document = form.make(emptySource(anyDay), { audience })
      for (const { id, text } of figuresIn(document)) expect(`${id} ${text}`).toMatch(/\?/)
      const read = markdown(document)
      expect(read).toContain('?')
      expect(read).not.toMatch(/\b0\b(?! d)/)
      expect(sectionsOf(document)[0]).toBe('first')
      expect(document.verdict).toEqual([])
    }
  })

  it('says what to fill first: of its segment, else of all', () => {
    const says = (segment: string | null) =>
      textsIn(formNamed('one-page').make(emptySource(anyDay, segment), internal)).join('\n')
    expect(says('enterprise')).toContain('Map, value and renewal')
    expect(says('enterprise')).not.toContain('KPIs and season')
    expect(says(null)).toContain('KPIs and season')
  })

  it('holds the places of the three key roles', () => {
    const table = tableIn(formNamed('one-page').make(emptySource(anyDay), internal), 'stakeholders')
    const places = table.rows.filter(({ isGap }) => isGap === true).map(({ cells }) => cells[0]!.text)
    expect(places).toEqual(['Champion: unknown', 'Economic Buyer: unknown', 'Executive Sponsor: unknown'])
  })
})

/** Sections of which the customer is to see nothing. */
const secret: readonly SectionName[] = [
  'blockers',
  'competitors',
  'renewal',
  'stakeholders',
  'opportunities',
  'risks',
  'sentiment',
  'frictions',
  'wins',
  'whitespace',
  'readings',
  'checklist',
  'overview',
]

function marked(plan: Plan): Plan {
  const withMark = (value: unknown): unknown => {
    if (typeof value === 'string') return /^\d{4}-/.test(value) ? value : `SECRET ${value}`
    if (Array.isArray(value)) return value.map(withMark)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, withMark(held)]))
  }
  const items = secret.map((section) => {
    const held = [...plan.items[section].values()] as PlanItem[]
    return [section, new Map(held.map((item) => [item.id, { ...item, values: withMark(item.values) }]))]
  })
  return { ...plan, items: { ...plan.items, ...Object.fromEntries(items) } }
}

describe('what is given to the customer', () => {
  it('holds nothing of probability, blockers and competitors, and nothing of who said what', () => {
    fc.assert(
      fc.property(anySource(), (source) => {
        const document = formNamed('executive-share').make({ ...source, plan: marked(source.plan) }, customer)
        const told = JSON.stringify(document) + markdown(document)
        expect(told).not.toContain('SECRET')
        expect(told).not.toMatch(
          /northbeam\.example|provenance|differs|probab|forecast|outlook|competitor|blocker/i,
        )
        expect(document.verdict).toEqual([])
        const ids = figuresIn(document).map(({ id }) => id)
        const ours = /outlook|probability|forecast|risk|loss|health|score|sentiment|pipeline|freshness/
        expect(ids.filter((id) => ours.test(id))).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it('names no competitor either where somebody wrote the name into a goal', () => {
    const goal = (id: string, objective: string) => {
      const item = { objective, successCriteria: null, capability: null, targetOn: null, status: 'Open' }
      return { ...addRisk(id), target: { by: 'item', id }, section: 'objectives', item } as never
    }
    const rival = { name: 'Lumetric', where: null, contractEndOn: null, status: 'Active' }
    const plan = planOf(goal('O1', 'One set of figures'), goal('O2', 'Leave LUMETRIC by June'), {
      ...addRisk('C1'),
      section: 'competitors',
      item: rival,
    } as never)
    const read = markdown(formNamed('executive-share').make(withPlan(plan), customer))
    expect(read).toContain('One set of figures')
    expect(read).not.toMatch(/lumetric/i)
  })

  it('is another document than ours, which says all of it', () => {
    const plan = planOf(addRenewal('e1', 0.85, { by: 'section' }))
    const read = markdown(formNamed('executive-share').make(withPlan(plan), internal))
    expect(read).toContain('85%')
  })
})

describe('what matters', () => {
  it('of the risks is severity by likelihood; of the left out ones each is named', () => {
    const risks = ['Low', 'High', 'Medium', 'High', 'Low'].map((severity, at) =>
      addRisk(
        `R${at}`,
        { target: { by: 'item', id: `R${at}` } },
        {
          risk: `Risk ${at}`,
          category: null,
          severity: severity as 'Low',
          likelihood: 'Medium',
          trigger: null,
          cause: null,
          mitigation: null,
          ownerEmail: sarah,
          dueOn: `2026-04-0${at + 1}`,
          status: 'Active',
        },
      ),
    )
    const document = formNamed('one-page').make(withPlan(planOf(...risks)), internal)
    const table = tableIn(document, 'risks')
    expect(table.rows.map(({ cells }) => cells[1]!.text)).toEqual(['Risk 1', 'Risk 3', 'Risk 2'])
    expect(table.more).toBe(2)
    expect(document.leftOut.map(({ says }) => says)).toEqual(['Risk "Risk 0"', 'Risk "Risk 4"'])
  })

  it('of an opportunity without product, stakeholder, rationale and date is that it is incomplete', () => {
    const bare: Opportunity = {
      opportunity: 'Expand to the marketing team',
      type: null,
      product: null,
      productId: null,
      stakeholder: null,
      rationale: null,
      readinessSignals: [],
      value: null,
      currency: null,
      quarter: null,
      confidence: null,
      blocker: null,
      nextStep: null,
      ownerEmail: null,
      status: 'Open',
    }
    const edit = { ...addRisk('O1'), section: 'opportunities', item: bare } as never
    const read = markdown(formNamed('key-account').make(withPlan(planOf(edit)), internal))
    expect(read).toContain('incomplete: no product, no stakeholder, no rationale, no quarter')
  })

  it('of a stakeholder who left is that the role is open', () => {
    const gone = { ...maria, status: 'departed', statusOn: '2026-02-01', roles: ['Economic Buyer'] } as const
    const plan = planOf(addStakeholder('e1', { by: 'person', factId: 'contact/crm/C-1' }, gone))
    const source = { ...withPlan(plan), dossier: { ...withPlan(plan).dossier!, people: [] } }
    const read = markdown(formNamed('key-account').make(source, internal))
    expect(read).toContain('Economic Buyer: unknown')
    expect(read).toContain('departed 1 Feb 2026')
  })
})

describe('the briefs', () => {
  const [source] = fc.sample(anySource(3), { numRuns: 1, seed: 11 })

  it('the handover says in its order who matters, promises, history, health, growth, risks, movements, what is due, and where readings differ', () => {
    expect(sectionsOf(handover(source!))).toEqual([
      'stakeholders',
      'commitments',
      'history',
      'health',
      'opportunities',
      'risks',
      'movements',
      'moves',
      'disagreements',
    ])
  })

  it('the call is with whoever is named, and asks who the others are', () => {
    const document = callBrief(source!, ['ann', 'new@fintech.example'])
    const table = tableIn(document, 'attendees')
    expect(table.rows).toHaveLength(2)
    expect(table.rows[0]!.isGap).toBeUndefined()
    expect(table.rows[1]!.isGap).toBe(true)
  })

  it('the call of nobody named is that of the next meeting on record', () => {
    const document = callBrief(source!, [])
    const attendees = document.sections.find(({ id }) => id === 'attendees')!
    expect(attendees.aside).toContain('20 Mar 2026')
    const table = tableIn(document, 'attendees')
    expect(table.rows.map(({ cells }) => cells[0]!.text)).toContain('new@fintech.example')
  })
})

describe('twelve months', () => {
  it('show the latest snapshot of each, and nothing where there is none', () => {
    const made = fc.sample(anySource(0), { numRuns: 50, seed: 5 })
    const diagnosis = made.flatMap((one) => one.diagnosis ?? [])[0]!
    const points = monthPoints(
      [
        { ...diagnosis, asOf: '2026-03-01' },
        { ...diagnosis, asOf: '2025-12-15' },
        { ...diagnosis, asOf: '2024-01-01' },
      ],
      '2026-03-01',
    )
    expect(points).toHaveLength(12)
    expect(points.map(({ on }) => on).at(0)).toBe('2025-04-01')
    const known = points.filter(({ signals }) => Object.values(signals).some((value) => value !== null))
    expect(known.map(({ on }) => on)).toEqual(['2026-01-01', '2026-03-01'])
  })
})
