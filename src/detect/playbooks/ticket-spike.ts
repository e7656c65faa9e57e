/** Ticket spike: the risk with what it does to health, and the tickets that wait on us settled (handbook 6). */
import type { Ticket } from '#src/facts/records.ts'
import type { Playbook } from '../playbook.ts'
import { action } from '../proposals/action.ts'
import { contact, named } from '../proposals/contact.ts'
import { dueInWorkdays } from '../proposals/due.ts'
import { risk } from '../proposals/risk.ts'
import type { RuleInput } from '../rule.ts'
import { waitingOnUs } from '../support/waiting-on-us.ts'
import { counted, dayInWords } from '../words.ts'

const ANSWER_WORKDAYS = 1
const TELL_WORKDAYS = 3

export const ticketSpike: Playbook = {
  rule: 'ticket-spike',
  propose(finding, input) {
    const moved = { finding, input }
    const behind = new Set(finding.evidence.map(({ factId }) => factId))
    const tickets = input.dossier.tickets.filter(({ factId }) => behind.has(factId))
    const open = tickets.filter(waitingOnUs).toSorted(byUrgency)
    const whom = named(contact(input), 'the person who decides there')
    const added = risk(moved, 'support-load', {
      about: finding.headline,
      cause: `${finding.reason}${capSays(input)}`,
      mitigation: `${open.length === 0 ? 'Read them with support for what is behind them' : `Settle ${openSays(open)}`}, and tell ${whom} what is being done.`,
    })
    return [
      added,
      action(moved, {
        what: 'settle the tickets',
        action:
          open.length === 0
            ? `Read the ${counted(tickets.length, 'ticket')} with support for what is behind them`
            : `Settle ${openSays(open)}`,
        by: 'csm',
        dueOn: dueInWorkdays(moved, open[0]?.priority === 'urgent' ? ANSWER_WORKDAYS : TELL_WORKDAYS),
        answers: added.target,
      }),
      action(moved, {
        what: 'tell about the tickets',
        action: `Tell ${whom} what is behind the ${counted(tickets.length, 'ticket')} and when it is solved`,
        by: 'csm',
        dueOn: dueInWorkdays(moved, TELL_WORKDAYS),
        answers: added.target,
      }),
    ]
  },
}

function byUrgency(a: Ticket, b: Ticket): number {
  const urgent = Number(b.priority === 'urgent') - Number(a.priority === 'urgent')
  return urgent || (a.openedOn < b.openedOn ? -1 : 1)
}

/** `2 open tickets, first “Exports fail” (urgent, since 3 March 2026)` */
function openSays(open: readonly [Ticket, ...Ticket[]] | readonly Ticket[]): string {
  const { subject, priority, openedOn } = open[0]!
  const about = subject === null ? '' : ` “${subject}”`
  const kind = priority === null ? '' : `${priority}, `
  const count = open.length === 1 ? 'the open ticket' : `${counted(open.length, 'open ticket')}, first`
  return `${count}${about} (${kind}since ${dayInWords(openedOn)})`
}

function capSays({ health }: RuleInput): string {
  const cap = health.caps.find(({ id }) => id.startsWith('urgent'))
  return cap === undefined ? '' : ` Health is held at ${cap.holdsAt}: ${cap.says}`
}
