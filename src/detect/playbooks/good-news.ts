/** Good news: a win, and an entry of value where a goal or a value milestone was reached (handbook 6). */
import type { AccountEvent } from '#src/facts/records.ts'
import type { ProposedEdit } from '#src/plan/proposed-edit.ts'
import type { Playbook } from '../playbook.ts'
import { action } from '../proposals/action.ts'
import { added, answering } from '../proposals/added.ts'
import { contact, named } from '../proposals/contact.ts'
import { dueInWorkdays } from '../proposals/due.ts'
import { experience } from '../proposals/experience.ts'
import type { Moved } from '../proposals/moved.ts'
import { ownerOf } from '../proposals/owner-of.ts'
import { respondent } from '../voice/respondent.ts'

const AGREE_WORKDAYS = 10

export const goodNews: Playbook = {
  rule: 'good-news',
  propose(finding, input) {
    const moved = { finding, input }
    const event = input.dossier.events.find(({ factId }) => finding.cause === `news ${factId}`)
    if (event !== undefined) return reached(moved, event)
    const win = experience(moved, 'wins', finding.reason)
    return finding.cause === 'promoter' ? [win, reference(moved)] : [win, ...reasons(moved)]
  },
}

/** Claimed by us until the customer agrees; what it is worth is theirs to say. */
function reached(moved: Moved, { on, text, kind }: AccountEvent): ProposedEdit[] {
  const { input } = moved
  const what = text ?? kind.replaceAll('_', ' ')
  const whom = named(contact(input), 'the person who decides there')
  const dueOn = dueInWorkdays(moved, AGREE_WORKDAYS)
  const value = added(
    moved,
    'values',
    answering(moved, 'value'),
    { value: what, category: null, amount: null, currency: input.revenue.currency, on, agreed: false },
    { says: `${what}: worth not known yet`, ownerEmail: ownerOf(moved, 'csm'), dueOn },
  )
  return [
    experience(moved, 'wins', moved.finding.headline),
    value,
    action(moved, {
      what: 'agree the value',
      action: `Agree with ${whom} what “${what}” is worth to them`,
      by: 'csm',
      dueOn,
      answers: value.target,
    }),
  ]
}

function reference(moved: Moved): ProposedEdit {
  const { finding, input } = moved
  const answer = input.dossier.surveys.find(({ factId }) => factId === finding.evidence[0]?.factId)
  const person = answer === undefined ? null : respondent(answer, input.dossier.people)
  return action(moved, {
    what: 'ask for a reference',
    action: `Thank ${person?.name ?? 'the promoter'}, and ask for a reference`,
    by: 'csm',
    dueOn: dueInWorkdays(moved, AGREE_WORKDAYS),
  })
}

function reasons(moved: Moved): ProposedEdit[] {
  const whom = named(contact(moved.input), 'the person who runs it there')
  return [
    action(moved, {
      what: 'learn what grew',
      action: `Ask ${whom} what they do more of, and write it down in their words`,
      by: 'csm',
      dueOn: dueInWorkdays(moved, AGREE_WORKDAYS),
    }),
  ]
}
