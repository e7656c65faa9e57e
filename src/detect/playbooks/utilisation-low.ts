/** Utilisation low: a risk of low adoption, not a reason to sell; who is to use the idle seats is agreed with the customer (handbook 6). */
import type { Playbook } from '../playbook.ts'
import { action } from '../proposals/action.ts'
import { contact, named } from '../proposals/contact.ts'
import { dueIn } from '../proposals/due.ts'
import { risk } from '../proposals/risk.ts'
import { seatsOf } from '../proposals/seats-of.ts'
import { counted, figure } from '../words.ts'

const AGREE_DAYS = 14
const TRAIN_DAYS = 30

export const utilisationLow: Playbook = {
  rule: 'utilisation-low',
  propose(finding, input) {
    const moved = { finding, input }
    const { active, isCounted, licensed, product } = seatsOf(input, 'atMostOn')
    const idle = `${isCounted ? '' : 'at least '}${counted(licensed - active, 'idle seat')}`
    const found = contact(input)
    const whom = named(found, 'the person who runs it there')
    const added = risk(moved, 'low-adoption', {
      about: `${isCounted ? '' : 'at most '}${figure(active)} of ${counted(licensed, 'seat')} of ${product} used`,
      cause: finding.reason,
      mitigation: `Agree with ${whom} who is to use the ${idle}, train them, and count them after each session.`,
    })
    return [
      added,
      action(moved, {
        what: 'who uses the idle seats',
        action:
          found === null
            ? `Learn who is to use the ${idle} of ${product}`
            : `${found.person.name} names who is to use the ${idle} of ${product}`,
        by: 'csm',
        theirs: found?.person ?? null,
        dueOn: dueIn(moved, AGREE_DAYS),
        answers: added.target,
      }),
      action(moved, {
        what: 'train for the idle seats',
        action: `Train those whom ${found?.person.name ?? 'the customer'} names for the ${idle}`,
        by: 'csm',
        dueOn: dueIn(moved, TRAIN_DAYS),
        answers: added.target,
      }),
    ]
  },
}
