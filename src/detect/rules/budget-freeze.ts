/** Budget freeze: a word of the list for savings is written somewhere (handbook 6). */
import { keyPerson } from '../key-person.ts'
import type { Rule } from '../rule.ts'
import { mentionFinding, standing } from '../voice/mention-finding.ts'
import { isHeard, mentions } from '../voice/mentions.ts'

export const budgetFreeze: Rule = {
  id: 'budget-freeze',
  says: 'A word such as "budget freeze" in a note, touch, ticket or comment of the last 90 days.',
  find(input) {
    const { dossier, settings, paid } = input
    if (paid.length === 0) return []
    const chain = standing(mentions(input, settings.movements.budgetWords), dossier.asOf)
    const last = chain.at(-1)
    if (last === undefined) return isHeard(input) ? [] : null
    const person = keyPerson(dossier.people, ['Economic Buyer', 'Champion', 'Executive Sponsor'])
    return [
      mentionFinding(chain, {
        rule: 'budget-freeze',
        cause: 'budget',
        headline: `Savings named: “${last.word}”`,
        nextStep: `Ask ${person ?? 'the person who buys it there'} what the savings mean for this contract, and record or dismiss the risk.`,
      }),
    ]
  },
}
