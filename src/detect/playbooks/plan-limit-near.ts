/** Plan limit near: the next tier of the product that has the limit (handbook 6). */
import type { Playbook } from '../playbook.ts'
import { BUYERS, contact, named } from '../proposals/contact.ts'
import { opportunity } from '../proposals/opportunity.ts'
import { productWith } from '../rules/plan-limit-near.ts'
import { dayInWords } from '../words.ts'

export const planLimitNear: Playbook = {
  rule: 'plan-limit-near',
  propose(finding, input) {
    const limit = finding.cause.slice('limit '.length)
    const product = productWith(input.dossier.products, limit)
    const buyer = contact(input, BUYERS)
    const of = product === null ? '' : ` of ${product.name}`
    return [
      opportunity(
        { finding, input },
        {
          type: 'Tier',
          opportunity: `Next tier${of}: ${limit}`,
          product: product && { id: product.id, name: product.name },
          stakeholder: buyer?.person ?? null,
          readinessSignals: finding.evidence.map(
            ({ says, on }) => `${says}${on === null ? '' : ` on ${dayInWords(on)}`}`,
          ),
          nextStep: `Show ${named(buyer, 'the person who buys it there')} how ${limit} has grown, and offer the next tier${of}.`,
        },
      ),
    ]
  },
}
