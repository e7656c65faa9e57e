/** The customers of the churn data set, and when they left. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Day } from '#src/kernel/day.ts'

export interface Customer {
  readonly id: string
  readonly churnedOn: Day | null
}

/** The file quotes nothing. */
export async function readCustomers(folder: string): Promise<Customer[]> {
  const [header, ...lines] = (await readFile(join(folder, 'accounts.csv'), 'utf8')).trim().split(/\r?\n/)
  const columns = header!.split(',')
  return lines.map((line) => {
    const cells = line.split(',')
    return {
      id: cells[columns.indexOf('account_id')]!,
      churnedOn: cells[columns.indexOf('churn_date')] || null,
    }
  })
}
