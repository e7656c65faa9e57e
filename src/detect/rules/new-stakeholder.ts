/** New stakeholder: a person with a senior title appears in a tier 1–2 account (handbook 6). */
import { addDays, type Day, daysBetween } from '#src/kernel/day.ts'
import type { Finding } from '../diagnosis.ts'
import { isStrategic } from '../people/is-strategic.ts'
import { firstLookOn } from '../people/people-standing-on.ts'
import type { PersonStanding } from '../people/people-standing.ts'
import { isSeniorTitle } from '../people/senior-title.ts'
import type { Rule, RuleInput } from '../rule.ts'
import { dayInWords } from '../words.ts'

/** Days for which a person is new. */
const NEW_DAYS = 30
/** What a CRM brings within so many days after its first contacts belongs to the first look, not to what changed. */
const FIRST_LOOK_DAYS = 7
/** That a title decides is a reading of a word. */
const CONFIDENCE = 0.8

export const newStakeholder: Rule = {
  id: 'new-stakeholder',
  says: 'Tier 1–2: a person with a senior title and no recorded role, first known within the last 30 days.',
  find(input) {
    const { dossier, people, paid } = input
    if (!isStrategic(dossier) || paid.length === 0) return []
    const first = firstLookOn(dossier.people)
    return people.all
      .filter((standing) => isNew(standing, first, dossier.asOf))
      .map((standing) => finding(standing, input))
  },
}

/** Somebody whose role is recorded is on the map already. */
function isNew({ person, departure }: PersonStanding, first: Day, asOf: Day): boolean {
  const { title, roles, count, knownSince } = person
  return (
    isSeniorTitle(title) &&
    roles.length === 0 &&
    (count ?? 1) === 1 &&
    departure.verdict !== 'departed' &&
    daysBetween(first, knownSince) > FIRST_LOOK_DAYS &&
    daysBetween(knownSince, asOf) <= NEW_DAYS
  )
}

function finding({ person, contact }: PersonStanding, { dossier }: RuleInput): Finding {
  const { factId, source, name, title, department, knownSince } = person
  const where = department === null ? '' : ` (${department})`
  const met = contact === 'engaged' ? 'has been in contact with us' : 'has not been in contact with us yet'
  return {
    rule: 'new-stakeholder',
    cause: `person ${factId}`,
    since: knownSince,
    confidence: CONFIDENCE,
    severity: 'medium',
    headline: `New at ${dossier.profile.name}: ${name}, ${title}`,
    reason: `${name}, ${title}${where}, is known since ${dayInWords(knownSince)}, has no recorded role and ${met}.`,
    nextStep: `Add ${name} to the map as assumed, and ask who knows them before ${dayInWords(addDays(knownSince, NEW_DAYS))}.`,
    dueOn: null,
    value: null,
    evidence: [{ factId, source, on: knownSince, says: `${name}, ${title}, appeared` }],
  }
}
