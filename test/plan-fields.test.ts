/** The fields that a form offers: all that a section has, with the words that it allows, and what is typed there as the plan holds it. */
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { checkedValues } from '#src/operations/checked-values.ts'
import { planSectionSchemas } from '#src/operations/plan-section-schemas.ts'
import { planField, planFields } from '#src/plan/plan-fields.ts'
import { sectionNames } from '#src/plan/plan-sections.ts'
import { differingPart } from '#src/web/plan/differing-part.ts'
import { typedText, typedValue } from '#src/web/plan/field-words.ts'

const sections = sectionNames.map((section) => [section] as const)

describe('the fields of a section', () => {
  it.each(sections)('%s: all that it has', (section) => {
    expect(Object.keys(planFields[section]).toSorted()).toEqual(
      Object.keys(planSectionSchemas[section].shape).toSorted(),
    )
  })

  it.each(sections)(
    '%s: a word that is offered is allowed, and each that is allowed is offered',
    (section) => {
      const shape: Readonly<Record<string, z.ZodType>> = planSectionSchemas[section].shape
      for (const [name, schema] of Object.entries(shape)) {
        const field = planField(section, name)
        if (field === null || field.options.length === 0) continue
        for (const option of field.options) {
          const value = field.kind === 'several' ? [option] : option
          expect(schema.safeParse(value).success, `${section}.${name}: ${option}`).toBe(true)
        }
        const words = JSON.stringify(z.toJSONSchema(schema)).match(/"enum":(\[[^\]]*\])/)?.[1]
        if (words !== undefined) expect(field.options.toSorted()).toEqual(JSON.parse(words).toSorted())
      }
    },
  )

  it.each(sections)('%s: what a new item cannot do without is asked for', (section) => {
    const shape: Readonly<Record<string, z.ZodType>> = planSectionSchemas[section].shape
    const needed = Object.keys(shape).filter((name) => planField(section, name)?.place === 'needed')
    for (const name of needed) expect(shape[name]!.safeParse(null).success, name).toBe(false)
  })
})

