/** The forms of the plan as an organization arranges them: order, what is left out, what is added, and copies of its own. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultSettings } from '#src/detect/default-settings.ts'
import type { FormSettings } from '#src/detect/settings.ts'
import { settingsProblems } from '#src/detect/settings/settings-problems.ts'
import {
  deliveredSections,
  type FormId,
  formIds,
  sectionsFor,
  sectionTitle,
} from '#src/plan/form-outlines.ts'
import { ownForm, ownFormText } from '#src/plan/own-form.ts'
import { formNamed, forms } from '#src/publish/forms.ts'
import { arrangedForm, formFor, formsOn, makeForm } from '#src/publish/forms-on.ts'
import { emptySource } from '#src/publish/plan-source.ts'
import { anySource } from './support/any-source.ts'
import { anyDay } from './support/any-plan.ts'

const standard = defaultSettings.forms
const source = { ...emptySource(anyDay), ...fc.sample(anySource(1), { numRuns: 1, seed: 7 })[0]! }

function arrangedAs(form: FormId, sections: readonly string[]): FormSettings {
  return { ...standard, sections: { ...standard.sections, [form]: sections } }
}

function titles(id: string, settings: FormSettings): string[] {
  const { sections } = makeForm(arrangedForm(id, settings), source, 'internal')
  return sections.map(({ title }) => title)
}

describe('a form', () => {
  it('has an outline, in the order of the list', () => {
    expect(formIds).toEqual(forms.map(({ id }) => id))
  })

  it.each(formIds)('%s is made as delivered, each section under its name', (id) => {
    const made = formNamed(id).make(source, { audience: 'internal' })
    expect(makeForm(arrangedForm(id, standard), source, 'internal')).toEqual(made)
    const named = deliveredSections[id].map((section) => sectionTitle(id, section))
    // Nobody asked what changed.
    const shown = named.filter((title) => title !== 'Changed in the plan' || source.changes !== null)
    expect(made.sections.map(({ title }) => title.replace(/^\d+\. /, ''))).toEqual(shown)
  })

  it.each(formIds)('%s stands in any order, with any of the sections that it may have', (id) => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...sectionsFor(id)], { minLength: 1 }), (sections) => {
        const shown = sections
          .map((section) => sectionTitle(id, section))
          .filter((title) => title !== 'Changed in the plan' || source.changes !== null)
        expect(titles(id, arrangedAs(id, sections)).map((title) => title.replace(/^\d+\. /, ''))).toEqual(
          shown,
        )
        expect(settingsProblems({ organization: { forms: { sections: { [id]: sections } } } })).toEqual([])
      }),
      { numRuns: 20 },
    )
  })

  it('with all sections counts them as they stand', () => {
    expect(
      titles('operating-system', arrangedAs('operating-system', ['renewal', 'current', 'health'])),
    ).toEqual(['1. Renewal plan', 'Current state', '2. Health'])
  })

  it('passes over a section of another release', () => {
    expect(titles('key-account', arrangedAs('key-account', ['horoscope', 'risks']))).toEqual(['Risks'])
  })

  it('is that of the tier, which may be one of your own', () => {
    const settings = {
      ...standard,
      defaults: { ...standard.defaults, tier1: 'board-plan', noTier: 'gone' },
      own: ['Board plan: one-page: risks, actions'],
    }
    const tiered = (tier: number | null) => ({
      plan: emptySource(anyDay).plan,
      dossier: { ...source.dossier!, profile: { ...source.dossier!.profile, tier } },
    })
    expect(formFor(tiered(1), settings)).toMatchObject({ id: 'board-plan', like: 'one-page', isOwn: true })
    expect(formFor(tiered(2), settings).id).toBe('operating-system')
    // One that there is no more, as settings of another release may name it.
    expect(formFor(tiered(null), settings).id).toBe('one-page')
  })
})

describe('a form of your own', () => {
  const settings = { ...standard, own: ['Board plan: one-page: risks, actions'] }

  it('makes its sections as the form that it is a copy of, under its own name', () => {
    const made = makeForm(arrangedForm('board-plan', settings), source, 'internal')
    expect(made).toMatchObject({ form: 'board-plan', name: 'Board plan', layout: 'one-page' })
    expect(made.sections.map(({ title }) => title)).toEqual(['Risks', 'Moves of the next 90 days'])
    expect(formsOn(settings).at(-1)).toMatchObject({ id: 'board-plan', audiences: ['internal'] })
  })

  it('is refused by its name where there is none, with those that there are', () => {
    expect(() => arrangedForm('board', settings)).toThrow('There is no form "board"')
  })

  it('reads as it is written', () => {
    const form = { name: 'Vorstand & Co', like: 'full' as const, sections: ['renewal', 'risks'] }
    expect(ownForm(ownFormText(form))).toEqual({ ...form, id: 'vorstand-co' })
    expect(ownFormText({ ...form, name: 'A: B' })).toBe('A  B: full: renewal, risks')
    expect(ownForm('no colon')).toBeNull()
    expect(ownForm('Name: no-such-form: risks')).toBeNull()
  })
})

describe('the forms in the settings', () => {
  const problem = (forms: object, segments = {}) =>
    settingsProblems({ organization: { forms }, segments }).map(
      (one) => `${one.path}: ${one.problem}. ${one.todo}`,
    )

  it.each([
    [{ sections: { 'one-page': [] } }, 'has no section'],
    [{ sections: { 'key-account': ['risk'] } }, 'holds "risk", which is no section. Did you mean "risks"?'],
    [{ sections: { 'one-page': ['competitors'] } }, 'holds "competitors", for which this form has no room'],
    [{ sections: { decision: ['risks'] } }, 'holds "risks", for which this form has no room'],
    [{ sections: { full: ['risks', 'risks'] } }, 'holds "risks" twice'],
    [{ sections: { 'two-page': ['risks'] } }, 'is no setting. Write one of one-page'],
    [{ own: ['Board plan'] }, 'holds "Board plan", which is no form'],
    [{ own: ['Board plan: full:'] }, 'holds "Board plan", which has no section'],
    [{ own: ['One page: full: risks'] }, 'a name that Perennial uses itself'],
    [{ own: ['A b: full: risks', 'A-b: full: health'] }, 'holds "A-b" twice'],
    [{ defaults: { tier1: 'half-pag' } }, 'is no form of the plan. Did you mean "half-page"?'],
    [{ defaults: { tier1: 7 } }, 'is no word'],
  ])('%j are refused', (given, says) => {
    const found = problem(given)
    expect(found).toHaveLength(1)
    expect(found[0]).toContain(says)
  })

  it('may name one of your own, for a segment too; it is of the organization', () => {
    const own = ['Board plan: full: risks']
    const SMB = { forms: { defaults: { tier3: 'board-plan' }, sections: { full: ['renewal'] } } }
    expect(problem({ own, defaults: { tier1: 'board-plan' } }, { SMB })).toEqual([])
    expect(problem({}, { SMB })[0]).toContain('segments.SMB.forms.defaults.tier3')
    expect(problem({}, { SMB: { forms: { own } } })[0]).toContain('holds for all accounts together')
  })
})
