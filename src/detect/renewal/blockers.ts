/** What stands in the way of a renewal, from records only, each with the points that it takes from five (handbook 4, renewal risk). */
import type { Day } from '#src/kernel/day.ts'
import type { Evidence } from '../diagnosis.ts'
import { contractions } from '../money/contractions.ts'
import { contractEvidence } from '../deadline.ts'
import { failingPayment } from '../money/failing-payment.ts'
import { eventEvidence, invoiceEvidence } from '../money/money-evidence.ts'
import { overdueInvoices } from '../money/overdue-invoices.ts'
import { keyRoles } from '../people/people-standing.ts'
import type { Situation } from '../situation.ts'
import { activeRivals } from '../voice/active-rivals.ts'
import { counted, dayInWords, listed } from '../words.ts'
import { openEscalations } from './open-escalations.ts'

export interface Blocker {
  readonly id: 'overdue' | 'contraction' | 'escalation' | 'role-gone' | 'rival' | 'payment'
  readonly points: 1 | 2
  readonly says: string
  readonly evidence: readonly Evidence[]
}

const CONTRACTION_DAYS = 180
/** Overdue for more days than the first counts, than the second counts twice. */
const OVERDUE = { more: 14, long: 30 }
const FAILING_DAYS = 7

/**
 * Each kind once, however many records show it. What a silent feed hides blocks nothing.
 * @param day the day of the dossier or an earlier one; who competes is known for the day of the dossier only
 */
export function blockers(situation: Situation, day: Day): Blocker[] {
  const found = [overdue, contraction, escalation, roleGone, rival, payment].map((find) =>
    find(situation, day),
  )
  return found.filter((one) => one !== null)
}

function overdue(situation: Situation, day: Day): Blocker | null {
  const [worst] = overdueInvoices(situation, day) ?? []
  if (worst === undefined || worst.days <= OVERDUE.more) return null
  return {
    id: 'overdue',
    points: worst.days > OVERDUE.long ? 2 : 1,
    says: `an invoice ${counted(worst.days, 'day')} overdue`,
    evidence: [invoiceEvidence(worst.invoice)],
  }
}

function contraction({ dossier, since }: Situation, day: Day): Blocker | null {
  if (since === null) return null
  const [latest] = contractions(dossier.contracts, { day, days: CONTRACTION_DAYS, since })
  if (latest === undefined) return null
  const says = `reduced on ${dayInWords(latest.on)}`
  const evidence = latest.lines.map(({ contract }) => contractEvidence(contract, says))
  return { id: 'contraction', points: 1, says: `a contract ${says}`, evidence }
}

function escalation(situation: Situation, day: Day): Blocker | null {
  const evidence = openEscalations(situation, day) ?? []
  return evidence.length === 0 ? null : { id: 'escalation', points: 1, says: 'an open escalation', evidence }
}

/** Everybody who held a key role is gone, and nobody took over. */
function roleGone({ people }: Situation, day: Day): Blocker | null {
  const gone = keyRoles.filter((role) => {
    const { contact, gone: left } = people.roles[role]
    return contact === 'departed' && left.every(({ departure: { since } }) => since !== null && since <= day)
  })
  if (gone.length === 0) return null
  const says = `${listed(gone.map((role) => role.toLowerCase()))} gone`
  return {
    id: 'role-gone',
    points: 2,
    says,
    evidence: gone.flatMap((role) => people.roles[role].gone.flatMap(({ departure }) => departure.evidence)),
  }
}

function rival(situation: Situation): Blocker | null {
  const evidence = activeRivals(situation)
  return evidence.length === 0 ? null : { id: 'rival', points: 2, says: 'a competitor active', evidence }
}

function payment(situation: Situation, day: Day): Blocker | null {
  const failing = failingPayment(situation, day)
  if (failing === null || failing === 'unknown' || failing.days < FAILING_DAYS) return null
  return {
    id: 'payment',
    points: 2,
    says: `a payment failing for ${counted(failing.days, 'day')}`,
    evidence: [eventEvidence(failing.event)],
  }
}
