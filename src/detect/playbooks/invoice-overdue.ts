/** Invoice overdue: the risk, the blocker of the renewal, and a day for the payment within 5 business days (handbook 6). */
import { daysBetween } from '#src/kernel/day.ts'
import type { Playbook } from '../playbook.ts'
import { BUYERS, contact, named } from '../proposals/contact.ts'
import { unpaid } from '../proposals/unpaid.ts'
import { billed } from '../money/money-evidence.ts'
import { counted } from '../words.ts'

export const invoiceOverdue: Playbook = {
  rule: 'invoice-overdue',
  propose(finding, input) {
    const [oldest] = finding.evidence
    const invoice = input.dossier.invoices.find(({ factId }) => factId === oldest!.factId)!
    const days = daysBetween(invoice.dueOn!, input.dossier.asOf)
    const what = `invoice ${invoice.id} of ${billed(invoice)}`
    const whom = named(contact(input, BUYERS), 'the person who buys there')
    const others = finding.evidence.length - 1
    const more = others === 0 ? '' : ` and of ${counted(others, 'later one', 'later ones')}`
    return unpaid(
      { finding, input },
      {
        what,
        state: `${counted(days, 'day')} overdue`,
        mitigation: `Learn from ${whom} what holds back ${what}, settle what is disputed, and agree on the day of the payment${more}.`,
        id: 'ask for the payment',
        action: `Ask ${whom} what holds back ${what}, and agree on the day of the payment${more}`,
      },
    )
  },
}
