/** Holds what the engine would have said on past days against a label of who was lost; writes nothing. */
import { readLabels } from '#src/connect/files/read-labels.ts'
import { backtest } from '#src/detect/backtest/backtest.ts'
import { lookDays, type Walk } from '#src/detect/backtest/look-days.ts'
import { rules } from '#src/detect/rules.ts'
import { Failure } from '#src/kernel/failure.ts'
import { accountKeys } from '#src/store/histories.ts'
import { z } from 'zod'
import { backtestSchema } from '../backtest-schema.ts'
import { lookAt } from '../look-at.ts'
import { errand } from '../operation.ts'

export const runBacktest = errand({
  name: 'backtest',
  summary: 'Measure on your own past losses whether outlook and rules say anything',
  description:
    'The label is a CSV with the columns account_id and lost_on (empty: not lost within the history), and source ' +
    'where two sources know an account by the same id. Walks through the days of the history, diagnoses each account ' +
    'as it was known on the day while it paid and was not lost, and reports AUC, lift, calibration and, by rule, ' +
    'precision and lead time, each with its interval. Says "no measurable link" where that is so, and claims nothing ' +
    'under 20 losses. The history is that between the first and the last loss unless other days are given. ' +
    'Nothing is written.',
  // It reads a file of this machine, which is not for everyone.
  permission: 'import',
  http: { method: 'POST', path: '/backtest' },
  paths: ['label'],
  input: z.object({
    label: z.string().min(1).describe('CSV of account_id and lost_on'),
    from: z.iso.date().optional().describe('First day whose losses the label knows; default: its first loss'),
    to: z.iso.date().optional().describe('Last day whose losses it knows; default: its last loss'),
    every: z.enum(['month', 'week']).default('month').describe('How far the looks are apart'),
    horizon: z.int().min(1).max(365).default(90).describe('Days within which a loss counts as foreseen'),
  }),
  output: backtestSchema,
  run: async ({ label, from, to, every, horizon }, context) => {
    const accounts = await context.inTransaction(accountKeys)
    const labels = await readLabels(label, accounts, context.today)
    const losses = labels.flatMap(({ lostOn }) => lostOn ?? []).toSorted()
    const walk = { ...historyOf(losses, { from, to }), every, horizonDays: horizon }
    const days = daysOf(walk)
    const looks = await lookAt({ labels, accounts, days, horizonDays: horizon }, context)
    return backtest(
      looks,
      rules.map(({ id }) => id),
      {
        ...walk,
        days: days.length,
        labelled: labels.length,
        labelledLost: losses.length,
        unlabelled: accounts.length - labels.length,
      },
    )
  },
})

interface Asked {
  readonly from: string | undefined
  readonly to: string | undefined
}

/** Outside of the days of its losses a label says "not lost" also of accounts that it never watched. */
function historyOf(losses: readonly string[], asked: Asked): Pick<Walk, 'from' | 'to'> {
  const from = asked.from ?? losses[0]
  const to = asked.to ?? losses.at(-1)
  if (from !== undefined && to !== undefined) return { from, to }
  throw new Failure('invalid-input', 'The label names no loss, so there is nothing to measure against', {
    hint: 'Fill in lost_on; or give --from and --to to see how often the rules fire.',
  })
}

function daysOf(walk: Walk): string[] {
  const days = lookDays(walk)
  if (days.length > 0) return days
  const { from, to, horizonDays } = walk
  throw new Failure(
    'invalid-input',
    `From ${from} to ${to} there is no look with the ${horizonDays} days after it`,
    { hint: 'Give a longer history with --from and --to, or a shorter --horizon.' },
  )
}
