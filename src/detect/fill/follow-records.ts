/** Keeps what the engine wrote into a plan as the records have it now; what a person changed stays. */
import { findItem } from '#src/plan/find-item.ts'
import { ENGINE, isOfPeople } from '../plan/read-plan.ts'
import { draftsOf } from './drafts-of.ts'
import type { EditDraft } from './edit-draft.ts'
import type { FillInput } from './fill-input.ts'
import { stakeholders } from './stakeholders.ts'
import { wantedItems } from './wanted-items.ts'

/** People who are new are proposed, not added; what the CRM pursues anew comes in. @returns none when nothing changed */
export function followRecords(input: FillInput): EditDraft[] {
  const news = draftsOf(input.plan, wantedItems(input), ({ isNews }) => isNews === true)
  return [...news, ...placesTaken(input)]
}

/** A place that the engine kept free goes once somebody on the map is recorded to hold it. */
function placesTaken(input: FillInput): EditDraft[] {
  const items = [...input.plan.items.stakeholders.values()]
  const held = stakeholders(input).filter(
    ({ item, target }) => item.status === 'there' && findItem('stakeholders', items, target) !== null,
  )
  return items.flatMap((place): EditDraft[] => {
    const { target, version } = place
    if (target.by !== 'role' || place.values.personId !== null || isOfPeople(place)) return []
    const holder = held.find(({ item }) => item.roles.includes(target.role))
    if (holder === undefined) return []
    return [
      {
        section: 'stakeholders',
        change: 'remove',
        target,
        item: null,
        actor: ENGINE,
        cause: { by: 'records' },
        statedOn: null,
        basedOn: version,
        says: `${target.role}: now ${holder.item.name}`,
        why: `${holder.item.name} is recorded as ${target.role.toLowerCase()}.`,
        evidence: holder.evidence,
        standing: 'confirmed',
        ownerEmail: null,
        dueOn: null,
      },
    ]
  })
}
