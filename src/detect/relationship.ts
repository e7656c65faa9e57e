/** How we stand with the people of an account: the checklist, the roles that a plan needs, who is there, and who is on no map (handbook 5). */
import type { Person } from '#src/facts/dossier.ts'
import type { PersonState, Relationship, RoleCoverage } from './diagnosis.ts'
import { checklist } from './people/checklist.ts'
import { isStrategic } from './people/is-strategic.ts'
import { keyRoles, type PersonStanding, type RoleStanding } from './people/people-standing.ts'
import { unknownPeople } from './people/unknown-people.ts'
import type { Situation } from './situation.ts'

const MOST_PEOPLE = 40

export function relationship(situation: Situation): Relationship {
  const { people, dossier } = situation
  const ordered = people.all.toSorted(byWeight)
  return {
    checklist: checklist(situation),
    coverage: keyRoles.map((role) => coverageOf(people.roles[role], isStrategic(dossier))),
    people: ordered.slice(0, MOST_PEOPLE).map(stateOf),
    morePeople: Math.max(0, ordered.length - MOST_PEOPLE),
    engaged: people.engaged,
    unknown: unknownPeople(situation),
  }
}

function coverageOf({ role, holders, contact }: RoleStanding, isNeeded: boolean): RoleCoverage {
  return {
    role,
    holders: holders.map(({ person }) => person.name),
    contact,
    isMissing: isNeeded && holders.length === 0,
  }
}

function stateOf({ person, contact, lastContact, departure }: PersonStanding): PersonState {
  const { factId, name, title, roles, count } = person
  return {
    factId,
    name,
    title,
    roles,
    count,
    contact,
    lastContactOn: lastContact?.on ?? null,
    departure,
    evidence: lastContact === null ? [] : [lastContact.evidence],
  }
}

/** Key roles first, then other roles, then influence, then whoever was met last. */
function byWeight(a: PersonStanding, b: PersonStanding): number {
  const met = ({ lastContact }: PersonStanding): string => lastContact?.on ?? ''
  return weightOf(b.person) - weightOf(a.person) || (met(a) < met(b) ? 1 : met(a) > met(b) ? -1 : 0)
}

function weightOf({ roles, influence }: Person): number {
  const key = keyRoles.findIndex((role) => roles.includes(role))
  const ofRole = key >= 0 ? 20 - key : roles.some((role) => role !== 'End User') ? 10 : 0
  return ofRole + ({ High: 2, Medium: 1 }[influence ?? ''] ?? 0) / 10
}
