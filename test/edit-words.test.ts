/** What the log says of an edit: labels, amounts and shares as people read them, and nothing twice. */
import { describe, expect, it } from 'vitest'
import { fieldWords } from '#src/plan/field-text.ts'
import { itemValueText } from '#src/plan/item-value-text.ts'
import { editSays, editWhy } from '#src/web/plan/edit-words.ts'

describe('a field and its value in a line of text', () => {
  it.each([
    ['targetArr', 'target ARR'],
    ['byCsm', 'by CSM'],
    ['dueOn', 'due on'],
    ['ownerEmail', 'owner'],
    ['amount', 'amount'],
  ])('calls %s "%s"', (field, words) => {
    expect(fieldWords(field)).toBe(words)
  })

  it.each([
    ['opportunities', 'value', 90_000, 'USD', '90,000 USD'],
    ['futureState', 'targetArr', 500_000, null, '500,000'],
    ['metrics', 'current', 1234.5, null, '1,234.5'],
    ['risks', 'dueOn', '2026-03-01', 'USD', '2026-03-01'],
    ['risks', 'mitigation', null, 'USD', '?'],
  ] as const)('tells %s.%s %s in %s as %s', (section, field, value, currency, text) => {
    expect(itemValueText(section, field, value, currency)).toBe(text)
  })
})

describe('an edit of the log', () => {
  const fields = [{ field: 'value', from: 1, to: 2 }]
  const edit = { name: 'Opportunity "Seats"', says: 'Opportunity "Seats": ARR 2', cause: 'by hand', fields }

  it('by hand or undoing is known by its item beside the fields that it changed', () => {
    expect(editSays(edit)).toBe('Opportunity "Seats"')
    expect(editSays({ ...edit, cause: 'undoing 4711' })).toBe('Opportunity "Seats"')
  })

  it('of another cause, or without fields, says what it says', () => {
    expect(editSays({ ...edit, cause: 'from the records' })).toBe(edit.says)
    expect(editSays({ ...edit, says: 'Risk "A" taken out', fields: [] })).toBe('Risk "A" taken out')
  })

  it('says by hand once, and why where somebody said why', () => {
    expect(editWhy({ cause: 'by hand', why: 'Written by hand.' })).toBeNull()
    expect(editWhy({ cause: 'by hand', why: 'They asked for it.' })).toBe('They asked for it.')
  })

  it('names who is no person as one speaks, also in a log of before', () => {
    const why = (actor: string) => editWhy({ cause: 'undoing 1', why: `It takes back what ${actor} did.` })
    expect(why('operator')).toBe('It takes back what the operator did.')
    expect(why('engine')).toBe('It takes back what Perennial did.')
    expect(why('the operator')).toBe('It takes back what the operator did.')
  })
})
