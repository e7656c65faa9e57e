/** Diagnoses accounts on the organization's day and keeps the result: standing, snapshot, movements. */
import { accountKeys } from '#src/store/histories.ts'
import { saveSnapshots } from '#src/store/snapshots.ts'
import { saveStandings } from '#src/store/standings.ts'
import { z } from 'zod'
import { diagnoseAccounts } from '../diagnose-accounts.ts'
import { errand } from '../operation.ts'

export const refreshDiagnoses = errand({
  name: 'diagnosis.refresh',
  summary: 'Diagnose again and keep the result',
  description:
    'Runs by itself: for the accounts that an import touched within seconds, and for all every night, because ' +
    'silence sends no event. A day’s snapshot is written once and never changed by later knowledge.',
  permission: 'operate',
  schedule: '15 2 * * *',
  http: { method: 'POST', path: '/diagnoses/refresh' },
  input: z.object({
    accountIds: z.array(z.uuid()).optional().describe('Only these accounts, by id; default: all'),
  }),
  output: z.object({ diagnosed: z.int(), moved: z.int().describe('Accounts with a movement') }),
  run: async (input, context) => {
    const only = input.accountIds && new Set(input.accountIds)
    const known = await context.inTransaction(accountKeys)
    const accounts = only ? known.filter((account) => only.has(account.id)) : known
    let diagnosed = 0
    let moved = 0
    const wanted = { accounts, days: [context.today], daysOf: () => [context.today] }
    for await (const batch of diagnoseAccounts(wanted, context)) {
      if (batch.length === 0) continue
      await context.inTransaction(async (tx) => {
        await saveStandings(tx, batch)
        await saveSnapshots(
          tx,
          batch.map((one) => one.diagnosis),
          false,
        )
      })
      diagnosed += batch.length
      moved += batch.filter((one) => one.diagnosis.movements.length > 0).length
    }
    return { diagnosed, moved }
  },
})
