/** Takes out of a plan what a merge of two contacts made of it; what was edited since stays as it was edited. */
import { applyEdit, proofOf } from '../apply-edit.ts'
import { type Step, stepsOf } from '../fold-edits.ts'
import { itemName } from '../item-name.ts'
import { emptyPlan, type Plan, type PlanItem } from '../plan.ts'
import type { PlanEdit } from '../plan-edit.ts'
import { planSections } from '../plan-sections.ts'
import { authorOf, type MergeMade } from './merge-in-plan.ts'

/** @param log the whole one; none of its edits need be of the merge */
export function splitInPlan(log: readonly PlanEdit[], made: MergeMade): PlanEdit[] {
  const steps = stepsOf(log)
  const edits: PlanEdit[] = []
  let plan = steps.at(-1)?.after ?? emptyPlan
  for (const step of steps.toReversed()) {
    const { cause } = step.edit
    if (cause.by !== 'contact-merge' || cause.mergeNo !== made.mergeNo) continue
    const edit = step.edit.change === 'remove' ? broughtBack(step, plan, made) : takenBack(step, plan, made)
    if (edit === null) continue
    const applied = applyEdit(plan, edit)
    if ('conflict' in applied) continue
    plan = applied.plan
    edits.push(edit)
  }
  return edits
}

/** Null where somebody has brought the item back meanwhile, or taken it out by another edit. */
function broughtBack({ edit, itemId }: Step, plan: Plan, made: MergeMade): PlanEdit | null {
  const gone = plan.removed[edit.section].get(itemId)
  if (gone === undefined || gone.removal.editId !== edit.id) return null
  return restoring(gone.item, {}, null, `${itemName(gone.item)} is a person of their own again`, made)
}

/** The fields, and the proof, that nobody has touched since. */
function takenBack({ edit, itemId, before }: Step, plan: Plan, made: MergeMade): PlanEdit | null {
  const now: PlanItem | undefined = plan.items[edit.section].get(itemId)
  const was: PlanItem | undefined = before.items[edit.section].get(itemId)
  if (now === undefined || was === undefined) return null
  const values = was.values as unknown as Readonly<Record<string, unknown>>
  const fields = Object.keys(edit.item ?? {}).filter((field) => now.touches.fields[field]?.editId === edit.id)
  const proof = now.touches.proof.editId === edit.id ? proofOf(was) : null
  if (fields.length === 0 && proof === null) return null
  const back = Object.fromEntries(fields.map((field) => [field, values[field] ?? null]))
  const author = fields[0] === undefined ? made : { ...made, ...authorOf(was, fields[0], made) }
  return restoring(now, back, proof, `${itemName(now)} without the other contact`, author)
}

function restoring(
  { section, id, version, standing }: PlanItem,
  item: Readonly<Record<string, unknown>>,
  proof: ReturnType<typeof proofOf> | null,
  says: string,
  { mergeNo, actor, at, newId, byPerson = false }: MergeMade & { readonly byPerson?: boolean },
): PlanEdit {
  return {
    id: newId(),
    actor,
    at,
    section,
    change: 'restore',
    target: planSections[section] === 'one' ? { by: 'section' } : { by: 'item', id },
    item,
    proof,
    cause: { by: 'contact-split', mergeNo, byPerson },
    statedOn: null,
    basedOn: version,
    says,
    ownerEmail: null,
    dueOn: null,
    evidence: [],
    standing,
    why: 'The two contacts are two people.',
  } as unknown as PlanEdit
}
