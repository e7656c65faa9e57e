/** Writes what belongs to the vendor itself: products, people, exchange rates. */
import { addMonths } from '#src/kernel/day.ts'
import { at } from './at.ts'
import { vendorPeople } from './vendor-people.ts'
import { vendorProducts } from './vendor-products.ts'
import type { World } from './world.ts'

/** One unit in US dollars when the history begins. */
const rates = { EUR: 1.09, GBP: 1.27 }
const DRIFT = 0.01

export function writeCatalogue(world: World): void {
  const known = at(addMonths(world.startOn, -36), 7)
  for (const product of vendorProducts) {
    world.ledger.add('products', {
      id: product.id,
      name: product.name,
      family: product.family,
      list_price: product.listPrice,
      price_per: product.pricePer,
      cadence: product.cadence,
      features: product.features.join(';'),
      limits: product.limits.join(';'),
      observed_at: known,
    })
  }
  for (const person of vendorPeople) world.ledger.add('people', { ...person, observed_at: known })
  writeRates(world)
}

/** On the first of each month of the history and of the two years before. */
function writeRates(world: World): void {
  const first = `${world.startOn.slice(0, 8)}01`
  for (const [currency, start] of Object.entries(rates)) {
    const random = world.random.fork(`rate ${currency}`)
    let rate = start
    for (let month = -24; addMonths(first, month) <= world.endOn; month++) {
      world.ledger.add('rates', {
        currency,
        on: addMonths(first, month),
        rate: Math.round(rate * 10_000) / 10_000,
      })
      rate *= random.between(1 - DRIFT, 1 + DRIFT)
    }
  }
}
