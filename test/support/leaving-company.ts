/** The canonical files of a vendor of whose customers half leave, each some weeks after its use has stopped. */
import { addDays, type Day } from '#src/kernel/day.ts'

export const LEAVING = { first: '2025-10-01', last: '2026-05-21', today: '2026-06-30' } as const

const CUSTOMERS = 60
const BEGIN = '2025-01-06'
const SILENT_DAYS = 70

export interface LeavingCompany {
  readonly files: Readonly<Record<string, readonly string[]>>
  readonly customers: readonly string[]
  /** of each customer the day of its loss; null: stays */
  readonly lostOn: readonly (Day | null)[]
}

/** Everybody pays by the month and uses the product once a week; every second one leaves, eight days after the one before. */
export function leavingCompany(): LeavingCompany {
  const customers = Array.from({ length: CUSTOMERS }, (_, at) => `C-${at + 1}`)
  const lostOn = customers.map((_, at) => (at % 2 === 0 ? addDays(LEAVING.first, 4 * at) : null))
  const usage = customers.flatMap((id, at) => {
    const end = lostOn[at] ? addDays(lostOn[at], -SILENT_DAYS) : LEAVING.today
    return weeksThrough(end).map((day, week) => `${id},${day},${id}-user,${40 + ((week + at) % 7)}`)
  })
  return {
    customers,
    lostOn,
    files: {
      'accounts.csv': ['id,name', ...customers.map((id) => `${id},${id} Ltd`)],
      'subscriptions.csv': [
        'id,account_id,start_on,billing_months,mrr,currency',
        ...customers.map((id) => `${id}-sub,${id},2025-01-01,1,500,EUR`),
      ],
      'usage.csv': ['account_id,on,user_id,events', ...usage],
    },
  }
}

function weeksThrough(end: Day): Day[] {
  const days: Day[] = []
  for (let day: Day = BEGIN; day <= end; day = addDays(day, 7)) days.push(day)
  return days
}

/** The label as the lines of its file. */
export function labelLines(customers: readonly string[], lostOn: readonly (Day | null)[]): string[] {
  return ['account_id,lost_on', ...customers.map((id, at) => `${id},${lostOn[at] ?? ''}`)]
}
