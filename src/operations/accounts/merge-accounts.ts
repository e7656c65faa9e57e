/** Says that an account is another one. */
import { randomUUID } from 'node:crypto'
import { Failure } from '#src/kernel/failure.ts'
import { mergePlans } from '#src/plan/identity/merge-plans.ts'
import { itemsOf } from '#src/plan/plan.ts'
import { decideMatch } from '#src/store/account-matches.ts'
import { accountRecord, type NamedRecord } from '#src/store/account-record-named.ts'
import { type AccountMerge, holdIdentity, mergeAccount } from '#src/store/merge-accounts.ts'
import { planLog, plansOf } from '#src/store/plans.ts'
import { accountNamed } from '#src/store/show-account.ts'
import type { Transaction } from '#src/store/tenant.ts'
import type { Plan } from '#src/plan/plan.ts'
import { z } from 'zod'
import { answeredBy } from '../answer-input.ts'
import { forgetFamily } from '../forget-family.ts'
import { keepQuality } from '../keep-quality.ts'
import { mergedAccountSchema, shownSide } from '../merged-account-schema.ts'
import { errand } from '../operation.ts'
import { writePlan } from '../write-plan.ts'

export const mergeAccounts = errand({
  name: 'account.merge',
  summary: 'Say that an account is the same as another one',
  description:
    'Its facts, its use and its plan become part of the other account, which is diagnosed again at once; what the two ' +
    'plans both say stays as the other account has it. It leaves every list, and its own plan, movements and past are ' +
    'kept aside. `account split` takes all of it back. An account whose id came with another name is merged with ' +
    'itself when it is still the same company.',
  permission: 'plan',
  http: { method: 'POST', path: '/accounts/{account}/merge' },
  positional: ['account', 'into'],
  input: z.object({
    account: z.string().min(1).describe('Id, source id or exact name'),
    into: z.string().min(1).describe('The account that it is, named alike'),
    by: answeredBy,
  }),
  output: mergedAccountSchema,
  run: async ({ account, into, by }, { inTransaction, now, today, actor, house }) => {
    const done = await inTransaction(async (tx) => {
      await holdIdentity(tx)
      const from = await accountRecord(tx, (await accountNamed(tx, account)).id)
      const to = await accountRecord(tx, (await accountNamed(tx, into)).id)
      const who = { by: by ?? actor.role, at: now }
      if (from.id === to.id) return stayedItself(tx, from, who)
      const { plan } = (await plansOf(tx, [from.id])).get(from.id)!
      await forgetFamily(tx, from.id)
      const merge = await mergeAccount(tx, { accountId: from.id, intoId: to.id }, who)
      const planEdits = itemsOf(plan).length === 0 ? 0 : await bringPlan(tx, plan, from, merge)
      await decideMatch(tx, [from.id, to.id], 'merged', who)
      await keepQuality(tx, [to.id], today)
      return { from, to, facts: merge.facts, usageDays: merge.usageDays, planEdits }
    })
    await house.touched(actor.organizationId, [done.to.id])
    const { from, to, ...counts } = done
    return { account: shownSide(from), into: shownSide(to), ...counts }
  },
})

async function bringPlan(
  tx: Transaction,
  from: Plan,
  { name: account }: NamedRecord,
  { mergeNo, intoId, mergedAt }: AccountMerge,
): Promise<number> {
  const taken = new Set((await planLog(tx, intoId)).map(({ id }) => id))
  const { edits } = await writePlan(tx, intoId, mergedAt, ({ plan: into }, at) =>
    mergePlans({ from, into, mergeNo, account, at, taken, newId: randomUUID }),
  )
  return edits.length
}

/** Its id came with another name, and it is the same company still. */
async function stayedItself(
  tx: Transaction,
  one: NamedRecord,
  who: { readonly by: string; readonly at: Date },
) {
  const wasAsked = await decideMatch(tx, [one.id, one.id], 'merged', who)
  if (wasAsked) return { from: one, to: one, facts: 0, usageDays: 0, planEdits: 0 }
  throw new Failure('conflict', `${one.name} is one account already`, {
    hint: 'Name two accounts. `perennial account list` shows those there are.',
  })
}
