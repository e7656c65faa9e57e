/** Writes the contracts as rows: the start, each amendment, and the cancellation as a later version. */
import type { Contract, ContractVersion } from './contract.ts'
import { planted } from './planted.ts'
import type { SampleAccount } from './sample-account.ts'
import { at } from './at.ts'
import type { World } from './world.ts'

export function writeSubscriptions(
  world: World,
  account: SampleAccount,
  contracts: readonly Contract[],
): void {
  for (const contract of contracts) {
    contract.versions.forEach((version, index) => {
      world.ledger.add('subscriptions', {
        ...rowOf(account, contract, version, index),
        end_on: contract.status === 'trial' ? contract.endOn : null,
        status: contract.status === 'trial' ? 'trial' : 'active',
        observed_at: at(version.learnedOn, 9),
      })
    })
    if (contract.cancelledOn) writeCancellation(world, account, contract)
  }
}

function writeCancellation(world: World, account: SampleAccount, contract: Contract): void {
  const index = contract.versions.length - 1
  world.ledger.add('subscriptions', {
    ...rowOf(account, contract, contract.versions[index]!, index),
    end_on: contract.endOn,
    renewal_on: null,
    auto_renew: false,
    status: 'cancelled',
    cancelled_on: contract.cancelledOn,
    observed_at: at(contract.cancelledOn!, 16),
  })
  if (!contract.id.endsWith('-1')) return
  const detail = `notice given, ends on ${contract.endOn}`
  world.ledger.plant(planted(account.id, 'cancelled', contract.cancelledOn!, detail))
  world.ledger.add('events', {
    account_id: account.id,
    on: contract.cancelledOn,
    kind: 'notice_given',
    text: detail,
  })
  world.ledger.add('events', { account_id: account.id, on: contract.endOn, kind: 'churned' })
}

function rowOf(account: SampleAccount, contract: Contract, version: ContractVersion, index: number) {
  return {
    id: contract.id,
    account_id: account.id,
    product_id: contract.product.id,
    plan: contract.plan,
    start_on: contract.startOn,
    renewal_on: version.renewalOn,
    notice_days: contract.noticeDays,
    auto_renew: contract.autoRenew,
    billing_months: contract.billingMonths,
    seats: version.seats,
    arr: version.arr,
    currency: contract.currency,
    effective_on: index === 0 ? null : version.effectiveOn,
  }
}
