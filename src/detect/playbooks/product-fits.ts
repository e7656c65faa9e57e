/** Product fits: a cross-sell of the product that accounts alike own (handbook 6 and 9). */
import type { Playbook } from '../playbook.ts'
import { BUYERS, contact, named } from '../proposals/contact.ts'
import { opportunity } from '../proposals/opportunity.ts'

export const productFits: Playbook = {
  rule: 'product-fits',
  propose(finding, input) {
    const id = finding.cause.slice('product '.length)
    const name = input.dossier.products.find((one) => one.id === id)?.name ?? id
    const buyer = contact(input, BUYERS)
    return [
      opportunity(
        { finding, input },
        {
          type: 'Cross-sell',
          opportunity: name,
          product: { id, name },
          stakeholder: buyer?.person ?? null,
          readinessSignals: finding.evidence.map(({ says }) => says),
          nextStep: `Ask ${named(buyer, 'the person who buys it there')} how they do today what ${name} does.`,
        },
      ),
    ]
  },
}
