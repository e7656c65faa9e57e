/** The numbers of settings as people read and type them: shares in per cent, every figure with its unit. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { defaultSettings } from '#src/detect/default-settings.ts'
import { unitOf } from '#src/detect/settings/measure-of.ts'
import { settingsList } from '#src/detect/settings/settings-list.ts'
import { settingsProblems } from '#src/detect/settings/settings-problems.ts'
import { writtenIn } from '#src/web/format.ts'
import { problemPlace, problemText } from '#src/web/screens/settings/problem-text.ts'
import { settingNumber, settingTyped } from '#src/web/screens/settings/setting-number.ts'
import { valueText } from '#src/web/screens/settings/value-text.ts'

const SHARE = 'tiers.topShare'

const before = writtenIn.current()
beforeEach(() => writtenIn.change('en-US'))
afterEach(() => writtenIn.change(before))

describe('a share', () => {
  it.each([
    ['20', 0.2],
    ['20 %', 0.2],
    ['7%', 0.07],
    ['29', 0.29],
    ['12.5', 0.125],
    ['0.2', 0.002],
    ['a fifth', 'a fifth'],
    ['%', '%'],
  ])('that is typed as %s is %s', (typed, value) => {
    expect(settingTyped(typed, SHARE)).toBe(value)
  })

  it('is written as it would be typed, whichever it is', () => {
    for (let percent = 0; percent <= 1000; percent++) {
      const share = percent / 1000
      expect(settingTyped(settingNumber(share, SHARE), SHARE)).toBe(share)
    }
    expect(settingNumber(0.07, SHARE)).toBe('7')
  })

  it('is read with its sign, in the manner of the reader', () => {
    expect(valueText(0.2, SHARE)).toBe('20%')
    expect(valueText([0.5, 0.35, 0.2, 0.1], 'health.dailyUse')).toBe('50 / 35 / 20 / 10%')
    writtenIn.change('en-DE')
    expect(valueText(0.125, SHARE)).toBe('12,5\u00a0%')
    expect(settingTyped('12,5 %', SHARE)).toBe(0.125)
  })

  it('is named as its field is, and a group of them by what they come to', () => {
    const [weights] = settingsProblems({ organization: { health: { weights: { usage: 60 } } } })
    expect(problemPlace(weights!)).toBe('Weights')
    expect(problemText(weights!)).toBe('totals 120, not 100. Take away 20.')
    const [share] = settingsProblems({ organization: { tiers: { topShare: 1.2 } } })
    expect(problemPlace(share!)).not.toContain('tiers')
    const [low] = settingsProblems({ segments: { Startup: { utilisation: { low: 1.2 } } } })
    expect(problemPlace(low!)).toBe('segments.Startup.utilisation.low')
  })

  it('that is impossible is told in per cent alone', () => {
    const problem = (organization: object) => problemText(settingsProblems({ organization })[0]!)
    expect(problem({ tiers: { topShare: 1.2 } })).toBe(
      '120% is above 100%. Write a share from 0% to 100%; 20% is proposed.',
    )
    expect(problem({ utilisation: { low: 0.95 } })).toBe(
      '95% is above utilisation.high, which is 90%. Let utilisation.low be less than utilisation.high.',
    )
    expect(problem({ health: { dailyUse: [0.5, 0.2, 0.35, 0.1] } })).toBe(
      '50 / 20 / 35 / 10% is out of order. Put each line below the one before it, for the scores 5, 4, 3 and 2; [50%, 35%, 20%, 10%] is proposed.',
    )
    expect(problem({ tiers: { topShare: 'a fifth' } })).toMatch(/^"a fifth" is not a number/)
  })
})

describe('other figures', () => {
  it.each([
    ['renewal.windowDays', 120, '120 days'],
    ['renewal.windowDays', 1, '1 day'],
    ['health.greenFrom', 70, '70%'],
    ['health.weights.usage', 40, '40 of 100'],
    ['health.nps', [9, 8, 7, 5], '9 / 8 / 7 / 5 of 10'],
    ['movements.usageUp', 0.2, '20% of the usual'],
    ['queue.baseline', 5, '5 cards'],
  ])('of %s have their unit', (path, value, says) => {
    expect(valueText(value, path)).toBe(says)
  })

  it('have the words of their unit, whichever setting it is', () => {
    const bare = [...settingsList(defaultSettings)].filter(([path, value]) => {
      const unit = unitOf(path, value)
      return unit !== null && /^[\d.,/ ]+$/.test(valueText(value, path))
    })
    expect(bare.map(([path]) => path).filter((path) => !path.startsWith('outlook.weights.'))).toEqual([])
  })

  it('in per cent are typed with the sign or without', () => {
    expect(settingTyped('70 %', 'health.greenFrom')).toBe(70)
    expect(settingTyped('70 %', 'renewal.windowDays')).toBe('70 %')
  })
})
