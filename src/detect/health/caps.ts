/** The list of the caps, one file each in `caps/`: what holds the total of both models down, whatever the rest says (handbook 4). */
import type { Cap } from '../diagnosis.ts'
import type { Situation } from '../situation.ts'
import { championLeft } from './caps/champion-left.ts'
import { invoiceOverdue } from './caps/invoice-overdue.ts'
import { urgentTicket } from './caps/urgent-ticket.ts'

const list: readonly ((situation: Situation) => Cap | null)[] = [urgentTicket, championLeft, invoiceOverdue]

/** Those that hold on the day. */
export function caps(situation: Situation): Cap[] {
  return list.map((cap) => cap(situation)).filter((cap) => cap !== null)
}
