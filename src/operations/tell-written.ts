/** Says how much of an import is written: rows, and account-days of usage, as one work with one end. */
import type { CheckReport } from '#src/connect/files/import-input.ts'
import type { StoredImport } from '#src/store/imports.ts'
import type { Progress } from './operation.ts'

/**
 * @param written what was written before it was interrupted, by kind
 * @returns takes note of each chunk that is written
 */
export function tellWritten(
  report: (progress: Progress) => void,
  { good, accountDays }: Pick<CheckReport, 'good' | 'accountDays'>,
  { written }: Pick<StoredImport, 'written'>,
): (says: string, rows: number) => void {
  const of = sumOf({ ...good, usage: accountDays })
  let done = sumOf(written)
  return (says, rows) => {
    done += rows
    report({ says, done, of })
  }
}

function sumOf(rows: Readonly<Record<string, number>>): number {
  return Object.values(rows).reduce((sum, some) => sum + some, 0)
}
