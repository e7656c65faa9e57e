/** What is other in a plan than on an earlier day. */
import { Failure } from '#src/kernel/failure.ts'
import { causeText } from '#src/plan/cause-text.ts'
import { diffPlans } from '#src/plan/diff-plans.ts'
import { sectionNames } from '#src/plan/plan-sections.ts'
import type { Touch } from '#src/plan/provenance.ts'
import { accountNamed } from '#src/store/show-account.ts'
import { z } from 'zod'
import { accountDifferences } from '../account-edits.ts'
import { currencyIn, nameIn } from '../name-in.ts'
import { transactionOperation } from '../operation.ts'
import { planThen } from '../plan-then.ts'

const made = z.object({ by: z.string(), cause: z.string(), at: z.iso.datetime(), edit: z.string() })

export const comparePlan = transactionOperation({
  name: 'plan.compare',
  summary: 'Compare a plan between two days',
  description:
    'Line by line, what came, went and changed from the end of the first day to the end of the second, with who did ' +
    'it and for which cause. Who was recorded by the first day is no news of the day on which the plan was filled. The item "account" is the account itself: what was written of it by hand.',
  permission: 'read',
  http: { method: 'GET', path: '/accounts/{account}/plan/compare' },
  positional: ['account'],
  input: z.object({
    account: z.string().min(1).describe('Id, source id or exact name'),
    from: z.iso.date(),
    to: z.iso.date().optional().describe('Default: today'),
  }),
  output: z.object({
    account: z.uuid(),
    from: z.iso.date(),
    to: z.iso.date(),
    lines: z
      .array(
        z.object({
          sign: z.enum(['+', '−', '~']).describe('Came, went, changed'),
          section: z.enum(sectionNames),
          item: z.string().describe('Id of the item'),
          name: z.string().describe('Of the item, as it was called last'),
          currency: z.string().nullable().describe('Of its amounts, where it names one'),
          says: z.string(),
          made: made.nullable().describe('The last edit that did it'),
          fields: z.array(z.object({ field: z.string(), from: z.unknown(), to: z.unknown(), made })),
        }),
      )
      .describe('By section'),
  }),
  run: async ({ account, from, to: until }, { tx, today }) => {
    const to = until ?? today
    if (from > to) {
      throw new Failure('invalid-input', `From ${from} to ${to} is no span of time`, {
        hint: 'Give the earlier day as "from".',
      })
    }
    const { id } = await accountNamed(tx, account)
    const [before, after] = [await planThen(tx, id, from, today), await planThen(tx, id, to, today)]
    const lines = diffPlans(before, after)
    const ofAccount = await accountDifferences(tx, id, [from, to])
    return {
      account: id,
      from,
      to,
      lines: [
        ...ofAccount,
        ...lines.map(({ sign, section, itemId, says, by, fields }) => ({
          sign,
          section,
          item: itemId,
          name: nameIn([after, before], section, itemId),
          currency: currencyIn([after, before], section, itemId),
          says,
          made: by && madeBy(by),
          fields: fields.map((one) => ({
            field: one.field,
            from: one.from,
            to: one.to,
            made: madeBy(one.by),
          })),
        })),
      ],
    }
  },
})

function madeBy({ actor, cause, at, editId }: Touch) {
  return { by: actor, cause: causeText(cause), at, edit: editId }
}
