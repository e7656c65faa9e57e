/** What the people of an account put into its outlook: who of champion and buyer is engaged, silent or gone, and how many are engaged. */
import type { Evidence } from '../diagnosis.ts'
import type { PersonStanding, RoleStanding } from '../people/people-standing.ts'
import type { Situation } from '../situation.ts'
import type { Contact, OutlookInputs, PeopleInputs } from './inputs.ts'

const MOST_SHOWN = 5

/** A role that nobody holds is missing, and so are contacts while no feed of them is alive; a departure is a fact of its own. */
export function peopleInputs({ people, known }: Pick<Situation, 'people' | 'known'>): PeopleInputs {
  const isTold = known.touch.kind === 'living'
  const contact = ({ contact: one }: RoleStanding): Contact => {
    if (one === 'departed') return one
    return isTold && one !== 'not identified' ? one : null
  }
  return {
    champion: contact(people.roles.Champion),
    buyer: contact(people.roles['Economic Buyer']),
    engagedPeople: isTold ? people.engaged : null,
  }
}

/** The departures and last contacts behind them. */
export function peopleEvidence({ people }: Pick<Situation, 'people'>): OutlookInputs['evidence'] {
  const ofRole = ({ holders, gone }: RoleStanding): Evidence[] =>
    (holders.length > 0 ? holders : gone).flatMap(evidenceOf)
  const engaged = people.all.filter(({ contact }) => contact === 'engaged')
  return {
    champion: ofRole(people.roles.Champion),
    buyer: ofRole(people.roles['Economic Buyer']),
    breadth: engaged.slice(0, MOST_SHOWN).flatMap(evidenceOf),
  }
}

function evidenceOf({ person, departure, lastContact }: PersonStanding): Evidence[] {
  const said =
    departure.verdict === 'departed' ? departure.evidence : lastContact ? [lastContact.evidence] : []
  return said.map((one) => ({ ...one, says: `${person.name}: ${one.says}` }))
}
