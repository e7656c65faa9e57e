/** What an agent proposes for a plan, checked and completed into edits as the engine proposes them. */
import { addDays, type Day } from '#src/kernel/day.ts'
import { Failure } from '#src/kernel/failure.ts'
import type { Plan, PlanItem } from '#src/plan/plan.ts'
import type { ProposedEdit } from '#src/plan/proposed-edit.ts'
import { planSections, sectionNames } from '#src/plan/plan-sections.ts'
import type { ItemTarget } from '#src/plan/target.ts'
import { z } from 'zod'
import { checkedValues } from './checked-values.ts'
import { targetSchema } from './plan-item-schemas.ts'

/** Short, because agents read it whole: a failure names the fields of a section. */
export const givenEditSchema = z.object({
  section: z.enum(sectionNames),
  change: z.enum(['add', 'change', 'confirm', 'remove']),
  itemId: z.string().optional().describe('The item of the plan that it is about; not needed to add one'),
  target: targetSchema.optional().describe('Instead of itemId: whom or what it is about'),
  values: z
    .record(z.string(), z.unknown())
    .optional()
    .describe(
      'Fields of the item; what is not known is left out. A wrong field is refused, and the right ones named',
    ),
  says: z.string().trim().min(1).max(300).describe('The change in a few words with its figures'),
  why: z.string().trim().min(1).max(600).optional().describe('Default: the reason of the proposal'),
  evidence: z.array(z.string()).min(1).describe('factId of the records behind it: kind/source/source id'),
  ownerEmail: z.email().optional().describe('Who of us sees to it; default: who owns the account'),
  dueOn: z.iso.date().optional().describe('Default: in 14 days'),
})

export type GivenEdit = z.output<typeof givenEditSchema>

/** Days in which somebody is to see to what is proposed, where nobody says. */
const DUE_DAYS = 14

export interface Around {
  readonly plan: Plan
  /** of the proposal: what it adds answers it */
  readonly cause: string
  readonly why: string
  readonly ownerEmail: string | null
  readonly today: Day
}

/** @throws Failure 'invalid-input' that names the edit and the field, 'not-found' for an item that is not in the plan */
export function proposedEdits(given: readonly GivenEdit[], around: Around): ProposedEdit[] {
  return given.map((one, place) => {
    const no = place + 1
    return {
      section: one.section,
      change: one.change,
      target: targetOf(one, no, around),
      item: itemOf(one, no),
      says: one.says,
      ownerEmail: one.ownerEmail ?? around.ownerEmail,
      dueOn: one.dueOn ?? addDays(around.today, DUE_DAYS),
      evidence: one.evidence,
      standing: 'assumed',
      why: one.why ?? around.why,
    } as ProposedEdit
  })
}

function targetOf({ section, change, itemId, target }: GivenEdit, no: number, around: Around): ItemTarget {
  if (itemId !== undefined) {
    const items: ReadonlyMap<string, PlanItem> = around.plan.items[section]
    const item = items.get(itemId)
    if (item === undefined) {
      throw new Failure('not-found', `Edit ${no}: ${section} has no item "${itemId}"`, {
        hint: 'Look up its id in the plan (plan.show).',
      })
    }
    return item.target
  }
  if (target !== undefined) return target
  if (planSections[section] === 'one') return { by: 'section' }
  if (change === 'add') return { by: 'cause', cause: around.cause, what: String(no) }
  throw new Failure('invalid-input', `Edit ${no} does not say which item it is to ${change}`, {
    hint: 'Name it by itemId or target.',
  })
}

function itemOf({ section, change, values = {} }: GivenEdit, no: number): unknown {
  if (change === 'confirm' || change === 'remove') {
    if (Object.keys(values).length === 0) return null
    throw new Failure('invalid-input', `Edit ${no}: to ${change} an item takes no values`)
  }
  const checked = checkedValues(section, values, change === 'add')
  if ('values' in checked) return checked.values
  const says = checked.problems.map((problem) => problem.says)
  throw new Failure('invalid-input', `The values of edit ${no} do not fit: ${says.join('; ')}`, {
    hint: 'Nothing was proposed.',
    details: checked.problems,
  })
}
