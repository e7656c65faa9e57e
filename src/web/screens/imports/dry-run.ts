/** The sums of a dry run, as the page says them: what can go in by kind, and what stays out. */
import type { ImportReport } from '../../answers.ts'
import { format } from '../../format.ts'
import { enImport } from '../../messages/en-import.ts'

export interface DryRun {
  /** good rows by kind, in the order of the kinds; none of nothing */
  readonly good: readonly (readonly [kind: string, count: number])[]
  readonly goodRows: number
  readonly rejected: number
  readonly leftOut: number
  /** good and rejected */
  readonly all: number
  readonly questions: number
}

export function dryRunOf(report: ImportReport): DryRun {
  const good = Object.entries(report.good).filter(([, count]) => count > 0)
  const goodRows = good.reduce((sum, [, count]) => sum + count, 0)
  const rejected = Object.values(report.rejected).reduce((sum, count) => sum + count, 0)
  const leftOut = report.files.flatMap((file) => file.leftOut).reduce((sum, { rows }) => sum + rows, 0)
  const questions = report.problems.filter(({ question }) => question !== null).length
  return { good, goodRows, rejected, leftOut, all: goodRows + rejected, questions }
}

/** So many kinds are named, the largest first; the rest is counted. */
const most = 3

/** `10,000 accounts and 52,000 contacts` */
export function countsIn(counts: readonly (readonly [kind: string, count: number])[]): string {
  const named = counts.slice(0, most).map(([kind, count]) => enImport.count(kind, count))
  const rest = counts.slice(most).reduce((sum, [, count]) => sum + count, 0)
  return format.list(rest === 0 ? named : [...named, enImport.rail.others(rest)])
}
