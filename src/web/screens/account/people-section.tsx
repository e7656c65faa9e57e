/** The people at the customer, and the roles that nobody is known to hold. */
import type { Diagnosis } from '#src/detect/diagnosis.ts'
import type { Person } from '../../answers.ts'
import { en } from '../../messages/en.ts'
import { Gap } from '../../ui/gap.tsx'
import { Section } from '../../ui/section.tsx'
import { PersonRow } from './person-row.tsx'

/** The roles that an account must not be without (handbook 5), in the order in which they are listed. */
const keyRoles = ['Champion', 'Economic Buyer', 'Executive Sponsor']

interface PeopleSectionProps {
  readonly people: readonly Person[]
  readonly diagnosis: Diagnosis | null
  /** it is no customer any more: nobody is asked for */
  readonly isGone: boolean
}

export function PeopleSection({ people, diagnosis, isGone }: PeopleSectionProps) {
  const states = new Map(diagnosis?.relationship.people.map((state) => [state.factId, state]))
  const present = people.filter((person) => person.status !== 'left')
  const missing = isGone
    ? []
    : keyRoles.filter((role) => !present.some((person) => person.roles.includes(role)))
  if (isGone && people.length === 0) return null
  const inOrder = people.toSorted((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name, 'en'))
  return (
    <Section
      aside={people.length === 0 ? null : en.people.known(present.length, missing.length)}
      title={en.people.title}
    >
      <ul>
        {inOrder.map((person) => (
          <PersonRow
            asOf={diagnosis?.asOf ?? null}
            key={person.id}
            person={person}
            state={states.get(person.factId) ?? null}
          />
        ))}
        {missing.map((role) => (
          <li className="flex items-center gap-3 border-b border-line py-2" key={role}>
            <Gap>{en.people.missing(en.people.role(role))}</Gap>
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** Those with a key role first, those who left last. */
function rank(person: Person): number {
  if (person.status === 'left') return keyRoles.length + 2
  const places = person.roles.map((role) => keyRoles.indexOf(role)).filter((place) => place >= 0)
  return places.length === 0 ? keyRoles.length + 1 : Math.min(...places)
}
