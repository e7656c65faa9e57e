/** A contract of the sample company with all its versions, and what it says on a day. */
import type { Day } from '#src/kernel/day.ts'
import type { VendorProduct } from './vendor-products.ts'

export interface Contract {
  readonly id: string
  readonly product: VendorProduct
  readonly plan: string
  readonly currency: string
  readonly startOn: Day
  /** months from one renewal to the next; 1 rolls from month to month */
  readonly termMonths: number
  readonly billingMonths: number
  readonly autoRenew: boolean
  /** null: not known */
  readonly noticeDays: number | null
  /** days from the invoice to its due day */
  readonly dueDays: number
  readonly status: 'active' | 'trial' | 'cancelled'
  /** the day on which notice was given */
  readonly cancelledOn: Day | null
  /** first day that is no longer paid */
  readonly endOn: Day | null
  /** oldest first; the first holds from the start */
  readonly versions: readonly ContractVersion[]
}

export interface ContractVersion {
  readonly effectiveOn: Day
  /** when it was signed */
  readonly learnedOn: Day
  /** null where it rolls */
  readonly renewalOn: Day | null
  readonly seats: number | null
  readonly arr: number
}

/** What holds on the day; before the start, what holds at the start. */
export function versionOn(contract: Contract, day: Day): ContractVersion {
  return contract.versions.findLast((version) => version.effectiveOn <= day) ?? contract.versions[0]!
}

/** Whether somebody may use the product on the day. */
export function isRunning(contract: Contract, day: Day): boolean {
  return contract.startOn <= day && (contract.endOn === null || day < contract.endOn)
}
