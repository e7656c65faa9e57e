/** What a plan is filled with of the people who use the product: counted, or known at the least only. */
import { measuredCurrent } from '#src/detect/quality/measured-metrics.ts'
import type { UsageEntry } from '#src/facts/usage-entry.ts'
import type { Plan } from '#src/plan/plan.ts'
import { describe, expect, it } from 'vitest'
import { contract, dossier, entry, terms, today, users } from './support/dossier.ts'
import { filled, fillInput } from './support/filled-plan.ts'

const account = (usage: UsageEntry[], seats: number, startOn = '2024-06-15') =>
  dossier({ contracts: [contract({ startOn, terms: [terms({ seats, effectiveOn: startOn })] })], usage })

/** So many in each of the last weeks. */
const weekly = (people: number): UsageEntry[] =>
  Array.from({ length: 20 }, (_, ago) =>
    entry(today - 7 * (ago + 1) + 1, { grain: 'week', events: 100, activeUsers: people }),
  )

function baselines(plan: Plan): Record<string, number | null> {
  return Object.fromEntries(
    [...plan.items.metrics.values()].map(({ values }) => [values.name, values.baseline]),
  )
}

describe('the baselines of a plan', () => {
  it('of people and of their share of the seats are of the same day', () => {
    // Ten of forty have not been seen for 28 days.
    const usage = users(40, 150, (user, ago) => user >= 10 || ago >= 28)
    expect(baselines(filled(account(usage, 50)))).toMatchObject({ 'Adoption rate': 80, 'Active users': 40 })
    const short = users(40, 50, (user, ago) => user >= 10 || ago >= 28)
    expect(baselines(filled(account(short, 50)))).toMatchObject({ 'Adoption rate': 60, 'Active users': 30 })
  })

  it('are not taken from people who are known at the least only', () => {
    const made = account(weekly(38), 40)
    const { diagnosis } = fillInput(made)
    expect(diagnosis.seats).toMatchObject({ active: null, atLeast: 38 })
    expect(diagnosis.health.seven.signals.find(({ id }) => id === 'seat-utilisation')?.value).toBe(0.95)
    const plan = filled(made)
    expect(baselines(plan)).toMatchObject({ 'Adoption rate': null, 'Active users': null })
    const adoption = [...plan.items.metrics.values()].find(({ values }) => values.name === 'Adoption rate')!
    expect(measuredCurrent(adoption, diagnosis)).toBeNull()
    const counted = fillInput(
      account(
        users(38, 90, () => true),
        40,
      ),
    ).diagnosis
    expect(measuredCurrent(adoption, counted)).toMatchObject({ value: 95, unit: '%' })
  })
})

describe('half the seats active', () => {
  const milestone = (people: number) => {
    const plan = filled(account(weekly(people), 100, '2026-01-15'))
    return [...plan.items.milestones.values()].find(({ values }) => /half the seats/i.test(values.name))
  }

  it('is done where at least so many are', () => {
    expect(milestone(88)?.values.status).toBe('Complete')
    expect(milestone(40)?.values.status).toBe('In Progress')
  })
})
