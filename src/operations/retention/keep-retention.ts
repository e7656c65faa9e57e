/** Keeps beside each account what it kept of its revenue over the last year, so that the portfolio says NRR and GRR of any filter. */
import { cohortChange } from '#src/detect/retention/cohort-change.ts'
import { familyMoves } from '#src/detect/retention/family-moves.ts'
import type { Position } from '#src/detect/retention/position.ts'
import { addMonths, type Day } from '#src/kernel/day.ts'
import { type Cohort, cohortsToRead, lastPublished, saveCohorts } from '#src/store/cohorts.ts'
import { accountKeys } from '#src/store/histories.ts'
import { z } from 'zod'
import { batches } from '../batches.ts'
import { endOfData } from '../end-of-data.ts'
import { type ErrandContext, errand } from '../operation.ts'
import { readPositions } from '../read-positions.ts'
import { retentionView } from '../retention-view.ts'

/** Accounts whose figures are written in one transaction. */
const WRITTEN = 500

export const keepRetention = errand({
  name: 'retention.keep',
  summary: 'Keep what each account retained over the last year',
  description:
    'Runs by itself after accounts were diagnosed, for those of which an import has brought something, and every night ' +
    'for all. The year ends today, or on the last day that the data tells of. What moved between accounts of one ' +
    'family is taken into account where both are read together, so at the latest at night.',
  permission: 'operate',
  schedule: '30 3 * * *',
  follows: 'diagnosis.refresh',
  http: { method: 'POST', path: '/retention/keep' },
  input: z.object({}),
  output: z.object({ kept: z.int().describe('Accounts whose year was read anew') }),
  run: async (_input, context) => {
    const { inTransaction } = context
    if ((await endOfData(await inTransaction(accountKeys), context)) === null) return { kept: 0 }
    const { accounts: everyone, knownUntil: to, settings, lensOf } = await retentionView(context)
    const due = new Set(await inTransaction((tx) => cohortsToRead(tx, to)))
    const accounts = everyone.filter(({ id }) => due.has(id))
    if (accounts.length === 0) return { kept: 0 }
    const importNo = await inTransaction(lastPublished)
    const window = { from: addMonths(to, -12), to }
    const positions = await readPositions({ accounts, window, lens: lensOf(window), by: undefined }, context)
    const cohorts = cohortsOf(positions, settings.retention.reactivationDays)
    await write(cohorts, to, importNo, context)
    return { kept: cohorts.length }
  },
})

function cohortsOf(positions: readonly Position[], days: number): Cohort[] {
  const moves = familyMoves(positions, days)
  return positions.map((position) => {
    const { accountId, isLogo, startArr, endArr } = position
    if (!isLogo || startArr === null || endArr === null)
      return { accountId, start: null, retained: null, end: null }
    const { start, contraction, churn, expansion } = cohortChange(position, moves)
    const retained = start - contraction - churn
    return { accountId, start, retained, end: retained + expansion }
  })
}

async function write(
  cohorts: readonly Cohort[],
  to: Day,
  importNo: number,
  { inTransaction }: Pick<ErrandContext, 'inTransaction'>,
): Promise<void> {
  for (const batch of batches(cohorts, WRITTEN))
    await inTransaction((tx) => saveCohorts(tx, to, importNo, batch))
}
