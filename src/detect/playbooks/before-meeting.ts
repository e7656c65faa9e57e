/** Before a meeting: what to confirm first, and its material made anew from the plan (handbook 6). */
import type { Day } from '#src/kernel/day.ts'
import type { Kept, ProposedEdit } from '#src/plan/proposed-edit.ts'
import type { SignalReading } from '../diagnosis.ts'
import { keyRoles } from '../people/people-standing.ts'
import type { Playbook } from '../playbook.ts'
import { action } from '../proposals/action.ts'
import { proposed } from '../proposals/added.ts'
import { dueBefore } from '../proposals/due.ts'
import type { Moved } from '../proposals/moved.ts'
import { ownerOf } from '../proposals/owner-of.ts'
import { review } from '../proposals/review.ts'
import { stakeholderToConfirm } from '../proposals/stakeholder.ts'
import { signalsToConfirm } from '../proposals/to-confirm.ts'
import { dayInWords } from '../words.ts'

export const beforeMeeting: Playbook = {
  rule: 'before-meeting',
  propose(finding, input) {
    const moved = { finding, input }
    const touch = input.dossier.touches.find(({ factId }) => finding.cause === `meeting ${factId}`)!
    const dueOn = dueBefore(moved, touch.on)
    const by = /^(renewal|ebr)$/i.test(touch.type ?? '') ? 'am' : 'csm'
    const name = `${touch.subject ?? touch.type} on ${dayInWords(touch.on)}`
    const people = peopleToConfirm(moved, dueOn)
    const asked = [...signalsToConfirm(input.health), ...people.map(({ says }) => says)]
    return [
      review(moved, { review: name, on: touch.on, dueOn, confirm: asked, by }),
      ...people,
      ...input.health.signals.filter(isLow).map((signal) => metricToConfirm(moved, signal, dueOn)),
      action(moved, { what: 'material', action: `Refresh the material for ${name}`, by, dueOn }),
    ]
  },
}

/** Those who hold a key role and are silent, each once. */
function peopleToConfirm(moved: Moved, dueOn: Day): Kept<'stakeholders'>[] {
  const { roles } = moved.input.people
  const silent = keyRoles.flatMap((role) =>
    roles[role].holders.filter(({ contact }) => contact === 'silent').map((standing) => ({ role, standing })),
  )
  const once = new Map(silent.map((one) => [one.standing.person.factId, one]))
  return [...once.values()].map(({ role, standing: { person, silentSince } }) =>
    stakeholderToConfirm(moved, person, {
      says: `${person.name} (${role}): silent since ${dayInWords(silentSince!)}`,
      ownerEmail: person.ownerEmail ?? ownerOf(moved, role === 'Champion' ? 'csm' : 'am'),
      dueOn,
      standing: 'assumed',
    }),
  )
}

function isLow({ score }: SignalReading): boolean {
  return score !== null && score <= 2
}

function metricToConfirm(moved: Moved, { id, score, says }: SignalReading, dueOn: Day): ProposedEdit {
  const target = { by: 'signal', signal: id } as const
  const said = {
    says: `${id.replaceAll('-', ' ')} ${score} of 5: ${says}`,
    ownerEmail: ownerOf(moved, 'csm'),
    dueOn,
  }
  return { section: 'metrics', change: 'confirm', target, item: null, ...proposed(moved, said) }
}
