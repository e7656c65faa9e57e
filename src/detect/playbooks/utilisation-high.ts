/** Utilisation high: more seats, with their value at what a seat costs today (handbook 6). */
import type { Playbook } from '../playbook.ts'
import { BUYERS, contact, named } from '../proposals/contact.ts'
import { opportunity } from '../proposals/opportunity.ts'
import { seatsOf } from '../proposals/seats-of.ts'
import { seatsWanted } from '../rules/utilisation-high.ts'
import { counted, figure, percent } from '../words.ts'

export const utilisationHigh: Playbook = {
  rule: 'utilisation-high',
  propose(finding, input) {
    const { active, isCounted, licensed, product, productId } = seatsOf(input, 'activeOn')
    const atLeast = isCounted ? '' : 'at least '
    const wanted = seatsWanted({ active, seats: licensed }, input.settings.health.seatUtilisation[0])
    const buyer = contact(input, BUYERS)
    return [
      opportunity(
        { finding, input },
        {
          type: 'Seat',
          opportunity: `${counted(wanted, 'more seat')} of ${product}`,
          product: { id: productId, name: product },
          stakeholder: buyer?.person ?? null,
          readinessSignals: [
            `Seat utilisation ${atLeast}${percent(active / licensed)}: ${figure(active)} of ${counted(licensed, 'seat')}`,
          ],
          nextStep: `Show ${named(buyer, 'the person who buys it there')} that ${atLeast}${figure(active)} of ${figure(licensed)} seats are in use, and offer ${figure(wanted)} more.`,
        },
      ),
    ]
  },
}
