/** Diagnoses accounts as of a day, or of many days for a back-test; writes nothing. */
import { may } from '#src/access/may.ts'
import type { Day } from '#src/kernel/day.ts'
import { Failure } from '#src/kernel/failure.ts'
import { readPairs } from '#src/connect/files/read-pairs.ts'
import { accountKeys } from '#src/store/histories.ts'
import { accountNamed } from '#src/store/show-account.ts'
import { z } from 'zod'
import { type DaysWanted, diagnoseAccounts } from '../diagnose-accounts.ts'
import { diagnosisSchema } from '../diagnosis-schema.ts'
import { type ErrandContext, errand } from '../operation.ts'

export const diagnose = errand({
  name: 'diagnose',
  summary: 'Diagnose accounts: signals, health, outlook and what moved, each with its evidence',
  description:
    'Gives one diagnosis an account. With a day it sees only what was known by that day. With a file of pairs ' +
    '(CSV with the columns account_id and as_of) it diagnoses each pair, for back-tests. Nothing is written.',
  permission: 'read',
  http: { method: 'POST', path: '/diagnose' },
  paths: ['at'],
  input: z.object({
    account: z.string().min(1).optional().describe('Only this account: id, source id or exact name'),
    asOf: z.iso.date().optional().describe('The day; default: today'),
    at: z.string().optional().describe('CSV of account_id and as_of'),
  }),
  item: diagnosisSchema,
  output: z.object({
    diagnosed: z.int(),
    unknown: z.int().describe('Pairs of which nothing was known on that day'),
  }),
  run: async (input, context) => {
    const wanted = await wantedDays(input, context)
    const pairs = wanted.accounts.reduce((sum, account) => sum + wanted.daysOf(account).length, 0)
    let diagnosed = 0
    for await (const batch of diagnoseAccounts(wanted, context)) {
      for (const { diagnosis } of batch) await context.emit(diagnosis)
      diagnosed += batch.length
    }
    return { diagnosed, unknown: pairs - diagnosed }
  },
})

interface Asked {
  readonly account?: string | undefined
  readonly asOf?: Day | undefined
  readonly at?: string | undefined
}

async function wantedDays(asked: Asked, context: ErrandContext): Promise<DaysWanted> {
  if (asked.at !== undefined) {
    if (!may(context.actor, 'import')) {
      throw new Failure('forbidden', 'A file of this machine is not for everyone to read', {
        hint: 'Ask for an account and a day instead.',
      })
    }
    if (asked.asOf !== undefined || asked.account !== undefined) {
      throw new Failure('invalid-input', 'A file of pairs names accounts and days itself', {
        hint: 'Give either the file, or an account and a day.',
      })
    }
    return daysOfFile(asked.at, context)
  }
  const day = asked.asOf ?? context.today
  const accounts = await context.inTransaction(async (tx) =>
    asked.account === undefined ? accountKeys(tx) : [await accountNamed(tx, asked.account)],
  )
  return { accounts, days: [day], daysOf: () => [day] }
}

async function daysOfFile(path: string, context: ErrandContext): Promise<DaysWanted> {
  const known = await context.inTransaction(accountKeys)
  const bySourceId = Map.groupBy(known, (account) => account.sourceId)
  const pairs = await readPairs(path, (id) => bySourceId.has(id))
  const days = new Map<string, Day[]>()
  for (const { accountId, asOf } of pairs) {
    for (const { id } of bySourceId.get(accountId) ?? []) days.set(id, [...(days.get(id) ?? []), asOf])
  }
  for (const list of days.values()) list.sort()
  return {
    accounts: known.filter((account) => days.has(account.id)),
    days: [...new Set(pairs.map((pair) => pair.asOf))].toSorted(),
    daysOf: ({ id }) => days.get(id) ?? [],
  }
}
