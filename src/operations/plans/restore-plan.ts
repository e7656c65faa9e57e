/** Brings an item or a section of a plan back to how it was on an earlier day. */
import { randomUUID } from 'node:crypto'
import type { Day } from '#src/kernel/day.ts'
import { Failure } from '#src/kernel/failure.ts'
import { applyEdits } from '#src/plan/apply-edits.ts'
import { diffPlans } from '#src/plan/diff-plans.ts'
import type { Plan } from '#src/plan/plan.ts'
import type { PlanEdit } from '#src/plan/plan-edit.ts'
import { type SectionName, sectionNames } from '#src/plan/plan-sections.ts'
import { restoringEdits } from '#src/plan/restoring-edits.ts'
import { plansOf } from '#src/store/plans.ts'
import { accountNamed } from '#src/store/show-account.ts'
import type { Transaction } from '#src/store/tenant.ts'
import { z } from 'zod'
import { answeredBy } from '../answer-input.ts'
import { currencyIn, nameIn } from '../name-in.ts'
import { errand, type ErrandContext } from '../operation.ts'
import { planThen } from '../plan-then.ts'
import { writeByHand } from '../write-by-hand.ts'
import { writtenSchema } from '../written-schema.ts'

const field = z.object({ field: z.string(), from: z.unknown(), to: z.unknown() })

const input = z.object({
  account: z.string().min(1).describe('Id, source id or exact name'),
  section: z.enum(sectionNames).describe('Of the plan'),
  item: z.string().min(1).optional().describe('Id of one item; without it, the whole section'),
  asOf: z.iso.date().describe('As it was at the end of that day'),
  dryRun: z.boolean().default(false).describe('Only say what would change'),
  by: answeredBy,
})
type Input = z.output<typeof input>

export const restorePlan = errand({
  name: 'plan.restore',
  summary: 'Bring an item or a section of a plan back to how it was on an earlier day',
  description:
    'As new edits, which `plan undo` takes back: nothing leaves the log. What was taken out since comes back, what ' +
    'was added since is taken out, but for who was recorded by then, values are as they were then, with who stood by ' +
    'them. Who merely confirmed an item since is no reason to bring it back. With dryRun nothing is written.',
  permission: 'plan',
  http: { method: 'POST', path: '/accounts/{account}/plan/restore' },
  positional: ['account', 'section'],
  input,
  output: writtenSchema.extend({
    lines: z
      .array(
        z.object({
          sign: z.enum(['+', '−', '~']).describe('Comes back, is taken out, changes'),
          section: z.enum(sectionNames),
          item: z.string(),
          name: z.string(),
          currency: z.string().nullable().describe('Of its amounts, where it names one'),
          says: z.string(),
          fields: z.array(field),
        }),
      )
      .describe('What changes in the plan'),
  }),
  run: async (given, context) => {
    if (given.asOf >= context.today) {
      throw new Failure('invalid-input', `${given.asOf} is not past: the plan is as it is`, {
        hint: 'Name an earlier day; `plan days` lists those on which it changed.',
      })
    }
    return given.dryRun ? tried(given, context) : written(given, context)
  },
})

async function tried(given: Input, { inTransaction, now, today, actor }: ErrandContext) {
  return inTransaction(async (tx) => {
    const { id } = await accountNamed(tx, given.account)
    const { plan } = (await plansOf(tx, [id])).get(id)!
    const author = { actor: given.by ?? actor.role, at: now.toISOString() }
    const edits = await editsFor(given, { tx, accountId: id, plan, author }, today)
    return { account: id, edits: [], lines: linesOf(plan, edits) }
  })
}

async function written(given: Input, context: ErrandContext) {
  let lines: ReturnType<typeof linesOf> = []
  const result = await writeByHand(given.account, given.by, context, async (hand) => {
    const edits = await editsFor(given, hand, context.today)
    lines = linesOf(hand.plan, edits)
    return edits
  })
  return { ...result, lines }
}

interface Standing {
  readonly tx: Transaction
  readonly accountId: string
  readonly plan: Plan
  readonly author: { readonly actor: string; readonly at: string }
}

/** @throws Failure `conflict` where it is as it was */
async function editsFor({ section, item, asOf }: Input, hand: Standing, today: Day) {
  const { tx, accountId, plan, author } = hand
  const past = await planThen(tx, accountId, asOf, today)
  const what = { section: section as SectionName, itemId: item ?? null, on: asOf }
  const edits = restoringEdits({ now: plan, past, ...what, author, newId: randomUUID })
  if (edits.length > 0) return edits
  throw new Failure('conflict', `Nothing is to be brought back: it is as it was on ${asOf}`, {
    hint: '`plan compare` shows what changed since a day.',
  })
}

function linesOf(plan: Plan, edits: readonly PlanEdit[]) {
  const result = applyEdits(plan, edits)
  if ('conflict' in result) return []
  const proof = new Set(['standing', 'source', 'lastConfirmedAt', 'lastConfirmedBy'])
  return diffPlans(plan, result.plan).map(({ sign, section, itemId, says, fields }) => ({
    sign,
    section,
    item: itemId,
    name: nameIn([result.plan, plan], section, itemId),
    currency: currencyIn([result.plan, plan], section, itemId),
    says,
    fields: fields
      .filter((one) => !proof.has(one.field))
      .map((one) => ({ field: one.field, from: one.from, to: one.to })),
  }))
}
