/** What the rules of a new department and of a new country share: who has come, since when, and what to do (handbook 6). */
import type { Person } from '#src/facts/dossier.ts'
import { dayFromNumber } from '#src/kernel/day.ts'
import type { Finding } from './diagnosis.ts'
import { keyPerson } from './key-person.ts'
import { type NewGroup, newGroups } from './new-groups.ts'
import { isRed, type Rule, type RuleInput } from './rule.ts'
import { usageEvidence } from './usage-evidence.ts'
import type { KnownUse } from './usage-standing.ts'
import { counted, dayInWords, listed, percent } from './words.ts'

/** Later they are no longer new. */
const NEW_DAYS = 60

interface Grouping {
  readonly id: string
  /** what a group is called: `department` */
  readonly thing: string
  groupOf(person: Person): string | null
}

export function newGroupRule({ id, thing, groupOf }: Grouping): Rule {
  return {
    id,
    says: `At least 3 users of a ${thing} that none of its users was of in the 8 weeks or more before.`,
    find(input) {
      const { paid, dossier, settings } = input
      const isNamed = input.usage.kind !== 'never seen' && input.usage.series.named
      const usage = isNamed ? input.usage : input.wholeUsage
      if (paid.length === 0) return []
      if (usage.kind !== 'living') return null
      const groups = newGroups(usage, dossier.people, groupOf, settings.movements.newPeople)
      if (groups === null) return null
      return groups
        .filter(({ since }) => usage.through - since < NEW_DAYS)
        .map((group) => finding(id, thing, input, usage, group))
    },
  }
}

function finding(id: string, thing: string, input: RuleInput, use: KnownUse, group: NewGroup): Finding {
  const { name, people, firstOn, since, knownBefore } = group
  const names = listed(people.slice(0, 3).map((person) => person.name))
  const more = people.length > 3 ? ` and ${people.length - 3} more` : ''
  const first = dayInWords(dayFromNumber(firstOn))
  return {
    rule: id,
    // The same people may be of a new department and of a new country: that is one event.
    cause: `new users ${dayFromNumber(since)}`,
    since: dayFromNumber(since),
    confidence: confidence(knownBefore),
    severity: 'low',
    headline: `New ${thing}: ${name}`,
    reason: `${counted(people.length, 'person', 'people')} of ${name} use the product since ${first} (${names}${more}); none of the users before was known to be of this ${thing} (${percent(knownBefore)} of them are known by ${thing}).`,
    nextStep: nextStep(input, group),
    dueOn: null,
    value: null,
    evidence: [
      ...people.map((person) => ({
        factId: person.factId,
        source: person.source,
        on: person.knownSince,
        says: `${person.name}, ${thing} ${name}`,
      })),
      ...usageEvidence(input.dossier.profile, use, `first use by ${name} on ${first}`),
    ],
  }
}

/** That they are new is as sure as the users before them are known: half where nobody is, sure where everybody is. */
function confidence(knownBefore: number): number {
  return Math.min(0.99, 0.5 + knownBefore / 2)
}

/** No expansion is proposed into a critical account. */
function nextStep({ dossier, health }: RuleInput, { name, people }: NewGroup): string {
  if (isRed(health)) return `Wait with ${name}: the account is ${health.status}; settle that first.`
  const host = keyPerson(dossier.people) ?? 'the person who runs it there'
  return `Ask ${host} who leads ${name}, and learn from ${people[0]!.name} what they use it for.`
}
