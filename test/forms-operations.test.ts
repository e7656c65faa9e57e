/** The forms of the plan through a real database: arranged in the settings, they show in every document, and come back with the version before. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#src/access/actor.ts'
import { showPlan } from '#src/operations/documents/show-plan.ts'
import { showTemplate } from '#src/operations/documents/show-template.ts'
import { listForms } from '#src/operations/forms/list-forms.ts'
import { tryForm } from '#src/operations/forms/try-form.ts'
import { importFiles } from '#src/operations/imports/import-files.ts'
import { restoreSettings } from '#src/operations/settings/restore-settings.ts'
import { saveSettings } from '#src/operations/settings/save-settings.ts'
import { showSettings } from '#src/operations/settings/show-settings.ts'
import { type TestHouse, testHouse } from './support/test-house.ts'

const TODAY = '2026-06-30'

let test: TestHouse
let actor: Actor

const files = {
  'accounts.csv': ['id,name,segment,tier', 'A,Alpha,SMB,1', 'B,Beta,Enterprise,1', 'C,Gamma,,3'],
} as const

beforeAll(async () => {
  test = await testHouse(TODAY)
  actor = await test.actor('forms')
  await test.run(importFiles, { paths: [test.folder('forms', files)], source: 'crm' }, actor)
})

afterAll(() => test.close())

const shown = async (account: string, form?: string) => {
  const { document } = await test.run(showPlan, { account, form, format: 'json' }, actor)
  return [document!.form, ...document!.sections.map(({ id }) => id)]
}

const arranged = {
  organization: {
    forms: {
      own: ['Board plan: key-account: renewal, risks'],
      defaults: { tier1: 'board-plan' },
      sections: { 'half-page': ['risks', 'snapshot'] },
    },
  },
  segments: { Enterprise: { forms: { defaults: { tier1: 'decision' } } } },
}

describe('forms that an organization has arranged', () => {
  it('are tried before they are saved', async () => {
    const { document } = await test.run(
      tryForm,
      { form: 'half-page', account: 'Gamma', settings: arranged },
      actor,
    )
    expect(document.sections.map(({ id }) => id)).toEqual(['risks', 'snapshot'])
    const empty = await test.run(tryForm, { form: 'board-plan', settings: arranged }, actor)
    expect(empty.document.sections.map(({ id }) => id)).toEqual(['first', 'renewal', 'risks'])
    expect(await shown('Gamma')).toEqual([
      'half-page',
      'snapshot',
      'stakeholders',
      'objectives',
      'risks',
      'moves',
    ])
    const settings = { organization: { forms: { sections: { 'half-page': ['risk'] } } } }
    await expect(test.run(tryForm, { form: 'half-page', settings }, actor)).rejects.toThrow(
      'Did you mean "risks"?',
    )
  })

  it('are the plan of each account by tier and segment, the template and the list', async () => {
    await test.run(saveSettings, { settings: arranged, basedOn: 0 }, actor)
    expect(await shown('Alpha')).toEqual(['board-plan', 'renewal', 'risks'])
    expect((await shown('Beta'))[0]).toBe('decision')
    expect(await shown('Gamma')).toEqual(['half-page', 'risks', 'snapshot'])
    const pdf = await test.run(showPlan, { account: 'Alpha', form: 'board-plan', format: 'markdown' }, actor)
    expect(pdf).toMatchObject({ name: 'alpha-board-plan.md', text: expect.stringContaining('Board plan') })
    const template = await test.run(showTemplate, { form: 'half-page', format: 'json' }, actor)
    expect(template.document!.sections.map(({ id }) => id)).toEqual(['first', 'risks', 'snapshot'])
    const { defaults, forms } = await test.run(listForms, {}, actor)
    expect(defaults).toMatchObject({ tier1: 'board-plan', tier3: 'half-page' })
    expect(forms.find(({ id }) => id === 'half-page')).toMatchObject({ isArranged: true, isOwn: false })
    expect(forms.at(-1)).toMatchObject({ id: 'board-plan', like: 'key-account', isOwn: true })
    expect((await test.run(listForms, { segment: 'Enterprise' }, actor)).defaults.tier1).toBe('decision')
    const { settings } = await test.run(showSettings, {}, actor)
    const choices = settings.find(({ path }) => path === 'forms.defaults.tier1')!.choices
    expect(choices).toContain('board-plan')
  })

  it('are refused by a name that there is not', async () => {
    await expect(shown('Alpha', 'bord-plan')).rejects.toThrow('There is no form "bord-plan"')
  })

  it('are as delivered again once the version before holds', async () => {
    await test.run(restoreSettings, { version: 0, basedOn: 1 }, actor)
    expect((await shown('Alpha')).slice(0, 3)).toEqual(['operating-system', 'snapshot', 'stakeholders'])
    await expect(shown('Alpha', 'board-plan')).rejects.toThrow('There is no form "board-plan"')
  })
})
