/** Single-threaded: the risk, and who is to be met within a month (handbook 6). */
import type { PersonStanding } from '../people/people-standing.ts'
import type { Playbook } from '../playbook.ts'
import { action } from '../proposals/action.ts'
import { dueIn } from '../proposals/due.ts'
import { risk } from '../proposals/risk.ts'
import { byWeight, leastEngaged } from '../rules/single-threaded.ts'
import { counted, listed } from '../words.ts'

const MEET_DAYS = 30
const MOST_NAMED = 3

export const singleThreaded: Playbook = {
  rule: 'single-threaded',
  propose(finding, input) {
    const moved = { finding, input }
    const engaged = input.people.engaged ?? 0
    const missing = leastEngaged(input) - engaged
    const there = input.people.all.filter(({ departure }) => departure.verdict !== 'departed')
    const silent = there.filter(({ contact }) => contact !== 'engaged').toSorted(byWeight)
    const more = counted(missing, 'more person', 'more people')
    const whom = silent.length === 0 ? more : namesOf(silent)
    const added = risk(moved, 'single-threaded', {
      about: `${counted(engaged, 'person', 'people')} engaged of ${there.length} known`,
      cause: finding.reason,
      mitigation: `Meet ${whom}, until ${more} ${missing === 1 ? 'is' : 'are'} engaged.`,
    })
    return [
      added,
      action(moved, {
        what: 'meet the others',
        action: `Meet ${whom}`,
        by: 'csm',
        dueOn: dueIn(moved, MEET_DAYS),
        answers: added.target,
      }),
    ]
  },
}

function namesOf(silent: readonly PersonStanding[]): string {
  return listed(
    silent
      .slice(0, MOST_NAMED)
      .map(({ person: { name, title } }) => (title === null ? name : `${name} (${title})`)),
  )
}
