/** Which features an account has taken up, and to which product each belongs. */
import { dayNumber } from '#src/kernel/day.ts'
import type { Contract } from './contract.ts'
import type { SampleAccount } from './sample-account.ts'

export interface FeatureUse {
  /** each is somebody's daily tool */
  readonly mains: readonly string[]
  /** used now and then */
  readonly others: readonly string[]
  productOf(feature: string): string
  /** what a feature has become on the day: an abandoned one gives way to another; null before it is licensed */
  on(feature: string, day: number): string | null
}

const ADOPTED = { low: 0.6, high: 0.9 }
/** A feature that too few people know would come and go by chance. */
const USERS_A_FEATURE = 6

export function featureUse(
  account: SampleAccount,
  contracts: readonly Contract[],
  users: number,
): FeatureUse {
  const random = account.random.fork('features')
  const [main, ...addOns] = contracts.map((contract) => contract.product)
  const offered = random.shuffled(main!.features)
  const adopted = offered.slice(0, Math.round(offered.length * random.between(ADOPTED.low, ADOPTED.high)))
  const mains = adopted.slice(0, Math.min(4, Math.max(2, Math.floor(users / 3))))
  const byHand = addOns.flatMap((product) => product.features.filter((feature) => feature !== serviceFeature))
  const others = Math.max(1, Math.floor(users / USERS_A_FEATURE))
  const each = <T>(value: (contract: Contract) => T) =>
    new Map(contracts.flatMap((one) => one.product.features.map((feature) => [feature, value(one)] as const)))
  const products = each((contract) => contract.product.id)
  const licensedFrom = each((contract) => dayNumber(contract.startOn))
  const abandonedOn = account.plantedOn('feature-abandoned')
  const from = abandonedOn ? dayNumber(abandonedOn) : Infinity
  return {
    mains,
    others: [...byHand.slice(0, 1), ...adopted.slice(mains.length), ...byHand.slice(1)].slice(0, others),
    productOf: (feature) => products.get(feature)!,
    on: (feature, day) => {
      if (day < licensedFrom.get(feature)!) return null
      return day >= from && feature === mains[1] ? mains[0]! : feature
    },
  }
}

/** What machines do, day and night. */
export const serviceFeature = 'Scheduled syncs'
