/** What becomes of two plans when an account that was merged is split off: its items go back, with what was edited on them since. */
import { applyEdit } from '../apply-edit.ts'
import type { EditApplied } from '../apply-edits.ts'
import { type Step, stepsOf } from '../fold-edits.ts'
import { itemName } from '../item-name.ts'
import type { Plan, PlanItem } from '../plan.ts'
import type { PlanEdit } from '../plan-edit.ts'
import type { Actor, Instant } from '../provenance.ts'
import type { ItemTarget } from '../target.ts'

export interface PlanSplit {
  /** the plan of the account that is split off, as it was when it was merged */
  readonly from: Plan
  /** the log of the plan that it was merged into */
  readonly log: readonly PlanEdit[]
  readonly mergeNo: number
  readonly mergedAt: Instant
  /** whether a fact came under the account that is split off */
  isItsFact(factId: string): boolean
  readonly account: string
  readonly actor: Actor
  readonly at: Instant
  newId(): string
}

export interface SplitPlans {
  /** edits of the plan that stays: what came with the merge goes */
  readonly leaving: readonly PlanEdit[]
  /** the plan of the account that is split off, with the edits that were made on its items meanwhile */
  readonly plan: Plan
  readonly carried: readonly EditApplied[]
}

export function splitPlans(split: PlanSplit): SplitPlans {
  const steps = stepsSince(split)
  const came = itemsThatCame(steps, split)
  return {
    leaving: [...takingOut(steps, came, split), ...emptying(steps, came, split)],
    ...carry(steps, came, split),
  }
}

/** What was edited since the merge: it began with its own edits, if it had any. */
function stepsSince(split: PlanSplit): Step[] {
  const steps = stepsOf(split.log)
  const own = steps.findIndex(({ edit }) => isOfMerge(edit, split))
  const from = own === -1 ? steps.findIndex(({ edit }) => edit.at >= split.mergedAt) : own
  return from === -1 ? [] : steps.slice(from)
}

/** By section and id in the plan that stays, the id that an item has in the other one. */
type Came = ReadonlyMap<string, string>

function keyOf({ edit, itemId }: Pick<Step, 'edit' | 'itemId'>): string {
  return `${edit.section} ${itemId}`
}

function isOfMerge({ cause }: PlanEdit, { mergeNo }: PlanSplit): boolean {
  return cause.by === 'account-merge' && cause.mergeNo === mergeNo
}

/** Those that the merge added, and those that facts of the account brought since. */
function itemsThatCame(steps: readonly Step[], split: PlanSplit): Came {
  const came = new Map<string, string>()
  for (const step of steps) {
    const { edit, itemId, before, after } = step
    const isNew = !before.items[edit.section].has(itemId) && after.items[edit.section].has(itemId)
    if (!isNew || came.has(keyOf(step))) continue
    if (edit.cause.by === 'account-merge' && isOfMerge(edit, split)) came.set(keyOf(step), edit.cause.itemId)
    else if (isOfFact(edit.target, split)) came.set(keyOf(step), itemId)
  }
  return came
}

function isOfFact(target: ItemTarget, { isItsFact }: PlanSplit): boolean {
  return (target.by === 'person' || target.by === 'record') && isItsFact(target.factId)
}

function takingOut(steps: readonly Step[], came: Came, split: PlanSplit): PlanEdit[] {
  const plan = steps.at(-1)?.after
  const sections = new Map(steps.map((step) => [keyOf(step), step]))
  return [...came.keys()].flatMap((key) => {
    const { edit, itemId } = sections.get(key)!
    const item = plan?.items[edit.section].get(itemId)
    if (item === undefined) return []
    return [{ ...made(item, split), change: 'remove', item: null } as PlanEdit]
  })
}

/** Fields that the merge filled and nobody has changed since. */
function emptying(steps: readonly Step[], came: Came, split: PlanSplit): PlanEdit[] {
  const plan = steps.at(-1)?.after
  const filled = steps.filter((step) => isOfMerge(step.edit, split) && !came.has(keyOf(step)))
  return filled.flatMap(({ edit, itemId, before }) => {
    const item = plan?.items[edit.section].get(itemId)
    const was = before.items[edit.section].get(itemId)?.values as unknown as
      | Record<string, unknown>
      | undefined
    if (item === undefined || was === undefined) return []
    const own = Object.keys(item.touches.fields).filter(
      (field) => item.touches.fields[field]!.editId === edit.id,
    )
    if (own.length === 0) return []
    const values = Object.fromEntries(own.map((field) => [field, was[field] ?? null]))
    return [{ ...made(item, split), change: 'restore', item: values, proof: null } as PlanEdit]
  })
}

function made(item: PlanItem, { account, mergeNo, actor, at, newId }: PlanSplit) {
  return {
    id: newId(),
    actor,
    cause: { by: 'account-split', mergeNo, account },
    at,
    statedOn: null,
    basedOn: item.version,
    section: item.section,
    target: { by: 'item', id: item.id },
    says: `${itemName(item)}, back to ${account}`,
    ownerEmail: null,
    dueOn: null,
    evidence: [],
    standing: item.standing,
    why: `${account} is an account of its own.`,
  }
}

/** Each edit as it was made, on the item as it is there; what has nothing to hold on there stays in the other log alone. */
function carry(steps: readonly Step[], came: Came, split: PlanSplit): Pick<SplitPlans, 'plan' | 'carried'> {
  const carried: EditApplied[] = []
  let plan = split.from
  for (const step of steps) {
    const itemId = came.get(keyOf(step))
    if (itemId === undefined || isOfMerge(step.edit, split)) continue
    const target = step.edit.change === 'add' ? step.edit.target : { by: 'item' as const, id: itemId }
    const version = plan.items[step.edit.section].get(itemId)?.version ?? 0
    const edit = { ...step.edit, target, basedOn: version } as PlanEdit
    const applied = applyEdit(plan, edit)
    if ('conflict' in applied) continue
    plan = applied.plan
    carried.push({ edit, itemId: applied.itemId })
  }
  return { plan, carried }
}
