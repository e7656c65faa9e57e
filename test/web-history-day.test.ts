/** Where the history of a plan opens: a quarter back, or where the plan began. */
import { describe, expect, it } from 'vitest'
import { usualDay } from '#src/web/screens/account/history/use-history-days.ts'

describe('the day from which the history looks', () => {
  it('is a quarter back', () => {
    expect(usualDay({ asOf: '2026-11-23', days: [{ on: '2026-01-01' }, { on: '2026-11-01' }] })).toBe(
      '2026-08-25',
    )
  })

  it('is the first day of a plan that is younger', () => {
    expect(usualDay({ asOf: '2026-11-23', days: [{ on: '2026-11-01' }, { on: '2026-11-20' }] })).toBe(
      '2026-11-01',
    )
  })
})
