/** The customers of the churn data set: when they paid, and when they left. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Day } from '#src/kernel/day.ts'

export interface Customer {
  readonly id: string
  readonly startedOn: Day
  readonly churnedOn: Day | null
  paidOn(day: Day): boolean
}

export async function readCustomers(folder: string): Promise<Customer[]> {
  const subscriptions = await readRows(join(folder, 'subscriptions.csv'))
  const byAccount = Map.groupBy(subscriptions, (row) => row['account_id']!)
  return (await readRows(join(folder, 'accounts.csv'))).map((row) => {
    const paid = byAccount.get(row['account_id']!) ?? []
    return {
      id: row['account_id']!,
      startedOn: row['first_start']!,
      churnedOn: row['churn_date'] || null,
      paidOn: (day) => paid.some(({ start_date, end_date }) => start_date! <= day && day < end_date!),
    }
  })
}

/** The files quote nothing. */
async function readRows(path: string): Promise<Record<string, string>[]> {
  const [header, ...lines] = (await readFile(path, 'utf8')).trim().split(/\r?\n/)
  const columns = header!.split(',')
  return lines.map((line) => {
    const cells = line.split(',')
    return Object.fromEntries(columns.map((column, at) => [column, cells[at]!]))
  })
}
