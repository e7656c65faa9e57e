/** The edits that bring an item, or a whole section, back to how it was in an earlier plan. */
import { proofOf } from './apply-edit.ts'
import { changedFields } from './changed-fields.ts'
import { contentOf } from './is-arrangement.ts'
import { itemName } from './item-name.ts'
import type { Plan, PlanItem } from './plan.ts'
import type { PlanEdit } from './plan-edit.ts'
import type { SectionName } from './plan-sections.ts'
import { dayOf, type Instant, type Made } from './provenance.ts'

export interface Restoring {
  readonly now: Plan
  readonly past: Plan
  /** the day of the earlier plan, for the words */
  readonly on: Instant
  readonly section: SectionName
  /** null: the whole section */
  readonly itemId: string | null
  readonly author: Pick<Made, 'actor' | 'at'>
  /** an id for each edit */
  readonly newId: () => string
}

/** None where it is as it was: who confirmed it since makes no difference. */
export function restoringEdits(input: Restoring): PlanEdit[] {
  const { now, past, section, itemId } = input
  const all = new Set([...past.items[section].keys(), ...now.items[section].keys()])
  return [...all]
    .filter((id) => itemId === null || id === itemId)
    .flatMap((id) => {
      const was: PlanItem | undefined = past.items[section].get(id)
      const is: PlanItem | undefined = now.items[section].get(id)
      if (was === undefined) return is === undefined ? [] : [takenOut(is, input)]
      if (is === undefined) return broughtBack(was, input)
      return changedBack(was, is, input)
    })
}

function takenOut(is: PlanItem, input: Restoring): PlanEdit {
  const says = `${itemName(is)} taken out: it was not there on ${dayOf(input.on)}`
  return { ...edit(is, is.version, says, input), change: 'remove', item: null } as PlanEdit
}

function broughtBack(was: PlanItem, input: Restoring): PlanEdit[] {
  const gone = input.now.removed[input.section].get(was.id)?.item
  // It went with the plan of another account that this one was merged with: there it is to be looked for.
  if (gone === undefined) return []
  const says = `${itemName(was)} brought back as of ${dayOf(input.on)}`
  const item = valuesBack(was, gone)
  return [
    { ...edit(was, gone.version, says, input), change: 'restore', item, proof: proofOf(was) } as PlanEdit,
  ]
}

function changedBack(was: PlanItem, is: PlanItem, input: Restoring): PlanEdit[] {
  const item = valuesBack(was, is)
  if (Object.keys(item).length === 0 && was.standing === is.standing) return []
  const says = `${itemName(was)} as of ${dayOf(input.on)}`
  return [{ ...edit(is, is.version, says, input), change: 'restore', item, proof: proofOf(was) } as PlanEdit]
}

/** Where its box stands on the map stays as it is: that is no content (ADR 029). */
function valuesBack(was: PlanItem, is: PlanItem): Readonly<Record<string, unknown>> {
  const back = changedFields(was.values, is.values).map(({ field, from }): [string, unknown] => [field, from])
  return Object.fromEntries(contentOf(was.section, back))
}

function edit({ id }: PlanItem, basedOn: number, says: string, { section, author, newId, on }: Restoring) {
  return {
    ...author,
    id: newId(),
    section,
    target: { by: 'item', id },
    cause: { by: 'hand' },
    statedOn: null,
    basedOn,
    says,
    ownerEmail: null,
    dueOn: null,
    evidence: [],
    standing: 'confirmed',
    why: `Brought back to how it was on ${dayOf(on)}.`,
  }
}
