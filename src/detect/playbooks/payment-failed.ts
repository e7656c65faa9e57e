/** Payment failed: the risk, the blocker of the renewal, and another way to pay within 5 business days (handbook 6). */
import type { Playbook } from '../playbook.ts'
import { BUYERS, contact, named } from '../proposals/contact.ts'
import { unpaid } from '../proposals/unpaid.ts'
import { billed } from '../money/money-evidence.ts'

export const paymentFailed: Playbook = {
  rule: 'payment-failed',
  propose(finding, input) {
    const behind = new Set(finding.evidence.map(({ factId }) => factId))
    const invoice = input.dossier.invoices.find(({ factId }) => behind.has(factId))
    const what = invoice === undefined ? 'the payment' : `invoice ${invoice.id} of ${billed(invoice)}`
    const whom = named(contact(input, BUYERS), 'the person who pays there')
    const why = input.dossier.events.find(({ factId }) => behind.has(factId))?.text ?? null
    const refused = why === null ? '' : ` (${why})`
    return unpaid(
      { finding, input },
      {
        what,
        state: finding.headline.charAt(0).toLowerCase() + finding.headline.slice(1),
        mitigation: `Have ${whom} pay ${what} in another way${refused}, before access is stopped.`,
        id: 'another way to pay',
        action: `Ask ${whom} for another way to pay ${what}${refused}`,
      },
    )
  },
}
