/** Key feature abandoned: a friction, or a risk where it was half of the use, and the question what took its place (handbook 6). */
import type { Playbook } from '../playbook.ts'
import { action } from '../proposals/action.ts'
import { contact, named } from '../proposals/contact.ts'
import { dueInWorkdays } from '../proposals/due.ts'
import { experience } from '../proposals/experience.ts'
import { risk } from '../proposals/risk.ts'
import { dayInWords } from '../words.ts'

const ASK_WORKDAYS = 10

export const keyFeatureAbandoned: Playbook = {
  rule: 'key-feature-abandoned',
  propose(finding, input) {
    const moved = { finding, input }
    const feature = finding.cause.slice('feature '.length)
    const since = dayInWords(finding.since)
    const whom = named(contact(input), 'the person who runs it there')
    const item =
      finding.severity === 'high'
        ? risk(moved, 'lost-feature', {
            about: `${feature} unused since ${since}`,
            cause: finding.reason,
            mitigation: `Learn from ${whom} what took the place of ${feature}, and mend it or agree on another way.`,
          })
        : experience(moved, 'frictions', `${feature} is no longer used since ${since}`)
    return [
      item,
      action(moved, {
        what: 'ask about the feature',
        action: `Ask ${whom} what took the place of ${feature}`,
        by: 'csm',
        dueOn: dueInWorkdays(moved, ASK_WORKDAYS),
        answers: item.target,
      }),
    ]
  },
}
