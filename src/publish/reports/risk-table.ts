/** The report on ARR at risk over time, as it was known on each day (handbook 1). */
import type { Day } from '#src/kernel/day.ts'
import { amount, dayInWords, percent } from '#src/detect/words.ts'
import { columnsOf, type ReportContent, type ReportFigure, type ReportTable } from './report.ts'

export interface RiskSum {
  readonly on: Day
  readonly accounts: number
  readonly arr: number
  /** with a deadline in the window */
  readonly atRisk: number
  readonly atRiskAccounts: number
  /** wherever their deadline is, or without one */
  readonly atRiskAny: number
  readonly lossByOutlook: number
  readonly lossByOwner: number
  /** customers whose amount is not known: in no sum */
  readonly withoutAmount: number
}

const notes = [
  'Of each day the snapshot, or the latest of the 31 days before it: what was known then, never rewritten.',
  'A part of a contract that was cancelled while the rest goes on is not in the snapshots, so not in these sums.',
  'Amounts in another currency are counted at the rate of the last day; those without a rate, and customers without a known amount, are in no sum.',
]

interface Asked {
  readonly currency: string | null
  readonly withinDays: number
  /** the outlook under which ARR is at risk */
  readonly line: number
}

export function riskTable(months: readonly RiskSum[], { currency, withinDays, line }: Asked): ReportContent {
  const last = months.at(-1)
  return {
    figures: [
      money(
        'atRisk',
        `At risk within ${withinDays} days`,
        last?.atRisk,
        `ARR with a deadline in the ${withinDays} days after the day, of accounts that are red or whose outlook is below ${percent(line)}; a notice given puts it there.`,
      ),
      money(
        'atRiskAny',
        'At risk at any time',
        last?.atRiskAny,
        'The same, wherever the deadline is, and of rolling contracts.',
      ),
      money(
        'lossByOutlook',
        'Expected loss by outlook',
        last?.lossByOutlook,
        'Σ ARR × (1 − p), p the outlook of the records.',
      ),
      money(
        'lossByOwner',
        'Expected loss by owner',
        last?.lossByOwner,
        'The same, with the owner’s own probability where one was given in the 30 days before.',
      ),
    ],
    notes,
    tables: [table(months, currency)],
  }
}

function money(id: string, name: string, value: number | undefined, definition: string): ReportFigure {
  return { id, name, value: value ?? null, kind: 'money', of: null, definition }
}

function table(months: readonly RiskSum[], currency: string | null): ReportTable {
  const [first, last] = [months[0], months.at(-1)]
  const unknown =
    last === undefined || last.withoutAmount === 0
      ? ''
      : ` ${last.withoutAmount} customers without a known amount, or without a rate for it, are in no sum.`
  return {
    id: 'months',
    title: 'ARR at risk and expected loss, month by month',
    says:
      first === undefined || last === undefined
        ? 'No month of the window has snapshots.'
        : `${amount(last.atRiskAny, currency)} of ${amount(last.arr, currency)} is at risk on ${dayInWords(last.on)}; on ${dayInWords(first.on)} it was ${amount(first.atRiskAny, currency)} of ${amount(first.arr, currency)}.${unknown}`,
    columns: columnsOf(
      ['on', 'On', 'day'],
      ['accounts', 'Customers', 'count'],
      ['arr', 'ARR', 'money'],
      ['atRisk', 'At risk, deadline near', 'money'],
      ['atRiskAny', 'At risk at any time', 'money'],
      ['share', 'Share of ARR', 'share'],
      ['lossByOutlook', 'Expected loss by outlook', 'money'],
      ['lossByOwner', 'By owner', 'money'],
    ),
    rows: months.map((one) => ({
      id: one.on,
      account: null,
      cells: [
        one.on,
        one.accounts,
        one.arr,
        one.atRisk,
        one.atRiskAny,
        one.arr > 0 ? one.atRiskAny / one.arr : null,
        one.lossByOutlook,
        one.lossByOwner,
      ],
    })),
    chart: { kind: 'lines', values: ['atRiskAny', 'atRisk', 'lossByOutlook', 'lossByOwner'] },
  }
}
