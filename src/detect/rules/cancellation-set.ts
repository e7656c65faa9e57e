/** Cancellation set: all that the account pays for is cancelled, or notice was given, and the last day is still to come (handbook 6). */
import type { Finding } from '../diagnosis.ts'
import { keyPerson } from '../key-person.ts'
import type { Decided } from '../renewal/decided.ts'
import type { Rule, RuleInput } from '../rule.ts'
import { amount, dayInWords } from '../words.ts'

export const cancellationSet: Rule = {
  id: 'cancellation-set',
  says: 'Every contract of weight is cancelled, or notice was given, with its last day still to come.',
  find(input) {
    const { decided: outcome } = input
    if (outcome?.kind !== 'notice') return []
    const isOver = outcome.endsOn !== null && outcome.endsOn <= input.dossier.asOf
    return isOver ? [] : [finding(input, outcome)]
  },
}

function finding(
  { dossier, revenue }: RuleInput,
  { since, endsOn, evidence }: Extract<Decided, { kind: 'notice' }>,
): Finding {
  const stake = revenue.arr === null ? '' : ` ${amount(revenue.arr, revenue.currency)} a year end with it.`
  const person = keyPerson(dossier.people, ['Executive Sponsor', 'Economic Buyer', 'Champion'])
  const until = endsOn === null ? '' : ` before ${dayInWords(endsOn)}`
  return {
    rule: 'cancellation-set',
    cause: 'cancellation',
    since,
    // It is not inferred: the contract or the notice says so.
    confidence: 1,
    severity: 'critical',
    headline: endsOn === null ? 'Notice given' : `Notice given: ends on ${dayInWords(endsOn)}`,
    reason: `Notice was given on ${dayInWords(since)}${endsOn === null ? '' : `, effective ${dayInWords(endsOn)}`}.${stake}`,
    nextStep: `Speak with ${person ?? 'whoever decides there'} this week about why they leave and what would keep them${until}; have our executive join.`,
    dueOn: endsOn,
    value: null,
    evidence,
  }
}
