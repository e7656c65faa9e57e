/** The plans of accounts as they stood on days: today as they are, on a past day what had been written by then. */
import type { Day } from '#src/kernel/day.ts'
import { planAtEndOf } from '#src/plan/fold-edits.ts'
import type { Plan } from '#src/plan/plan.ts'
import { planLogs, plansOf, type StoredPlan } from '#src/store/plans.ts'
import type { Transaction } from '#src/store/tenant.ts'

export interface PlanOnDays {
  /** as it is now */
  readonly stored: StoredPlan
  on(day: Day): Plan
}

/** @param days on which they are asked about; logs are read only where one of them is past */
export async function plansOn(
  tx: Transaction,
  accountIds: readonly string[],
  days: readonly Day[],
  today: Day,
): Promise<Map<string, PlanOnDays>> {
  const stored = await plansOf(tx, accountIds)
  const isPast = days.some((day) => day < today)
  const written = accountIds.filter((id) => stored.get(id)!.edits > 0)
  const logs = isPast && written.length > 0 ? await planLogs(tx, written) : new Map()
  return new Map(
    accountIds.map((id) => {
      const present = stored.get(id)!
      const log = logs.get(id) ?? []
      return [
        id,
        {
          stored: present,
          on: (day) => (day >= today ? present.plan : planAtEndOf(log, day)),
        },
      ]
    }),
  )
}
