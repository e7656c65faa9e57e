/** Reorganisation: nobody on the map is taken for granted until it is confirmed anew (handbook 6). */
import type { Playbook } from '../playbook.ts'
import type { PersonStanding } from '../people/people-standing.ts'
import { action } from '../proposals/action.ts'
import { contact, named } from '../proposals/contact.ts'
import { dueIn } from '../proposals/due.ts'
import { ownerOf } from '../proposals/owner-of.ts'
import { stakeholderChanged } from '../proposals/stakeholder.ts'
import { counted } from '../words.ts'

const CONFIRM_DAYS = 14

export const reorganisation: Playbook = {
  rule: 'reorganisation',
  propose(finding, input) {
    const moved = { finding, input }
    const { asOf } = input.dossier
    const onMap = input.people.all.filter(isOnMap)
    const ownerEmail = ownerOf(moved, 'am')
    const map = onMap.length === 0 ? 'the map' : `the map of ${counted(onMap.length, 'stakeholder')}`
    return [
      action(moved, {
        what: 'confirm the map',
        action: `Ask ${named(contact(input), 'whoever is known there')} who decides now, and confirm ${map}`,
        by: 'am',
        dueOn: dueIn(moved, CONFIRM_DAYS),
      }),
      ...onMap.map(({ person }) =>
        stakeholderChanged(
          moved,
          person,
          { status: 'unconfirmed', statusOn: finding.since },
          {
            says: `${person.name}${person.roles.length === 0 ? '' : ` (${person.roles.join(', ')})`}: to be confirmed`,
            ownerEmail,
            dueOn: asOf,
          },
        ),
      ),
    ]
  },
}

/** Who matters to the renewal: of a role or of influence, and not gone. */
function isOnMap({ person: { roles, influence }, departure }: PersonStanding): boolean {
  const matters = influence === 'High' || roles.some((role) => role !== 'End User')
  return matters && departure.verdict !== 'departed'
}
