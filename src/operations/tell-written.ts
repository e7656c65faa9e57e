/** Says how much of an import is written: rows, and account-days of usage, as one work with one end. */
import type { CheckReport } from '#src/connect/files/import-input.ts'
import type { Progress } from './operation.ts'

/**
 * @param goesOn some of it was written before, and nobody knows how much is left
 * @returns takes note of each chunk that is written
 */
export function tellWritten(
  report: (progress: Progress) => void,
  { good, accountDays }: Pick<CheckReport, 'good' | 'accountDays'>,
  goesOn: boolean,
): (says: string, rows: number) => void {
  const all = Object.values({ ...good, usage: accountDays }).reduce((sum, rows) => sum + rows, 0)
  let done = 0
  return (says, rows) => {
    done += rows
    report({ says, done, of: goesOn ? null : all })
  }
}
