/** Decision-maker silence: champion, buyer or sponsor of a tier 1–2 account is not engaged any more (handbook 6). */
import { isCancelled } from '#src/facts/contract-figures.ts'
import { daysBetween } from '#src/kernel/day.ts'
import type { Evidence, Finding, Severity } from '../diagnosis.ts'
import { isStrategic } from '../people/is-strategic.ts'
import { type KeyRole, keyRoles, type PersonStanding, type RoleStanding } from '../people/people-standing.ts'
import type { Rule, RuleInput } from '../rule.ts'
import { counted, dayInWords, listed } from '../words.ts'

/** A silence of twice the window weighs more. */
const LONG = 2

export const decisionMakerSilence: Rule = {
  id: 'decision-maker-silence',
  says: 'Tier 1–2: the champion without two-way contact for more than 30 days, the economic buyer 60, the executive sponsor 90.',
  find(input) {
    const { people, dossier, paid } = input
    // Who has given notice, and stopped talking, is told by that.
    if (!isStrategic(dossier) || paid.every(isCancelled)) return []
    const roles = keyRoles.map((role) => people.roles[role])
    const silent = roles.filter(({ contact }) => contact === 'silent')
    if (silent.length === 0) return roles.some(({ contact }) => contact === null) ? null : []
    return [...byPerson(silent)].map(([standing, held]) => finding(standing, held, input))
  },
}

/** One finding a person, who may hold several roles; of several holders the one contacted last. */
function byPerson(silent: readonly RoleStanding[]): Map<PersonStanding, KeyRole[]> {
  const found = new Map<PersonStanding, KeyRole[]>()
  for (const { role, holders } of silent) {
    const last = holders.toSorted((a, b) => (a.silentSince! < b.silentSince! ? 1 : -1))[0]!
    found.set(last, [...(found.get(last) ?? []), role])
  }
  return found
}

function finding(standing: PersonStanding, roles: readonly KeyRole[], { dossier }: RuleInput): Finding {
  const { person, lastContact, windowDays } = standing
  const since = standing.silentSince!
  const names = listed(roles).toLowerCase()
  const silentDays = daysBetween(since, dossier.asOf) + 1 + windowDays
  const last =
    lastContact === null
      ? `no two-way contact in ${counted(silentDays, 'day')} of meetings and messages`
      : `last two-way contact ${counted(silentDays, 'day')} ago (${dayInWords(lastContact.on)})`
  return {
    rule: 'decision-maker-silence',
    cause: `person ${person.factId}`,
    since,
    confidence: lastContact === null ? NEVER_SEEN : SEEN,
    severity: severity(silentDays, windowDays),
    headline: `The ${names} ${person.name} is silent`,
    reason: `${person.name}, ${names}: ${last}; more than ${windowDays} days count as silence.`,
    nextStep: `Get ${person.name} into a conversation within two weeks${person.ownerEmail === null ? '' : `; ${person.ownerEmail} holds the relationship`}.`,
    dueOn: null,
    value: null,
    evidence: [lastContact === null ? noContact(standing) : named(standing, lastContact.evidence)],
  }
}

/** A contact may take place that no record shows; somebody never seen may be met under an address that is not known. */
const SEEN = 0.9
const NEVER_SEEN = 0.7

function severity(silentDays: number, windowDays: number): Severity {
  return silentDays > LONG * windowDays ? 'high' : 'medium'
}

function named({ person }: PersonStanding, evidence: Evidence): Evidence {
  return { ...evidence, says: `${person.name} ${evidence.says}` }
}

function noContact({ person }: PersonStanding): Evidence {
  const { factId, source, knownSince, name } = person
  return { factId, source, on: knownSince, says: `${name} is in no meeting, call or message` }
}
