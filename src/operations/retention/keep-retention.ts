/** Keeps beside each account what it kept of its revenue over the last year, so that the portfolio says NRR and GRR of any filter. */
import { type FamilyLink, familyOf } from '#src/detect/family/family-of.ts'
import { cohortChange } from '#src/detect/retention/cohort-change.ts'
import { familyMoves } from '#src/detect/retention/family-moves.ts'
import type { Position } from '#src/detect/retention/position.ts'
import { addMonths, type Day } from '#src/kernel/day.ts'
import {
  areCohortsStale,
  type Cohort,
  cohortsToRead,
  lastPublished,
  markCohortsRead,
  saveCohorts,
} from '#src/store/cohorts.ts'
import { familyLinks } from '#src/store/family-links.ts'
import { z } from 'zod'
import { batches } from '../batches.ts'
import { type ErrandContext, errand } from '../operation.ts'
import { readPositions } from '../read-positions.ts'
import { readRetentionView } from '../retention-view.ts'

/** Accounts whose figures are written in one transaction. */
const WRITTEN = 500

export const keepRetention = errand({
  name: 'retention.keep',
  summary: 'Keep what each account retained over the last year',
  description:
    'Runs by itself after accounts were diagnosed, and every night: for those of which an import has brought ' +
    'something, with the others of their families, and for all where the data reaches further, an import was taken ' +
    'back or settings were changed. The year ends today, or on the last day that the data tells of.',
  permission: 'operate',
  schedule: '30 3 * * *',
  follows: 'diagnosis.refresh',
  http: { method: 'POST', path: '/retention/keep' },
  input: z.object({}),
  output: z.object({ kept: z.int().describe('Accounts whose year was read anew') }),
  run: async (_input, context) => {
    const { inTransaction } = context
    if (!(await inTransaction(areCohortsStale))) return { kept: 0 }
    const view = await readRetentionView(context)
    if (view === null) return { kept: 0 }
    const { accounts: everyone, knownUntil: to, settings, lensOf } = view
    const importNo = await inTransaction(lastPublished)
    const due = await inTransaction(async (tx) =>
      withFamilies(await cohortsToRead(tx, to), await familyLinks(tx)),
    )
    const accounts = everyone.filter(({ id }) => due.has(id))
    if (accounts.length === 0) {
      await inTransaction((tx) => markCohortsRead(tx, importNo))
      return { kept: 0 }
    }
    const window = { from: addMonths(to, -12), to }
    const positions = await readPositions({ accounts, window, lens: lensOf(window), by: undefined }, context)
    const cohorts = cohortsOf(positions, settings.retention.reactivationDays)
    await write(cohorts, to, importNo, context)
    return { kept: cohorts.length }
  },
})

/** What moved between accounts of one family is found only where all of them are read. */
function withFamilies(accountIds: readonly string[], links: readonly FamilyLink[]): ReadonlySet<string> {
  const all = new Set(accountIds)
  const linked = new Set(links.map(({ id }) => id))
  const met = new Set<string>()
  for (const accountId of accountIds) {
    if (!linked.has(accountId) || met.has(accountId)) continue
    for (const { id } of familyOf(links, accountId)) {
      all.add(id)
      met.add(id)
    }
  }
  return all
}

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
