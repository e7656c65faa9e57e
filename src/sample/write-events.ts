/** Writes what happened on an account: went live, renewed, value reached, limits used. */
import { addDays, monthsBetween } from '#src/kernel/day.ts'
import type { Contract } from './contract.ts'
import { isRunning } from './contract.ts'
import { planted } from './planted.ts'
import type { SampleAccount } from './sample-account.ts'
import { pipeline } from './vendor-products.ts'
import type { World } from './world.ts'

const LIVE_AFTER = 28
const LIMIT_READ_EVERY = 30
const LIMIT = 'Rows synced per month'

export function writeEvents(world: World, account: SampleAccount, contracts: readonly Contract[]): void {
  const main = contracts[0]!
  const add = (on: string, kind: string, text: string | null = null, value: number | null = null) =>
    world.ledger.add('events', { account_id: account.id, on, kind, value, text })
  const liveOn = addDays(main.startOn, LIVE_AFTER)
  if (account.role.since !== undefined && liveOn <= world.endOn) add(liveOn, 'went_live')
  for (const { effectiveOn } of main.versions.slice(1)) {
    const months = monthsBetween(main.startOn, effectiveOn)
    if (main.termMonths > 1 && months % main.termMonths === 0) add(effectiveOn, 'renewed')
  }
  if (account.tier === 1 && account.role.plants.quiet === undefined) {
    const on = world.daysAgo(account.random.fork('value').integer(60, 300))
    add(on, 'value_milestone', 'First board report')
    world.ledger.plant(planted(account.id, 'value-reached', on, 'First board report'))
  }
  for (const contract of contracts)
    if (contract.product === pipeline) writeLimits(world, account, contract, add)
}

function writeLimits(
  world: World,
  account: SampleAccount,
  contract: Contract,
  add: (on: string, kind: string, text: string, value: number) => void,
): void {
  const random = account.random.fork('limits')
  const usual = random.between(0.35, 0.6)
  const nearOn = account.plantedOn('limit-near')
  for (let ago = 390; ago >= 0; ago -= LIMIT_READ_EVERY) {
    const on = world.daysAgo(ago)
    if (!isRunning(contract, on) || (nearOn && on >= nearOn)) continue
    add(on, 'limit_used', LIMIT, share(usual * random.between(0.95, 1.05)))
  }
  if (!nearOn) return
  add(nearOn, 'limit_used', LIMIT, share(random.between(0.83, 0.9)))
  world.ledger.plant(planted(account.id, 'limit-near', nearOn, `${LIMIT} above 80%`))
}

function share(value: number): number {
  return Math.round(value * 100) / 100
}
