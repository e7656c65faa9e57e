/** Takes the merging of an account back. */
import { randomUUID } from 'node:crypto'
import { Failure } from '#src/kernel/failure.ts'
import { splitPlans } from '#src/plan/identity/split-plans.ts'
import { decideMatch } from '#src/store/account-matches.ts'
import { accountRecord, accountRecordNamed, type NamedRecord } from '#src/store/account-record-named.ts'
import {
  type AccountMerge,
  factsUnder,
  holdIdentity,
  holdingMerge,
  recordsIn,
  splitAccount as splitOff,
} from '#src/store/merge-accounts.ts'
import { planLog, plansOf, plansToEdit, savePlans } from '#src/store/plans.ts'
import type { Transaction } from '#src/store/tenant.ts'
import { z } from 'zod'
import { answeredBy } from '../answer-input.ts'
import { forgetFamily } from '../forget-family.ts'
import { keepQuality } from '../keep-quality.ts'
import { mergedAccountSchema, shownSide } from '../merged-account-schema.ts'
import { errand } from '../operation.ts'
import { entersAt, writePlan } from '../write-plan.ts'

export const splitAccount = errand({
  name: 'account.split',
  summary: 'Take the merging of an account back, also one that an import made',
  description:
    'The account has again exactly the facts and the use that came under it, also those that came meanwhile, its plan ' +
    'with what was edited on its items since, its movements and its past. Both accounts are diagnosed again, and the ' +
    'two are not proposed as one again. Where several were merged in a row, the outermost is split first.',
  permission: 'plan',
  http: { method: 'POST', path: '/accounts/{account}/split' },
  positional: ['account'],
  input: z.object({
    account: z.string().min(1).describe('The account that was merged: id, source id or the name it had'),
    by: answeredBy,
  }),
  output: mergedAccountSchema,
  run: async ({ account, by }, { inTransaction, now, today, actor, house }) => {
    const done = await inTransaction(async (tx) => {
      await holdIdentity(tx)
      const from = await accountRecordNamed(tx, account)
      const merge = await mergeToTakeBack(tx, from)
      const to = await accountRecord(tx, merge.intoId)
      const who = { by: by ?? actor.role, at: now }
      await forgetFamily(tx, to.id)
      const { counts, planEdits } = await takeBack(tx, merge, from, who)
      await decideMatch(tx, [from.id, to.id], 'apart', who)
      await keepQuality(tx, [from.id, to.id], today)
      return { from, to, ...counts, planEdits }
    })
    const { from, to, ...counts } = done
    await house.touched(actor.organizationId, [from.id, to.id])
    return { account: shownSide(from), into: shownSide(to), ...counts }
  },
})

async function mergeToTakeBack(tx: Transaction, from: NamedRecord): Promise<AccountMerge> {
  const merge = await holdingMerge(tx, from.id)
  if (merge === null) {
    throw new Failure('conflict', `${from.name} (${from.source}) is not merged into another account`, {
      hint: 'Name the account that was merged, by its id in its source.',
    })
  }
  if (merge.intoId === from.livingId) return merge
  const into = await accountRecord(tx, merge.intoId)
  throw new Failure('conflict', `${from.name} is part of ${into.name}, which was merged itself`, {
    hint: `Split ${into.name} first: \`perennial account split ${into.id}\`.`,
  })
}

interface Who {
  readonly by: string
  readonly at: Date
}

async function takeBack(tx: Transaction, merge: AccountMerge, { name }: NamedRecord, who: Who) {
  const { accountId, intoId, mergeNo, mergedAt } = merge
  const itsFacts = await factsUnder(tx, intoId, await recordsIn(tx, accountId))
  const log = await planLog(tx, intoId)
  const counts = await splitOff(tx, merge, who)
  const into = (await plansOf(tx, [intoId])).get(intoId)!
  const split = splitPlans({
    from: (await plansOf(tx, [accountId])).get(accountId)!.plan,
    log,
    mergeNo,
    mergedAt: mergedAt.toISOString(),
    isItsFact: (factId) => itsFacts.has(factId),
    account: name,
    actor: who.by,
    at: entersAt(into, who.at),
    newId: randomUUID,
  })
  if (split.leaving.length > 0) await writePlan(tx, intoId, who.at, () => split.leaving)
  if (split.carried.length > 0) {
    const before = (await plansToEdit(tx, [accountId])).get(accountId)!
    await savePlans(tx, [{ accountId, before, after: split.plan, applied: split.carried }])
  }
  return { counts, planEdits: split.leaving.length + split.carried.length }
}
