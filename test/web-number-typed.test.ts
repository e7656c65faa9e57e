/** A number in a field of the browser, as it is typed in the manner in which the screen is written. */
import { afterEach, describe, expect, it } from 'vitest'
import { planField } from '#src/plan/plan-fields.ts'
import { writtenIn } from '#src/web/format.ts'
import { numberRefused, numberText, numberTyped } from '#src/web/number-typed.ts'
import { recordFields, recordRetyped } from '#src/web/document/record-fields.ts'
import { retypedText, typedText, typedValue } from '#src/web/plan/field-words.ts'

const typedRefusal = (field: Parameters<typeof typedValue>[0], text: string): string | null => {
  const typed = typedValue(field, text)
  return 'refused' in typed ? typed.refused : null
}

const before = writtenIn.current()
afterEach(() => writtenIn.change(before))

describe('a number that is typed', () => {
  it('is read with its thousands, its currency and its unit', () => {
    writtenIn.change('en-GB')
    const typed = ['12,000', '$250k', '1.2M', ' 0.92 ', "1'250.5", '-3']
    expect(typed.map((text) => numberTyped(text, 'amount', 'USD'))).toEqual([
      12_000, 250_000, 1_200_000, 0.92, 1250.5, -3,
    ])
  })

  it('is taken for no amount of another currency', () => {
    writtenIn.change('en-US')
    for (const [text, currency] of [
      ['$90,000', 'USD'],
      ['$90,000', 'CAD'],
      ['90,000 usd', 'USD'],
      ['100 kr', 'NOK'],
      ['£5', 'GBP'],
    ] as const) {
      expect(numberTyped(text, 'amount', currency), text).not.toBeNull()
      expect(numberRefused(text, 'amount', currency), text).toBeNull()
    }
    expect(numberTyped('€90,000', 'amount', 'USD')).toBeNull()
    expect(numberRefused('€90,000', 'amount', 'USD')).toContain('in USD, and “€” is another currency')
    expect(numberRefused('90 EUR', 'amount', 'USD')).toContain('“EUR”')
    expect(numberRefused('$5', 'number')).toBe('Write the number alone, without “$”.')
    expect(numberRefused('€1.234.5', 'amount', 'USD')).toContain('That is no number')
  })

  it('follows the manner of the screen as soon as another one is chosen', () => {
    writtenIn.change('en-DE')
    expect([numberTyped('90.000'), numberText(1234.5)]).toEqual([90_000, '1.234,5'])
    writtenIn.change('en-US')
    expect([numberTyped('90,000'), numberText(1234.5)]).toEqual([90_000, '1,234.5'])
  })

  it('is refused with what to write where it could mean two numbers, or none', () => {
    writtenIn.change('en-US')
    expect([numberTyped('90.000'), numberTyped('1,5')]).toEqual([null, null])
    expect(numberRefused('90.000')).toBe('“90.000” could mean two numbers. Write 90 or 90,000.')
    expect(numberRefused('1.234')).toBe('“1.234” could mean two numbers. Write 1.2340 or 1,234.')
    expect(numberRefused('1,5')).toBe('That is no number. Write it as 1,234.5, 250k or 1.2M.')
    expect(numberRefused('1.5')).toBeNull()
    writtenIn.change('en-DE')
    expect(numberRefused('12 euros')).toBe('That is no number. Write it as 1.234,5, 250k or 1,2M.')
  })
})

describe('a field of the plan', () => {
  const potential = planField('whitespace', 'potential')!
  const share = planField('renewal', 'probabilityByAm')!

  it('is opened as it is read', () => {
    writtenIn.change('en-DE')
    expect(typedText(potential, 90_000)).toBe('90.000')
    expect(typedValue(potential, '90.000')).toEqual({ value: 90_000 })
    expect(typedText(share, 0.125)).toBe('12,5')
    expect(typedValue(share, '12,5 %')).toEqual({ value: 0.125 })
  })

  it('says what to write in place of what is refused', () => {
    writtenIn.change('en-US')
    expect(typedRefusal(potential, '90.000')).toContain('Write 90 or 90,000.')
    expect(typedRefusal(share, '12,5 %')).toContain('Write it as 1,234.5')
    expect(typedRefusal(share, '150')).toBe('A probability is between 0 and 100%.')
    expect(typedRefusal(planField('futureState', 'targetNrr')!, '120%')).toBeNull()
    expect(typedRefusal(share, '85%')).toBeNull()
    expect(typedRefusal(potential, '')).toBeNull()
    expect(typedRefusal(planField('risks', 'risk')!, '90.000')).toBeNull()
  })
})

describe('a draft that was typed in another manner', () => {
  const potential = planField('whitespace', 'potential')!
  const share = planField('renewal', 'probabilityByAm')!
  const [revenue] = recordFields(['revenue'])

  it('stands as the same number is typed in this one', () => {
    writtenIn.change('en-GB')
    expect(retypedText(potential, '90.000', 'en-DE')).toBe('90,000')
    expect(typedValue(potential, retypedText(potential, '90.000', 'en-DE'))).toEqual({ value: 90_000 })
    expect(retypedText(share, '12,5 %', 'en-DE')).toBe('12.5')
    expect(recordRetyped(revenue!, '1.234.567', 'en-DE')).toBe('1,234,567')
    writtenIn.change('en-DE')
    expect(retypedText(potential, '1,5k', 'en-GB')).toBe('1,5k')
    expect(retypedText(potential, '1,250.5', 'en-GB')).toBe('1.250,5')
  })

  it('stays as it is typed where the manner is the same, or it is no number', () => {
    writtenIn.change('en-GB')
    expect(retypedText(potential, '$250k', 'en-GB')).toBe('$250k')
    expect(retypedText(potential, 'about 90.', 'en-DE')).toBe('about 90.')
    expect(retypedText(planField('risks', 'risk')!, '90.000', 'en-DE')).toBe('90.000')
  })
})
