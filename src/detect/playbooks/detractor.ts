/** Detractor: a risk where somebody who decides is unhappy, else a friction; and a call about what went wrong (handbook 6). */
import type { Person } from '#src/facts/dossier.ts'
import type { SurveyAnswer } from '#src/facts/records.ts'
import type { ProposedEdit } from '#src/plan/proposed-edit.ts'
import type { Playbook } from '../playbook.ts'
import { action } from '../proposals/action.ts'
import { contact, named } from '../proposals/contact.ts'
import { dueInWorkdays } from '../proposals/due.ts'
import { experience } from '../proposals/experience.ts'
import type { Moved } from '../proposals/moved.ts'
import { ownerOf } from '../proposals/owner-of.ts'
import { risk } from '../proposals/risk.ts'
import { stakeholderChanged } from '../proposals/stakeholder.ts'
import { counts } from '../rules/detractor.ts'
import { respondent } from '../voice/respondent.ts'
import { counted, dayInWords, figure } from '../words.ts'

const CALL_WORKDAYS = 5

interface Said {
  readonly answer: SurveyAnswer
  readonly person: Person
}

export const detractor: Playbook = {
  rule: 'detractor',
  propose(finding, input) {
    const moved = { finding, input }
    const behind = new Set(finding.evidence.map(({ factId }) => factId))
    const answers = input.dossier.surveys.filter(({ factId }) => behind.has(factId))
    const key = answers
      .map((answer) => ({ answer, person: respondent(answer, input.dossier.people) }))
      .filter((one): one is Said => counts(one.person))
    return key.length === 0 ? several(moved, answers) : ofKey(moved, key)
  },
}

function ofKey(moved: Moved, key: readonly Said[]): ProposedEdit[] {
  const dueOn = dueInWorkdays(moved, CALL_WORKDAYS)
  const names = [...new Set(key.map(({ person }) => person.name))].join(' and ')
  const added = risk(moved, 'unhappy-stakeholder', {
    about: key.map(({ answer, person }) => `${person.name}, ${scoreOf(answer)}`).join('; '),
    cause: moved.finding.reason,
    mitigation: `Call ${names}, agree on one thing to change and by when, and ask again once it is done.`,
  })
  return [
    added,
    ...key.flatMap(({ answer, person }) => [
      stakeholderChanged(
        moved,
        person,
        { sentiment: 'Negative' },
        {
          says: `${person.name}: sentiment ${person.sentiment ?? 'Unknown'} → Negative`,
          ownerEmail: ownerOf(moved, 'csm'),
          dueOn,
          standing: 'assumed',
          why: `${person.name} answered ${scoreOf(answer)} on ${dayInWords(answer.on)}.`,
        },
      ),
      action(moved, {
        what: `call ${person.factId}`,
        action: `Call ${person.name} about ${scoreOf(answer)}${answer.comment === null ? '' : `: “${answer.comment}”`}`,
        by: 'csm',
        dueOn,
        answers: added.target,
      }),
    ]),
  ]
}

function several(moved: Moved, answers: readonly SurveyAnswer[]): ProposedEdit[] {
  const comment = answers.findLast((answer) => answer.comment !== null)?.comment ?? null
  const what = `${counted(answers.length, 'unhappy answer')} (${answers.map(scoreOf).join(', ')})`
  const friction = experience(moved, 'frictions', comment === null ? what : `${what}: “${comment}”`)
  return [
    friction,
    action(moved, {
      what: 'ask what is behind the answers',
      action: `Ask ${named(contact(moved.input), 'the person who decides there')} what is behind ${what}`,
      by: 'csm',
      dueOn: dueInWorkdays(moved, CALL_WORKDAYS),
      answers: friction.target,
    }),
  ]
}

function scoreOf({ kind, score }: SurveyAnswer): string {
  return `${kind.toUpperCase()} ${figure(score, 1)}`
}
