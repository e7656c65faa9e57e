/** Competitors of a plan that is filled from records: the same judgement of who is active as that of the renewal risk. */
import { describe, expect, it } from 'vitest'
import { readPlan } from '#src/detect/plan/read-plan.ts'
import { activeRivals } from '#src/detect/voice/active-rivals.ts'
import { defaultSettings } from '#src/detect/default-settings.ts'
import { situationOf } from '#src/detect/situation.ts'
import type { Dossier } from '#src/facts/dossier.ts'
import { addDays } from '#src/kernel/day.ts'
import type { Plan } from '#src/plan/plan.ts'
import { asOf, dossier, type DossierParts, person, portfolio, recordFeeds } from './support/dossier.ts'
import { event, touch } from './support/records.ts'
import { filled, fillInput, followed } from './support/filled-plan.ts'

const ann = person({ roles: ['Champion'], competitors: ['Lumetric'] })

function account(parts: DossierParts): Dossier {
  const given = dossier({ people: [ann], ...parts })
  return { ...given, profile: { ...given.profile, tier: 1 } }
}

const there = account({})
/** Two signs that make a departure sure, while the CRM still has her as active. */
const gone = account({
  touches: [
    touch(addDays(asOf, -3), [ann.email!], { direction: 'out', attended: [], bounced: [ann.email!] }),
  ],
  events: [event(addDays(asOf, -5), 'login_deactivated', { contactId: ann.sourceId })],
})

const rivalsIn = (plan: Plan) =>
  [...plan.items.competitors.values()].map(({ values }) => [values.name, values.where, values.status])

function isActive(of: Dossier, plan: Plan): boolean {
  const heard = portfolio({ recordFeeds: recordFeeds({ touch: { crm: 0 }, event: { crm: 0 } }) })
  const { dossier: asTheyAre } = situationOf(of, heard, defaultSettings, plan)
  return activeRivals({ dossier: asTheyAre, plan: readPlan(plan) }).length > 0
}

describe('a competitor who knows one person', () => {
  it('is active while that person is there', () => {
    const plan = filled(there)
    expect(rivalsIn(plan)).toEqual([['Lumetric', `Knows ${ann.name}`, 'Active']])
    expect(isActive(there, plan)).toBe(true)
  })

  it('does not enter the plan where all signs together say that the person left', () => {
    expect(fillInput(gone).diagnosis.relationship.people[0]!.departure.verdict).toBe('departed')
    const plan = filled(gone)
    expect(rivalsIn(plan)).toEqual([])
    expect(isActive(gone, plan)).toBe(false)
  })

  it('is not active any more in a plan where it stands already', () => {
    const plan = followed(gone, filled(there))
    expect(rivalsIn(plan)).toEqual([['Lumetric', `Knew ${ann.name}, who left`, 'Mentioned']])
    expect(isActive(gone, plan)).toBe(false)
  })
})
