/** Writes down what the usage of an account was made to show, and the accounts where nothing was planted at all. */
import type { Day } from '#src/kernel/day.ts'
import type { Contract } from './contract.ts'
import { planted } from './planted.ts'
import type { PlantKind } from './planted.ts'
import type { SampleAccount } from './sample-account.ts'
import type { World } from './world.ts'

const details: Partial<Record<PlantKind, string>> = {
  'usage-sudden-drop': 'usage falls to a third from one day to the next',
  'usage-slow-decline': 'usage halves every two months',
  'feature-abandoned': 'the second of the main features is used no more, another takes its place',
  'new-department': 'four people of the Risk department begin to work with the product',
  'seats-filling': 'nearly every seat is taken',
  quiet: 'nothing happens: usage as ever, no renewal comes up, every invoice is paid',
}

export function plantUsage(world: World, account: SampleAccount, main: Contract): void {
  const plant = (kind: PlantKind, on: Day, detail: string) =>
    world.ledger.plant(planted(account.id, kind, on, detail))
  for (const [kind, detail] of Object.entries(details) as [PlantKind, string][]) {
    const on = account.plantedOn(kind)
    if (on) plant(kind, on, detail)
  }
  const stoppedOn = account.plantedOn('feed-stopped')
  if (stoppedOn) plant('feed-stopped', stoppedOn, stoppedFeed(account))
  const idleOn = account.plantedOn('seats-idle')
  if (idleOn) plantIdle(account, main, idleOn, plant)
}

function plantIdle(
  account: SampleAccount,
  main: Contract,
  on: Day,
  plant: (kind: PlantKind, on: Day, detail: string) => void,
): void {
  if (account.role.since !== undefined)
    plant('seats-idle', on, 'since the start hardly a third of the seats is used')
  else {
    const bought = main.versions.find((version) => version.effectiveOn >= on)!
    plant('seats-idle', bought.effectiveOn, `${bought.seats} seats bought, as many people as before use them`)
  }
}

function stoppedFeed(account: SampleAccount): string {
  const { usageSource, ticketSource } = account.role
  return usageSource === undefined
    ? `no ticket comes from ${ticketSource} any more`
    : `no usage comes from ${usageSource} any more`
}
