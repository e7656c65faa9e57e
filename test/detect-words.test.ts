/** Figures as people read them. */
import { amount, counted, dayInWords, figure, listed, percent } from '#src/detect/words.ts'
import { describe, expect, it } from 'vitest'
import { sureness } from '#src/kernel/sureness.ts'

describe('words', () => {
  it.each([
    [1240.4, 0, '1,240'],
    [999.6, 0, '1,000'],
    [1_234_567, 0, '1,234,567'],
    [31.25, 1, '31.3'],
    [4, 1, '4'],
    [10, 0, '10'],
    [-1240, 0, '−1,240'],
    [-0.2, 0, '0'],
  ])('%d to %d decimals is %s', (value, digits, expected) => {
    expect(figure(value, digits)).toBe(expected)
  })

  it('names days, counts, shares, amounts and lists', () => {
    expect(dayInWords('2026-03-03')).toBe('3 March 2026')
    expect([counted(1, 'user'), counted(1200, 'user'), counted(2, 'person', 'people')]).toEqual([
      '1 user',
      '1,200 users',
      '2 people',
    ])
    expect(percent(0.462)).toBe('46%')
    expect([amount(250_000, 'USD'), amount(250_000, null)]).toEqual(['250,000 USD', '250,000'])
    expect([listed([]), listed(['a']), listed(['a', 'b', 'c'])]).toEqual(['', 'a', 'a, b and c'])
  })
})

describe('a confidence', () => {
  it('is shown as certain only where it is', () => {
    expect([0, 0.92, 0.994, 0.997, 0.99999, 1].map((confidence) => percent(sureness(confidence)))).toEqual([
      '0%',
      '92%',
      '99%',
      '99%',
      '99%',
      '100%',
    ])
  })
})
