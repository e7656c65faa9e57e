/** The place of a movement in the queue (handbook 6). */
import type { Movement } from '#src/detect/diagnosis.ts'
import { priority } from '#src/detect/priority.ts'
import { addDays, type Day } from '#src/kernel/day.ts'
import { describe, expect, it } from 'vitest'
import { asOf } from './support/dossier.ts'
import { movement } from './support/movement.ts'

describe('the priority', () => {
  const standing = { asOf, deadlineOn: null, arr: 100, medianArr: 100 }
  const of = (change: Partial<Movement>, more: Partial<typeof standing> | { deadlineOn: Day } = {}) =>
    priority(movement({ confidence: 1, severity: 'critical', ...change }), { ...standing, ...more })

  it.each([
    ['critical', 0.5],
    ['high', 0.3],
    ['medium', 0.15],
    ['low', 0.05],
  ] as const)('%s', (severity, expected) => {
    expect(of({ severity })).toBeCloseTo(expected, 9)
  })

  it('grows with confidence, urgency and revenue', () => {
    expect(of({ confidence: 0.5 })).toBeCloseTo(0.25, 9)
    expect(of({}, { deadlineOn: addDays(asOf, 30) })).toBeCloseTo(1, 9)
    expect(of({}, { deadlineOn: addDays(asOf, 31) })).toBeCloseTo(0.75, 9)
    expect(of({ dueOn: addDays(asOf, 91) })).toBeCloseTo(0.5, 9)
    expect(of({}, { arr: 300 })).toBeCloseTo(0.75, 9)
    expect(priority(movement({ confidence: 1, severity: 'critical' }), { ...standing, arr: null })).toBe(0.5)
  })
})
