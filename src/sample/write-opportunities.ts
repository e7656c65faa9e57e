/** Writes the open opportunities of key accounts; those of Fintech Corp are written with its plan. */
import { at } from './at.ts'
import type { Contact } from './contact.ts'
import type { SampleAccount } from './sample-account.ts'
import { pipeline, predictions } from './vendor-products.ts'
import type { World } from './world.ts'

const SHARE_OF_ACCOUNTS = 0.6

export function writeOpportunities(world: World, account: SampleAccount, contacts: readonly Contact[]): void {
  const { plants } = account.role
  const random = account.random.fork('opportunities')
  if (account.tier === null || account.tier > 2 || account.role.example) return
  if (plants.quiet !== undefined || plants.cancelled !== undefined || !random.chance(SHARE_OF_ACCOUNTS))
    return
  const product = random.pick([pipeline, predictions])
  const stakeholder = contacts.find((contact) => contact.role === 'Technical Decision Maker')
  world.ledger.add('opportunities', {
    id: `OPP-${account.id.slice(4)}-1`,
    account_id: account.id,
    name: `${product.name} for ${account.company.name.split(' ')[0]}`,
    type: 'Cross-sell',
    stage: random.pick(['Discovery', 'Proposal', 'Negotiation']),
    amount: Math.round((product.listPrice * random.between(0.6, 1)) / 1000) * 1000,
    currency: account.place.currency,
    close_on: world.daysAgo(-random.integer(30, 200)),
    probability: random.pick([0.3, 0.5, 0.7]),
    confidence: random.pick(['Low', 'Medium', 'High']),
    product_id: product.id,
    stakeholder_id: stakeholder?.id ?? null,
    buying_centre: 'Engineering',
    rationale: 'Their own scripts break at every change of a source',
    next_step: 'Technical workshop with the data team',
    owner_email: account.am,
    observed_at: at(world.daysAgo(random.integer(10, 90)), 12),
  })
}
