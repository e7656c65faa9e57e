/** Diagnoses the accounts of a back-test on its days and keeps of each look no more than the statistics need. */
import type { Label } from '#src/connect/files/read-labels.ts'
import { follow, type Follow } from '#src/detect/backtest/follow.ts'
import type { Look } from '#src/detect/backtest/look.ts'
import type { Diagnosis } from '#src/detect/diagnosis.ts'
import { addDays, type Day } from '#src/kernel/day.ts'
import type { AccountKey } from '#src/store/histories.ts'
import { diagnoseAccounts } from './diagnose-accounts.ts'
import type { ErrandContext } from './operation.ts'

export interface LooksWanted {
  readonly labels: readonly Label[]
  readonly accounts: readonly AccountKey[]
  readonly days: readonly Day[]
  readonly horizonDays: number
}

/** @returns the looks at accounts that paid and were not lost yet, of each account in the order of the days */
export async function lookAt(
  { labels, accounts, days, horizonDays }: LooksWanted,
  context: Pick<ErrandContext, 'inTransaction' | 'report' | 'today'>,
): Promise<Look[]> {
  const lostOn = new Map(labels.map((label) => [label.accountId, label.lostOn]))
  const lossOf = (id: string): Day | null => lostOn.get(id) ?? null
  const wanted = {
    accounts: accounts.filter(({ id }) => lostOn.has(id) && daysBefore(days, lossOf(id)).length > 0),
    days,
    daysOf: ({ id }: Pick<AccountKey, 'id'>) => daysBefore(days, lossOf(id)),
  }
  const follows = new Map<string, Follow>()
  const looks: Look[] = []
  for await (const batch of diagnoseAccounts(wanted, context)) {
    for (const { diagnosis } of batch) {
      const { id } = diagnosis.account
      const held = follows.get(id) ?? follow()
      follows.set(id, held)
      const look = lookOf(diagnosis, lossOf(id), horizonDays, held)
      if (look !== null) looks.push(look)
    }
    // Accounts come one after the other: of those that are through, nothing more needs to be followed.
    follows.clear()
  }
  return looks
}

function daysBefore(days: readonly Day[], lostOn: Day | null): readonly Day[] {
  return lostOn === null ? days : days.filter((day) => day < lostOn)
}

/** @returns null where nothing is paid: what is not sold cannot be lost */
function lookOf(diagnosis: Diagnosis, lostOn: Day | null, horizonDays: number, held: Follow): Look | null {
  const { account, asOf, outlook, undecided } = diagnosis
  if (outlook === null) return null
  const end = addDays(asOf, horizonDays)
  return {
    account: account.id,
    on: asOf,
    class: outlook.class,
    score: outlook.lossWithin90,
    due: outlook.dueOn === null || outlook.dueOn <= end,
    held: held(diagnosis),
    undecided,
    lostOn,
    isLost: lostOn !== null && lostOn <= end,
  }
}
