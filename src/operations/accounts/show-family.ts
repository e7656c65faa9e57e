/** Parent and subsidiaries of an account as one tree, with what the family comes to. */
import { familyOf } from '#src/detect/family/family-of.ts'
import { familySums } from '#src/detect/family/family-sums.ts'
import { daysBetween } from '#src/kernel/day.ts'
import { familyLinks, familyMembers, type MemberRow } from '#src/store/family-links.ts'
import { accountNamed } from '#src/store/show-account.ts'
import { nextStepsOf } from '#src/store/next-steps.ts'
import { z } from 'zod'
import { nextStepSchema } from '../next-step-schema.ts'
import { transactionOperation } from '../operation.ts'

export const showFamily = transactionOperation({
  name: 'account.family',
  summary: 'Show parent and subsidiaries of an account with what they come to',
  description:
    'All accounts under the same topmost parent, each parent before its children: ARR by currency, who stands worst, ' +
    'and of each health, deadline and next step. `parent_id` of the accounts says who belongs to whom.',
  permission: 'read',
  http: { method: 'GET', path: '/accounts/{account}/family' },
  positional: ['account'],
  input: z.object({ account: z.string().min(1).describe('Id, source id or exact name') }),
  output: z.object({
    account: z.uuid(),
    arr: z
      .array(z.object({ currency: z.string().nullable(), accounts: z.int(), arr: z.number() }))
      .describe('The largest first; currencies are never added'),
    withoutAmount: z.int().describe('Members that pay nothing, or an amount that is not known'),
    worst: z.uuid().nullable().describe('The lowest health; null: none is measured'),
    members: z
      .array(
        z.object({
          id: z.uuid(),
          parentId: z.uuid().nullable(),
          depth: z.int(),
          name: z.string(),
          segment: z.string().nullable(),
          tier: z.int().nullable(),
          owner: z.string().nullable(),
          arr: z.number().nullable(),
          currency: z.string().nullable(),
          score: z.number().nullable(),
          status: z.enum(['Green', 'Yellow', 'Red']).nullable(),
          deadline: z
            .object({
              kind: z.enum(['notice', 'end']),
              on: z.iso.date(),
              days: z.int(),
              assumed: z.boolean(),
            })
            .nullable(),
          nextStep: nextStepSchema,
        }),
      )
      .describe('None where the account has no family'),
  }),
  run: async ({ account: named }, { tx, today }) => {
    const { id } = await accountNamed(tx, named)
    const family = familyOf(await familyLinks(tx), id)
    const rows =
      family.length === 0
        ? []
        : await familyMembers(
            tx,
            family.map((member) => member.id),
          )
    const steps = await nextStepsOf(
      tx,
      rows.map((row) => row.id),
      today,
    )
    const { arr, withoutAmount, worstId } = familySums(rows)
    const members = family.flatMap((member) => {
      const row = rows.find((one) => one.id === member.id)
      return row === undefined ? [] : [{ ...member, ...shown(row), nextStep: steps.get(row.id) ?? null }]
    })
    return { account: id, arr, withoutAmount, worst: worstId, members }
  },
})

function shown({ asOf, deadlineOn: on, deadlineKind: kind, deadlineAssumed, ...row }: MemberRow) {
  if (on === null || kind === null || asOf === null) return { ...row, deadline: null }
  return { ...row, deadline: { kind, on, days: daysBetween(asOf, on), assumed: deadlineAssumed === true } }
}
