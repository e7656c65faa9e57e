/** A day in a field of the browser, as it is typed in the manner in which the screen is written. */
import { afterEach, describe, expect, it } from 'vitest'
import { firstWeekday } from '#src/kernel/first-weekday.ts'
import { planField } from '#src/plan/plan-fields.ts'
import { dayRead, dayRefused, dayText } from '#src/web/day-typed.ts'
import { writtenIn } from '#src/web/format.ts'
import { typedValue } from '#src/web/plan/field-words.ts'

const before = writtenIn.current()
afterEach(() => writtenIn.change(before))

const today = '2026-11-22'
const from = '2026-09-20'

describe('a day that is typed', () => {
  it('follows the manner of the screen as soon as another one is chosen', () => {
    writtenIn.change('en-US')
    expect([dayRead('6/4/2027', today), dayText('2027-06-04')]).toEqual([
      { value: '2027-06-04' },
      'Jun 4, 2027',
    ])
    writtenIn.change('en-GB')
    expect([dayRead('6/4/2027', today), dayText('2027-06-04')]).toEqual([
      { value: '2027-04-06' },
      '4 Jun 2027',
    ])
  })

  it('is refused with what to write where it is none, another one elsewhere, or could mean two', () => {
    writtenIn.change('en-GB')
    expect(dayRefused('31.02.2027', undefined, today)).toBe(
      '“31.02.2027” is no day. Write it as 25 Nov 2026 or 25/11/2026.',
    )
    expect(dayRefused('6/14/2027', undefined, today)).toBe(
      '“6/14/2027” is no day as days are written here. Write 14 Jun 2027.',
    )
    writtenIn.change('en-US')
    expect(dayRefused('6.4.2027', undefined, today)).toBe(
      '“6.4.2027” could mean two days. Write Apr 6, 2027 or Jun 4, 2027.',
    )
  })

  it('is refused where it cannot be chosen, and what is empty is not', () => {
    writtenIn.change('en-GB')
    expect(dayRefused('19/9/2026', { from, to: today }, today)).toBe(
      'Choose a day from 20 Sept 2026 to 22 Nov 2026.',
    )
    expect(dayRefused('19/9/2026', { from }, today)).toBe('Choose a day from 20 Sept 2026 on.')
    expect(dayRefused('2026-09-20', { from, to: today }, today)).toBeNull()
    expect(dayRefused('2030-09-20', { from }, today)).toBeNull()
    expect(dayRefused('', { from, to: today }, today)).toBeNull()
  })

  it('stands in the field as it was typed where it is no day', () => {
    expect(dayText('31.02.2027')).toBe('31.02.2027')
  })
})

describe('a day of the plan', () => {
  const due = planField('risks', 'dueOn')!

  it('is held as ISO, and what is none is kept and refused', () => {
    expect(typedValue(due, '2027-06-14')).toEqual({ value: '2027-06-14' })
    expect(typedValue(due, '')).toEqual({ value: null })
    expect(typedValue(due, '31.02.2027')).toEqual({
      refused: expect.stringContaining('“31.02.2027” is no day. Write it as'),
    })
  })

  it('that tells when something was is the last such day where no year is typed', () => {
    const past = (['wins', 'frictions', 'values', 'readings'] as const).map((one) => planField(one, 'on'))
    expect(past.map((field) => field?.isPast)).toEqual([true, true, true, true])
    expect(due.isPast).toBeUndefined()
  })
})

describe('a week', () => {
  it('begins as it does where the manner is used', () => {
    expect(['en-GB', 'en-US', 'en-DE'].map(firstWeekday)).toEqual([1, 7, 1])
  })
})
