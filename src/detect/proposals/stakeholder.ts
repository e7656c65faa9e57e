/** Edits of the stakeholder map: somebody is otherwise than it says, is new on it, or a place on it is to be filled. */
import type { Person } from '#src/facts/dossier.ts'
import type { Stakeholder } from '#src/plan/plan-items.ts'
import type { Added, Changed, Kept } from '#src/plan/proposed-edit.ts'
import { added, proposed, type Said } from './added.ts'
import type { Moved } from './moved.ts'

export function stakeholderChanged(
  moved: Moved,
  { factId }: Person,
  item: Changed<'stakeholders'>['item'],
  said: Said,
): Changed<'stakeholders'> {
  const target = { by: 'person', factId } as const
  return { section: 'stakeholders', change: 'change', target, item, ...proposed(moved, said) }
}

export function stakeholderToConfirm(moved: Moved, { factId }: Person, said: Said): Kept<'stakeholders'> {
  const target = { by: 'person', factId } as const
  return { section: 'stakeholders', change: 'confirm', target, item: null, ...proposed(moved, said) }
}

export function stakeholderAdded(moved: Moved, person: Person, said: Said): Added<'stakeholders'> {
  const item = { ...asRecorded(person), statusOn: person.knownSince }
  return added(moved, 'stakeholders', { by: 'person', factId: person.factId }, item, said)
}

/** Who they are and what is thought of them, as the contact has it. */
export function asRecorded(person: Person): Stakeholder {
  const { factId, name, title, department, roles, influence, sentiment, strength, ownerEmail } = person
  return {
    ...nobody,
    personId: factId,
    name,
    title,
    department,
    roles,
    influence,
    sentiment,
    strength,
    ownerEmail,
  }
}

/** A missing role is a place on the map (handbook 5): "Champion: unknown". */
export function placeAdded(moved: Moved, role: string, said: Omit<Said, 'says'>): Added<'stakeholders'> {
  const statusOn = moved.finding.since
  return added(
    moved,
    'stakeholders',
    { by: 'role', role },
    { ...nobody, roles: [role], statusOn },
    {
      ...said,
      says: `${role}: unknown`,
    },
  )
}

/** Of whom nothing is known yet. */
export const nobody: Stakeholder = {
  personId: null,
  name: null,
  title: null,
  department: null,
  roles: [],
  influence: null,
  sentiment: null,
  strength: null,
  status: 'there',
  statusOn: null,
  ownerEmail: null,
  notes: null,
}