describe('what is typed', () => {
  const of = (section: (typeof sectionNames)[number], name: string) => planField(section, name)!
  const people = [{ personId: 'contact/crm/P-1', name: 'Maria Torres' }]
  const jonas = 'j.wolf@vendor.example'
  const colleagues = [jonas, 'ann.lee@vendor.example', 'ann.wolf@vendor.example', 'joanna@vendor.example']
  const names = { people, colleagues, called: new Map([[jonas, 'Jonas Wolf']]) }

  it.each([
    ['risks', 'dueOn', '2026-06-30', '2026-06-30'],
    ['risks', 'risk', '  ', null],
    ['values', 'amount', '$250k', 250_000],
    ['values', 'amount', '1,250,000', 1_250_000],
    ['values', 'agreed', 'true', true],
    ['renewal', 'probabilityByAm', '85', 0.85],
    ['futureState', 'targetNrr', '110 %', 1.1],
    ['sentiment', 'byCsm', '4', 4],
    ['stakeholders', 'roles', 'Champion\nCoach', ['Champion', 'Coach']],
    ['stakeholders', 'reportsTo', 'maria torres', people[0]],
    ['stakeholders', 'reportsTo', 'Somebody Else', { personId: null, name: 'Somebody Else' }],
    ['actions', 'owner', 'sarah@vendor.example', { side: 'ours', email: 'sarah@vendor.example' }],
    ['actions', 'owner', 'Maria Torres', { side: 'theirs', ...people[0] }],
    ['actions', 'owner', 'jonas wolf', { side: 'ours', email: jonas }],
    ['actions', 'owner', 'Jonas', { side: 'theirs', personId: null, name: 'Jonas' }],
    ['actions', 'owner', '', { side: 'ours', email: null }],
    ['risks', 'ownerEmail', 'Jonas', jonas],
    ['risks', 'ownerEmail', 'lee', 'ann.lee@vendor.example'],
    ['risks', 'ownerEmail', ' New@Vendor.example', 'new@vendor.example'],
  ] as const)('%s.%s: %j', (section, name, text, value) => {
    expect(typedValue(of(section, name), text, names, 'USD')).toEqual({ value })
  })

  it.each([
    ['kwame', /^Nobody of ours is called kwame\. Pick one of the list/],
    ['Ann', /^Several of ours are called Ann: ann\.lee@vendor\.example and ann\.wolf@vendor\.example\./],
    ['jonas@vendor', /^jonas@vendor is no e-mail address\./],
  ])('as an owner is refused in words: %s', (text, says) => {
    expect(typedValue(of('risks', 'ownerEmail'), text, names)).toEqual({
      refused: expect.stringMatching(says),
    })
  })

  it('is never one of two of the same name, in whichever order they are known', () => {
    const wolfs = [jonas, 'jonas@vendor.example']
    for (const both of [wolfs, wolfs.toReversed()]) {
      const called = new Map(both.map((address) => [address, 'Jonas Wolf']))
      for (const [section, name] of [
        ['risks', 'ownerEmail'],
        ['actions', 'owner'],
      ] as const) {
        expect(typedValue(of(section, name), 'Jonas Wolf', { people, colleagues: both, called })).toEqual({
          refused: expect.stringMatching(/^Several of ours are called Jonas Wolf/),
        })
      }
    }
  })

  it.each([
    ['values', 'amount', '-5', 'This cannot be below 0.'],
    ['opportunities', 'value', '-1k', 'This cannot be below 0.'],
    ['whitespace', 'potential', '-5', 'This cannot be below 0.'],
    ['whitespace', 'current', '-5', 'This cannot be below 0.'],
    ['futureState', 'targetExpansionArr', '-5', 'This cannot be below 0.'],
    ['futureState', 'targetNrr', '-5 %', 'This cannot be below 0.'],
    ['futureState', 'targetArr', '-5', 'This has to be more than 0. Leave it empty if it is not known.'],
    ['futureState', 'targetArr', '0', 'This has to be more than 0. Leave it empty if it is not known.'],
    ['cadence', 'every', '0', 'This has to be more than 0. Leave it empty if it is not known.'],
  ] as const)('is never too little: %s.%s: %s', (section, name, text, refused) => {
    expect(typedValue(of(section, name), text, names, 'USD')).toEqual({ refused })
    const value = Number(text.replace('k', '000').replace(' %', ''))
    expect(checkedValues(section, { [name]: value }, false)).toMatchObject({
      problems: [
        { field: name, says: expect.stringMatching(/^\w+\.\w+ is -?\d+: allowed is number (from|above) 0/) },
      ],
    })
  })

  it('may be nothing, and below nothing where it is measured', () => {
    expect(typedValue(of('whitespace', 'potential'), '0', names, 'USD')).toEqual({ value: 0 })
    expect(typedValue(of('metrics', 'baseline'), '-20')).toEqual({ value: -20 })
    expect(checkedValues('whitespace', { potential: 0, current: null }, false)).toHaveProperty('values')
    expect(checkedValues('metrics', { baseline: -20 }, false)).toHaveProperty('values')
  })

  it('stands for no value where it is no number', () => {
    expect(typedValue(of('values', 'amount'), 'a lot')).toHaveProperty('refused')
  })

  it.each([
    ['renewal', 'probabilityByAm', 0.85, '85'],
    ['futureState', 'targetNrr', 1.1, '110'],
    ['meetings', 'attendees', people, 'Maria Torres'],
    ['actions', 'owner', { side: 'ours', email: null }, ''],
    ['risks', 'dueOn', null, ''],
  ] as const)('reads as it is typed: %s.%s', (section, name, value, text) => {
    expect(typedText(of(section, name), value)).toBe(text)
  })
})

describe('two versions of a text', () => {
  it('differ in the words between what they share', () => {
    expect(differingPart('Two training sessions, then a call', 'Two onsite sessions, then a call')).toEqual([
      { before: 'Two ', between: 'training ', after: 'sessions, then a call' },
      { before: 'Two ', between: 'onsite ', after: 'sessions, then a call' },
    ])
  })

  it('share nothing where all is other, and all where nothing is', () => {
    expect(differingPart('High', 'Low')[0].between).toBe('High')
    expect(differingPart('High', 'High')[0].between).toBe('')
  })
})
