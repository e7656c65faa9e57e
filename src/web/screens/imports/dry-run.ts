/** The sums of a dry run, as the page says them: what can go in by kind, and what stays out. */
import { kinds } from '#src/facts/kinds.ts'
import type { ImportReport } from '../../answers.ts'
import { format } from '../../format.ts'
import { enImport } from '../../messages/en-import.ts'
import { questionsAsked } from './questions-asked.ts'

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
  const good = inKindOrder(report.good)
  const goodRows = good.reduce((sum, [, count]) => sum + count, 0)
  const rejected = Object.values(report.rejected).reduce((sum, count) => sum + count, 0)
  const leftOut = report.files.flatMap((file) => file.leftOut).reduce((sum, { rows }) => sum + rows, 0)
  const questions = questionsAsked(report.problems).length
  return { good, goodRows, rejected, leftOut, all: goodRows + rejected, questions }
}

/** Counts by kind in the order of the kinds, none of nothing. */
export function inKindOrder(counts: Readonly<Record<string, number>>): [kind: string, count: number][] {
  return kinds.flatMap(({ name }): [string, number][] => {
    const count = counts[name] ?? 0
    return count > 0 ? [[name, count]] : []
  })
}

/** So many kinds are named; the rest is counted. */
const most = 3

/** `10,000 accounts and 52,000 contacts` */
export function countsIn(
  counts: readonly (readonly [kind: string, count: number])[],
  say = enImport.count,
): string {
  const named = counts.slice(0, most).map(([kind, count]) => say(kind, count))
  const rest = counts.slice(most).reduce((sum, [, count]) => sum + count, 0)
  return format.list(rest === 0 ? named : [...named, enImport.rail.others(rest)])
}

/** The same of what an import stored; empty: nothing. */
export function storedCounts(counts: Readonly<Record<string, number>>): string {
  return countsIn(inKindOrder(counts), enImport.storedCount)
}
