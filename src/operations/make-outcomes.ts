/** The report on outcomes: what every renewal of a window became, why, and whether it was seen coming. */
import { FLAG_DAYS, flagged, ownerCallOn } from '#src/detect/outcomes/flagged.ts'
import { type LossReasonId, proposedReason } from '#src/detect/outcomes/loss-reasons.ts'
import { isLost, type RenewalOutcome, renewalOutcomes } from '#src/detect/outcomes/renewal-outcomes.ts'
import { familyMoves } from '#src/detect/retention/family-moves.ts'
import { type Position, positionOf } from '#src/detect/retention/position.ts'
import { timelineOf } from '#src/detect/retention/timeline.ts'
import type { Window } from '#src/detect/retention/window.ts'
import type { Settings } from '#src/detect/settings.ts'
import { text } from '#src/facts/values.ts'
import { addDays, type Day, daysBetween } from '#src/kernel/day.ts'
import { outcomeTables, type TracedOutcome } from '#src/publish/reports/outcome-tables.ts'
import { accountLabels } from '#src/store/account-labels.ts'
import { renewalEdits } from '#src/store/renewal-edits.ts'
import { renewalReasons } from '#src/store/renewal-reasons.ts'
import type { RetentionFacts } from '#src/store/retention-facts.ts'
import { snapshotsBefore } from '#src/store/snapshots-before.ts'
import type { Transaction } from '#src/store/tenant.ts'
import { familyFinder } from './family-finder.ts'
import type { ErrandContext } from './operation.ts'
import { readContracts } from './read-contracts.ts'
import { type MadeReport, nothingToReport, type ReportAsked } from './report-asked.ts'
import { readRetentionView, type RetentionView, windowWithin } from './retention-view.ts'

/** Days round a loss within which an event speaks of it. */
const SPEAKS_DAYS = 365

export async function makeOutcomes(asked: ReportAsked, context: ErrandContext): Promise<MadeReport> {
  const view = await readRetentionView(context)
  if (view === null) return nothingToReport
  const window = windowWithin(asked, view.knownUntil)
  const found = await outcomesIn(window, view, context)
  const traced = await context.inTransaction((tx) => trace(tx, found, { window, settings: view.settings }))
  const { currency, settings } = view
  return { window, currency, content: outcomeTables(traced, currency, settings.forecast.atRiskBelow) }
}

interface Found extends RenewalOutcome {
  readonly account: string
  readonly proposed: LossReasonId | null
}

async function outcomesIn(window: Window, view: RetentionView, context: ErrandContext): Promise<Found[]> {
  const { accounts, settings } = view
  const lens = view.lensOf(window)
  const parentOf = await familyFinder(accounts, lens.knownBy, context)
  const { graceDays, reactivationDays } = settings.retention
  // A term may run out on any day of the window, so that use is looked for on all of them.
  const periods = [[addDays(window.from, -graceDays), addDays(window.to, graceDays)]] as const
  const positions: Position[] = []
  const found: Found[] = []
  for await (const batch of readContracts(accounts, periods, context)) {
    for (const one of batch) {
      const timeline = timelineOf(one, lens)
      const who = { accountId: one.accountId, parentId: parentOf(one), group: null }
      positions.push(positionOf(who, timeline, window, settings))
      for (const outcome of renewalOutcomes(timeline, window, settings))
        found.push({ ...outcome, account: one.accountId, proposed: proposedReason(textsOf(one, outcome.on)) })
    }
  }
  const { away } = familyMoves(positions, reactivationDays)
  return found.map((one) => (isLost(one) && away.has(one.account) ? { ...one, kind: 'moved' } : one))
}

/** What the events of a loss say in words, the nearest first. */
function textsOf({ facts }: RetentionFacts, on: Day): string[] {
  return facts
    .filter((fact) => fact.kind === 'event' && ['churned', 'notice_given'].includes(text(fact, 'kind') ?? ''))
    .map((fact) => ({
      says: text(fact, 'text') ?? '',
      days: Math.abs(daysBetween(text(fact, 'on') ?? on, on)),
    }))
    .filter(({ days }) => days <= SPEAKS_DAYS)
    .toSorted((a, b) => a.days - b.days)
    .map(({ says }) => says)
}

/** With names, reasons, and what was said sixty days before: in a fixed number of queries. */
async function trace(
  tx: Transaction,
  found: readonly Found[],
  { window, settings }: { readonly window: Window; readonly settings: Settings },
): Promise<TracedOutcome[]> {
  const ids = [...new Set(found.map(({ account }) => account))]
  const labels = await accountLabels(tx, ids)
  const said = new Map(
    (await renewalReasons(tx, window)).map(({ accountId, on, reason }) => [`${accountId} ${on}`, reason]),
  )
  const asked = found.map(({ account, on }) => ({ accountId: account, on: addDays(on, -FLAG_DAYS) }))
  const seen = await snapshotsBefore(tx, asked)
  const edits = await renewalEdits(tx, ids)
  return found.map((one, at) => {
    const call = ownerCallOn(edits.get(one.account) ?? [], asked[at]!.on)
    const label = labels.get(one.account)
    return {
      ...one,
      ...flagged(seen[at]!, call, settings),
      name: label?.name ?? one.account,
      owner: label?.owner ?? null,
      said: said.get(`${one.account} ${one.on}`) ?? null,
    }
  })
}
