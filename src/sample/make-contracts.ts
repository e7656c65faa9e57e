/** Makes the contracts of an account: the main one, add-ons beside it, and their amendments. */
import { addMonths } from '#src/kernel/day.ts'
import type { Day } from '#src/kernel/day.ts'
import { chooseTerms } from './choose-terms.ts'
import type { Terms } from './choose-terms.ts'
import type { Contract, ContractVersion } from './contract.ts'
import { fintechCorp } from './fintech-corp.ts'
import type { SampleAccount } from './sample-account.ts'
import { seatSteps } from './seat-steps.ts'
import type { SeatStep } from './seat-steps.ts'
import { embedded, enterprise, pipeline, predictions, team } from './vendor-products.ts'
import type { VendorProduct } from './vendor-products.ts'
import type { World } from './world.ts'

/** What is sold: at a price by seat and year, or for the year as a whole. */
interface Line {
  readonly product: VendorProduct
  readonly price: Price
  /** null: sold without seats */
  readonly steps: readonly SeatStep[] | null
}

interface Price {
  readonly perSeat?: number
  readonly aYear?: number
}

/** The main contract comes first; it is the one with the seats. */
export function makeContracts(world: World, account: SampleAccount): Contract[] {
  const terms = chooseTerms(world, account)
  const sold = {
    product: mainProduct(account),
    price: mainPrice(account),
    steps: seatSteps(world, account, terms),
  }
  const main = contractOf(world, account, 1, terms, sold)
  const addOns = addOnsOf(account).map((line, at) => contractOf(world, account, at + 2, terms, line))
  return [main, ...addOns, ...secondContract(world, account, addOns.length + 2)]
}

function mainProduct(account: SampleAccount): VendorProduct {
  return account.tier === 1 || account.tier === 2 ? enterprise : team
}

function mainPrice(account: SampleAccount): Price {
  if (account.role.example) return { perSeat: fintechCorp.pricePerSeat }
  if (account.role.trial) return { perSeat: 0 }
  const product = mainProduct(account)
  const list = product.pricePer === 'seat/year' ? product.listPrice : product.listPrice * 12
  const discounted = list * Math.min(1, account.random.fork('price').logNormal(0.85, 0.12))
  return { perSeat: Math.round(discounted) }
}

function addOnsOf(account: SampleAccount): Line[] {
  const random = account.random.fork('add-ons')
  if (account.role.example) return [addOn(pipeline, fintechCorp.pipelineARR)]
  const limited = account.role.plants['limit-near'] !== undefined
  if (account.tier === 1 || limited || (account.tier === 2 && random.chance(0.4))) {
    return [addOn(pipeline, random.integer(24, 40) * 1000)]
  }
  return account.tier === 3 && random.chance(0.4) ? [addOn(embedded, embedded.listPrice * 12)] : []
}

function addOn(product: VendorProduct, aYear: number): Line {
  return { product, price: { aYear }, steps: null }
}

/** Half a year younger than the rest, with a notice date of its own. */
function secondContract(world: World, account: SampleAccount, number: number): Contract[] {
  if (!account.role.secondContract) return []
  const terms = {
    startOn: world.daysAgo(200),
    termMonths: 12,
    billingMonths: 12,
    noticeDays: 60,
    dueDays: 30,
  }
  return [contractOf(world, account, number, terms, addOn(predictions, 36_000))]
}

function contractOf(
  world: World,
  account: SampleAccount,
  number: number,
  terms: Terms,
  { product, price, steps }: Line,
): Contract {
  const cancelledOn = account.plantedOn('cancelled')
  const trial = account.role.trial === true
  const lastDay = cancelledOn ? nextRenewal(terms, cancelledOn) : null
  return {
    id: `SUB-${account.id.slice(4)}-${number}`,
    product,
    plan: trial ? 'Trial' : planOf(terms),
    currency: account.place.currency,
    ...terms,
    autoRenew: !trial,
    status: trial ? 'trial' : cancelledOn ? 'cancelled' : 'active',
    cancelledOn,
    endOn: trial ? addMonths(terms.startOn, 1) : lastDay,
    versions: trial
      ? [firstVersion(terms, price, steps)]
      : versionsOf(terms, price, steps, lastDay ?? world.endOn),
  }
}

function planOf(terms: Terms): string {
  if (terms.termMonths === 1) return 'Monthly'
  return terms.termMonths === 12 ? 'Annual' : `${terms.termMonths} months`
}

/** One version for the start, each renewal and each change of seats. */
function versionsOf(
  terms: Terms,
  price: Price,
  steps: readonly SeatStep[] | null,
  until: Day,
): ContractVersion[] {
  const versions = [firstVersion(terms, price, steps)]
  const lastMonth = monthsUntil(terms.startOn, until)
  for (let month = 1; month <= lastMonth; month++) {
    const effectiveOn = addMonths(terms.startOn, month)
    const renews = terms.termMonths > 1 && month % terms.termMonths === 0
    const step = steps?.find((one) => one.month === month)
    if ((!renews && !step) || (renews && effectiveOn >= until)) continue
    const seats = step?.seats ?? versions.at(-1)!.seats
    const learnedOn = step?.agreedOn ?? effectiveOn
    versions.push({
      effectiveOn,
      learnedOn,
      renewalOn: renewalAfter(terms, month),
      seats,
      arr: arrOf(price, seats),
    })
  }
  return versions
}

function firstVersion(terms: Terms, price: Price, steps: readonly SeatStep[] | null): ContractVersion {
  const seats = steps?.[0]?.seats ?? null
  const renewalOn = renewalAfter(terms, 0)
  return { effectiveOn: terms.startOn, learnedOn: terms.startOn, renewalOn, seats, arr: arrOf(price, seats) }
}

function arrOf(price: Price, seats: number | null): number {
  return price.aYear ?? (price.perSeat ?? 0) * (seats ?? 0)
}

function renewalAfter(terms: Terms, month: number): Day | null {
  if (terms.termMonths === 1) return null
  return addMonths(terms.startOn, (Math.floor(month / terms.termMonths) + 1) * terms.termMonths)
}

function nextRenewal(terms: Terms, day: Day): Day {
  let months = terms.termMonths
  while (addMonths(terms.startOn, months) <= day) months += terms.termMonths
  return addMonths(terms.startOn, months)
}

function monthsUntil(start: Day, until: Day): number {
  let months = 0
  while (addMonths(start, months + 1) <= until) months++
  return months
}
