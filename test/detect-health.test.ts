/** Both health models: missing is not zero, caps hold, and no status is given on too little (handbook 4). */
import type { Cap, SignalId, SignalReading } from '#src/detect/diagnosis.ts'
import { signalIds } from '#src/detect/diagnosis.ts'
import { sevenSignal } from '#src/detect/health/seven-signal.ts'
import { weighted } from '#src/detect/health/weighted.ts'
import { notMeasured } from '#src/detect/not-measured.ts'
import { defaultSettings } from '#src/detect/default-settings.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const { health } = defaultSettings

/** Those of an account that is past its onboarding. */
const sevenIds = signalIds.filter((id) => id !== 'onboarding')

type Scores = Partial<Record<SignalId, number | null | 'not applicable'>>

function signals(scores: Scores): SignalReading[] {
  return sevenIds.map((id) => {
    const score = scores[id] ?? null
    const reading = notMeasured(id, 'Not measured.', score !== 'not applicable')
    return typeof score === 'number' ? { ...reading, score } : reading
  })
}

const seven = (scores: Scores, caps: readonly Cap[] = []) => sevenSignal(signals(scores), caps, health)
const total = (scores: Scores, caps: readonly Cap[] = []) => weighted(signals(scores), caps, health)
const cap = (holdsAt: number): Cap => ({
  id: `cap-${holdsAt}`,
  holdsAt,
  says: 'an urgent ticket',
  evidence: [],
})

/** All seven, in the order of the model. */
const all = (...scores: number[]): Scores => Object.fromEntries(sevenIds.map((id, at) => [id, scores[at]!]))

describe('the seven-signal model', () => {
  it('is the sum ÷ 35 when all are measured', () => {
    expect(seven(all(4, 3, 4, 3, 4, 5, 3))).toMatchObject({
      score: (100 * 26) / 35,
      status: 'Healthy',
      coverage: 1,
      arithmetic: '4 + 3 + 4 + 3 + 4 + 5 + 3 = 26 of 35 = 74.3%',
    })
  })

  it.each([
    ['above 70', all(4, 4, 4, 4, 4, 3, 3), 'Healthy'],
    [
      '70 itself',
      { 'product-usage': 4, 'feature-adoption': 3, 'seat-utilisation': 4, 'nps-csat': 3 },
      'At Risk',
    ],
    ['40 itself', all(2, 2, 2, 2, 2, 2, 2), 'At Risk'],
    ['below 40', all(2, 2, 2, 2, 2, 2, 1), 'Critical'],
  ] as const)('%s', (_, scores, status) => {
    expect(seven(scores).status).toBe(status)
  })
})

describe('the weighted model', () => {
  it('is Σ weight × dimension ÷ Σ weights measured', () => {
    const reading = total({ 'product-usage': 5, 'seat-utilisation': 2, 'support-volume': 3 })
    expect(reading.score).toBeCloseTo((40 * 62.5 + 20 * 50) / 60, 9)
    expect(reading).toMatchObject({ coverage: 0.6, status: 'Yellow' })
    expect(reading.arithmetic).toBe('(40 × 62.5 (usage) + 20 × 50 (support)) ÷ 60 = 58.3')
  })

  it.each([
    [
      'Green from 70',
      { 'product-usage': 4, 'stakeholder-engagement': 4, 'nps-csat': 3, 'support-volume': 4 },
      'Green',
    ],
    [
      'Yellow under 70',
      { 'product-usage': 4, 'stakeholder-engagement': 3, 'nps-csat': 3, 'support-volume': 4 },
      'Yellow',
    ],
    [
      'Red under 40',
      { 'product-usage': 2, 'stakeholder-engagement': 2, 'nps-csat': 2, 'support-volume': 3 },
      'Red',
    ],
  ] as const)('%s', (_, scores, status) => {
    expect(total(scores).status).toBe(status)
  })

  it('refuses weights that do not total 100', () => {
    const weights = { ...health.weights, usage: 41 }
    expect(() => weighted(signals({}), [], { ...health, weights })).toThrow(/total 101, not 100/)
  })
})

describe('both models', () => {
  const modelled = [
    ['seven', seven],
    ['weighted', total],
  ] as const

  it.each(modelled)(
    '%s: score but no status under half of the coverage, or on neither use nor engagement',
    (_, model) => {
      expect(model({ 'product-usage': 5 })).toMatchObject({ score: 100, status: null })
      expect(model({ 'nps-csat': 5, 'support-volume': 5, 'renewal-risk': 5 })).toMatchObject({ status: null })
      expect(model({})).toMatchObject({
        score: null,
        status: null,
        coverage: 0,
        arithmetic: 'No signal is measured.',
      })
    },
  )

  it.each(modelled)('%s: what is not applicable leaves the coverage', (_, model) => {
    const onboarding = Object.fromEntries(sevenIds.slice(0, 3).map((id) => [id, 'not applicable' as const]))
    const rest = { 'support-volume': 4, 'nps-csat': 4, 'stakeholder-engagement': 4, 'renewal-risk': 4 }
    expect(model({ ...onboarding, ...rest }).coverage).toBe(1)
  })

  it.each(modelled)('%s: a cap holds the score and is named', (_, model) => {
    const reading = model(all(5, 5, 5, 5, 5, 5, 5), [cap(69), cap(60)])
    expect(reading.score).toBe(60)
    expect(reading.status).toBe(model === seven ? 'At Risk' : 'Yellow')
    expect(reading.arithmetic).toMatch(/, held at 60%: an urgent ticket$/)
    expect(model(all(2, 2, 2, 2, 2, 2, 2), [cap(69)]).arithmetic).not.toMatch(/held/)
  })

  it.each(modelled)('%s: a cap of 39 gives a status however little is measured', (_, model) => {
    const worst = model === seven ? 'Critical' : 'Red'
    expect(model({ 'nps-csat': 5 }, [cap(39)])).toMatchObject({ score: 39, status: worst })
    expect(model({ 'nps-csat': 5 }, [cap(60)]).status).toBeNull()
    expect(model({}, [cap(39)])).toMatchObject({ score: null, status: worst })
  })

  it.each(modelled)('%s: never changes its score by a signal that is not measured', (_, model) => {
    const scores = fc.dictionary(fc.constantFrom(...sevenIds), fc.integer({ min: 1, max: 5 }))
    fc.assert(
      fc.property(scores, fc.constantFrom(...sevenIds), (given, id) => {
        const without = { ...given }
        delete without[id]
        for (const missing of [null, 'not applicable'] as const)
          expect(model({ ...without, [id]: missing }).score).toBe(model(without).score)
      }),
    )
  })
})
