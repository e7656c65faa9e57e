/** Who of ours was in two-way contact with whom of theirs, and when: the coverage of an account (handbook 5). */
import type { Dossier } from '#src/facts/dossier.ts'
import type { Touch } from '#src/facts/records.ts'
import { addMonths, type Day } from '#src/kernel/day.ts'
import type { Evidence } from '../diagnosis.ts'
import { sides } from './sides.ts'
import { type TwoWayContact, twoWayContacts } from './two-way-contacts.ts'

const MONTHS = 12

export interface PairContact {
  /** e-mail addresses in lower case */
  readonly theirs: string
  readonly ours: string
  /** the last one by the day */
  readonly on: Day
  /** how many in twelve months */
  readonly times: number
  readonly evidence: Evidence
}

export interface PeopleContacts {
  readonly pairs: readonly PairContact[]
  /** by the address of theirs, in the order of their days, whoever of ours took part */
  readonly all: ReadonlyMap<string, readonly TwoWayContact[]>
}

/**
 * Ours are those who are recorded to have come, or where nobody of ours is, those who were asked or addressed.
 *
 * @param day that of the dossier or an earlier one
 */
export function pairContacts(dossier: Dossier, day: Day): PeopleContacts {
  const own = sides(dossier)
  const all = twoWayContacts(dossier.touches, own, day)
  const touches = new Map(dossier.touches.map((touch) => [touch.factId, touch]))
  const ours = oursIn(dossier)
  const from = addMonths(day, -MONTHS)
  const pairs = [...all].flatMap(([theirs, contacts]) => {
    const told = contacts.filter(({ toldOn }) => toldOn <= day)
    const met = told.flatMap((contact) =>
      mates(touches.get(contact.evidence.factId), ours).map((mate) => ({ mate, contact })),
    )
    return [...Map.groupBy(met, ({ mate }) => mate)].map(([mate, both]): PairContact => {
      const { on, evidence } = both.at(-1)!.contact
      const times = both.filter(({ contact }) => contact.on > from).length
      return { theirs, ours: mate, on, times, evidence }
    })
  })
  return { pairs, all }
}

/** The addresses of our side: our people, and whoever owns the account or one of its people. */
function oursIn({ team, profile, people }: Dossier): ReadonlySet<string> {
  const { amEmail, csmEmail, sponsorEmail } = profile
  const owners = people.map(({ ownerEmail }) => ownerEmail)
  const known = [...team.map(({ email }) => email), amEmail, csmEmail, sponsorEmail, ...owners]
  return new Set(known.filter((email) => email !== null).map((email) => email.toLowerCase()))
}

function mates(touch: Touch | undefined, ours: ReadonlySet<string>): string[] {
  if (touch === undefined) return []
  const came = touch.attended.filter((address) => ours.has(address))
  const there = came.length > 0 ? came : touch.participants.filter((address) => ours.has(address))
  return [...new Set(there)].filter((address) => !touch.declinedBy.includes(address))
}
