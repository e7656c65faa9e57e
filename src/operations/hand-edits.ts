/** Edits as somebody gives them by hand, one by one on the plan with those before. */
import { randomUUID } from 'node:crypto'
import { Failure } from '#src/kernel/failure.ts'
import { applyEdit } from '#src/plan/apply-edit.ts'
import { handEdit } from '#src/plan/hand-edit.ts'
import type { Plan } from '#src/plan/plan.ts'
import type { PlanEdit } from '#src/plan/plan-edit.ts'
import { planSections, type SectionName, sectionNames } from '#src/plan/plan-sections.ts'
import type { Made } from '#src/plan/provenance.ts'
import { z } from 'zod'
import { checkedValues, type ValueProblem } from './checked-values.ts'

export const handEditInput = {
  section: z.enum(sectionNames).describe('Of the plan'),
  change: z
    .enum(['add', 'change', 'remove', 'confirm'])
    .describe('confirm: it is as it was, and holds on; remove: it can be brought back by `plan undo`'),
  item: z
    .string()
    .min(1)
    .optional()
    .describe('Id of the item, as `plan items` shows it; not where it is new or its section is one item'),
  values: z
    .record(z.string(), z.unknown())
    .meta({ examples: ['{"risk":"Low adoption"}'] })
    .optional()
    .describe('Fields of the item as JSON; what is not known is null'),
  basedOn: z
    .int()
    .min(0)
    .optional()
    .describe('The version of the item that was in view; without it, the one that stands'),
  standing: z.enum(['confirmed', 'assumed']).optional().describe('Default: confirmed'),
  why: z.string().trim().min(1).max(1000).optional().describe('One sentence'),
}

const oneEdit = z.object(handEditInput)
export type GivenEdit = z.output<typeof oneEdit>

/** @throws Failure 'invalid-input' naming everything that its section does not allow, with what it does */
export function handEdits(
  given: readonly GivenEdit[],
  before: Plan,
  by: Pick<Made, 'actor' | 'at'>,
): PlanEdit[] {
  const problems: (ValueProblem & { readonly edit: number })[] = []
  let plan = before
  const edits = given.flatMap((one, at): PlanEdit[] => {
    refuseOddity(one)
    const isNew = isOfNewItem(one, plan)
    const checked = one.values === undefined ? null : checkedValues(one.section, one.values, isNew)
    if (checked !== null && 'problems' in checked) {
      problems.push(...checked.problems.map((problem) => ({ edit: at + 1, ...problem })))
      return []
    }
    const edit = handEdit(plan, asByHand(one, isNew, checked?.values ?? null), { ...by, id: randomUUID() })
    const applied = applyEdit(plan, edit)
    if ('plan' in applied) ({ plan } = applied)
    return [edit]
  })
  if (problems.length === 0) return edits
  throw new Failure('invalid-input', problems.map(({ says }) => says).join('; '), {
    hint: 'Nothing was written. The guide on the plan lists the fields of every section.',
    details: problems,
  })
}

/** A section that is one item is added to where it is not there yet, and changed where it is. */
function isOfNewItem({ section, change }: GivenEdit, plan: Plan): boolean {
  if (planSections[section] === 'many') return change === 'add'
  return (change === 'add' || change === 'change') && !plan.items[section].has(section)
}

function asByHand({ item, ...one }: GivenEdit, isNew: boolean, values: GivenEdit['values'] | null) {
  const { section, change, basedOn, standing, why } = one
  const isOne = planSections[section] === 'one'
  return {
    section,
    change: isOne && (change === 'add' || change === 'change') ? changeOfOne(isNew) : change,
    itemId: item ?? null,
    values: values ?? null,
    basedOn: basedOn ?? null,
    standing: standing ?? 'confirmed',
    why: why ?? 'Written by hand.',
  } as const
}

function changeOfOne(isNew: boolean): 'add' | 'change' {
  return isNew ? 'add' : 'change'
}

/** What the change needs and was not given, or was given and has no place in it. */
function refuseOddity({ section, change, item, values }: GivenEdit): void {
  const isOne = planSections[section as SectionName] === 'one'
  const takesValues = change === 'add' || change === 'change'
  const says = [
    ...(isOne && item !== undefined ? [`${section} is one item and needs no id`] : []),
    ...(!isOne && change === 'add' && item !== undefined ? ['a new item is given its id by the plan'] : []),
    ...(!isOne && change !== 'add' && item === undefined
      ? [`to ${change} an item of ${section}, name its id`]
      : []),
    ...(takesValues && Object.keys(values ?? {}).length === 0 ? [`to ${change}, give values`] : []),
    ...(!takesValues && values !== undefined ? [`to ${change} an item, give no values`] : []),
  ]
  if (says.length === 0) return
  throw new Failure('invalid-input', `${section}: ${says.join('; ')}`, {
    hint: '`perennial plan items ACCOUNT` shows the items with their ids and values.',
  })
}
