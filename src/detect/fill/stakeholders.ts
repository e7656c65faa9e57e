/** Those of the contacts who matter, as the map has them; roles only where they are recorded (handbook 2 and 5). */
import type { Person } from '#src/facts/dossier.ts'
import { personOfContact, superiorOf } from '#src/facts/known-as.ts'
import { addDays } from '#src/kernel/day.ts'
import { findItem } from '#src/plan/find-item.ts'
import type { Level, PersonLine, PersonNamed } from '#src/plan/plan-items.ts'
import type { PersonState } from '../diagnosis.ts'
import { keyRoles } from '../people/people-standing.ts'
import { isSeniorTitle } from '../people/senior-title.ts'
import { asRecorded, nobody } from '../proposals/stakeholder.ts'
import type { FillInput } from './fill-input.ts'
import { hasLeft } from './has-left.ts'
import type { Wanted } from './wanted.ts'

/** A map of more people is read by nobody; whoever else is seen is named as a white spot. */
const MOST = 15
/** Who was met within so many days matters, whatever is recorded. */
const MET_DAYS = 90

interface Known {
  readonly person: Person
  /** null: one of many of whom the diagnosis says nothing */
  readonly state: PersonState | null
}

/** The weightiest, and whoever is on the map already. */
export function stakeholders(input: FillInput): Wanted<'stakeholders'>[] {
  const { dossier, diagnosis, plan } = input
  const states = new Map(diagnosis.relationship.people.map((state) => [state.factId, state]))
  const known = dossier.people.map((person) => ({ person, state: states.get(person.factId) ?? null }))
  const weighty = known
    .map((one) => ({ ...one, weight: weightOf(one, input) }))
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight || (met(a) < met(b) ? 1 : -1))
  const chosen = new Set(weighty.slice(0, MOST).map(({ person }) => person.factId))
  const items = [...plan.items.stakeholders.values()]
  const isOnMap = ({ factId }: Person): boolean =>
    findItem('stakeholders', items, { by: 'person', factId }) !== null
  return [...weighty, ...known.filter((one) => weightOf(one, input) === 0)]
    .filter(({ person }) => chosen.has(person.factId) || isOnMap(person))
    .map((one) => wanted(one, dossier.people))
}

/** The place of a role that a plan needs and nobody holds. */
export function vacantPlaces({ diagnosis }: FillInput): Wanted<'stakeholders'>[] {
  const { coverage } = diagnosis.relationship
  return coverage
    .filter(({ isMissing }) => isMissing)
    .map(({ role }) => ({
      section: 'stakeholders',
      target: { by: 'role', role },
      item: { ...nobody, roles: [role] },
      says: `${role}: unknown`,
      why: `No ${role.toLowerCase()} is recorded, and the plan of a key account needs one.`,
      evidence: [],
      standing: 'assumed',
      ownerEmail: null,
      saidBy: ({ values }) => values.status !== 'departed' && values.roles.includes(role),
    }))
}

/** Key roles first, then other roles, then influence, senior titles and what else is recorded; 0: does not matter yet. */
function weightOf({ person, state }: Known, { dossier }: FillInput): number {
  const { roles, influence, sentiment, strength, title } = person
  const key = keyRoles.findIndex((role) => roles.includes(role))
  const ofRole = key >= 0 ? 100 - key : roles.length > 0 ? 50 : 0
  const ofInfluence = { High: 20, Medium: 12, Low: 8 }[influence ?? ''] ?? 0
  const isRecorded = sentiment !== null || strength !== null
  const since = addDays(dossier.asOf, -MET_DAYS)
  const wasMet = met({ person, state }) >= since
  return ofRole + ofInfluence + (isSeniorTitle(title) ? 10 : 0) + (isRecorded ? 4 : 0) + (wasMet ? 2 : 0)
}

function met({ person, state }: Known): string {
  return state?.lastContactOn ?? person.lastContactOn ?? ''
}

function wanted({ person, state }: Known, people: readonly Person[]): Wanted<'stakeholders'> {
  const { factId, name, roles, notes } = person
  const isGone = hasLeft(person, state)
  const signs = isGone ? (state?.departure.evidence ?? []).map((sign) => sign.factId) : []
  const role = roles.length === 0 ? 'role not known' : roles.join(', ')
  return {
    section: 'stakeholders',
    target: { by: 'person', factId },
    item: {
      ...asRecorded(person),
      status: isGone ? 'departed' : 'there',
      statusOn: isGone ? (state?.departure.since ?? person.statusOn) : null,
      notes,
      reportsTo: named(superiorOf(person, people)),
      lines: linesOf(person, people),
      interest: person.interest as Level | null,
      priorities: person.priorities,
      lastContactOn: state?.lastContactOn ?? person.lastContactOn,
      knownTo: person.competitors,
      standsFor: person.count,
    },
    says: `${name} (${role})${isGone ? ', left' : ''}`,
    why: roles.length === 0 ? 'Recorded as a contact, without a role.' : 'Recorded so as a contact.',
    evidence: [...new Set([factId, ...signs])],
    standing: roles.length === 0 ? 'assumed' : 'confirmed',
    ownerEmail: person.ownerEmail,
  }
}

/** Of influence and conflict, to contacts of the account; what a line is about no record tells. */
function linesOf({ influences, conflicts }: Person, people: readonly Person[]): PersonLine[] {
  const lines = (kind: PersonLine['kind'], ids: readonly string[]) =>
    ids.flatMap((id): PersonLine[] => {
      const to = named(personOfContact(id, people))
      return to === null ? [] : [{ kind, to, says: null }]
    })
  return [...lines('influences', influences), ...lines('conflict', conflicts)]
}

function named(person: Person | null): PersonNamed | null {
  return person === null ? null : { personId: person.factId, name: person.name }
}
