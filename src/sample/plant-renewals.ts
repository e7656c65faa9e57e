/** Writes down every renewal window that opens within the history, whether it was sought or not. */
import { addDays, addMonths } from '#src/kernel/day.ts'
import type { Day } from '#src/kernel/day.ts'
import type { Contract } from './contract.ts'
import { isRunning } from './contract.ts'
import { planted } from './planted.ts'
import type { SampleAccount } from './sample-account.ts'
import type { World } from './world.ts'

/** Handbook 7: the plan begins so many days before the deadline, earlier where the account is red. */
const OPENS = 120
const OPENS_WHEN_RED = 180
/** Handbook 7: where the contract does not say. */
const ASSUMED_NOTICE = 60

export function plantRenewals(world: World, account: SampleAccount, contracts: readonly Contract[]): void {
  const troubled = Object.keys(account.role.plants).length > 0
  let before = world.startOn
  for (const deadlineOn of deadlines(world, contracts)) {
    const opensOn = addDays(deadlineOn, -OPENS)
    // with two contracts the later deadline counts only once the earlier one has passed
    const on = opensOn > before ? opensOn : addDays(before, 1)
    before = deadlineOn
    if (on > world.endOn) continue
    const truth = planted(account.id, 'renewal-near', on, `last day for notice ${deadlineOn}`)
    if (opensOn <= world.startOn) truth.expect = null
    else if (troubled && truth.expect) truth.expect.fromOn = addDays(deadlineOn, -OPENS_WHEN_RED)
    world.ledger.plant(truth)
  }
}

/** The notice dates after the history begins, earliest first, each day once. */
function deadlines(world: World, contracts: readonly Contract[]): Day[] {
  const days = contracts
    .filter((contract) => contract.termMonths > 1)
    .flatMap((contract) => deadlinesOf(contract, world.startOn, addDays(world.endOn, OPENS)))
  return [...new Set(days)].toSorted()
}

function deadlinesOf(contract: Contract, from: Day, to: Day): Day[] {
  const found: Day[] = []
  for (let months = contract.termMonths; ; months += contract.termMonths) {
    const renewalOn = addMonths(contract.startOn, months)
    const deadlineOn = addDays(renewalOn, -(contract.noticeDays ?? ASSUMED_NOTICE))
    if (deadlineOn > to || !isRunning(contract, addDays(renewalOn, -1))) return found
    if (deadlineOn > from) found.push(deadlineOn)
  }
}
