/** Competitor: one of the names known to the organization or recorded on the account is written somewhere (handbook 6). */
import type { Dossier } from '#src/facts/dossier.ts'
import type { Finding } from '../diagnosis.ts'
import { keyPerson } from '../key-person.ts'
import type { Rule } from '../rule.ts'
import { mentionFinding, standing } from '../voice/mention-finding.ts'
import { isHeard, mentions } from '../voice/mentions.ts'

export const competitor: Rule = {
  id: 'competitor',
  says: 'The name of a competitor, of the settings or of a contact of the account, in a note, touch, ticket or comment of the last 90 days.',
  find(input) {
    const { dossier, settings, paid } = input
    if (paid.length === 0) return []
    const found = mentions(input, namesOf(dossier, settings.movements.competitors))
    const byName = Map.groupBy(found, ({ word }) => word)
    const findings = [...byName].flatMap(([name, named]): Finding[] => {
      const chain = standing(named, dossier.asOf)
      return chain.length === 0 ? [] : [mentionFinding(chain, told(name, dossier))]
    })
    return findings.length === 0 && !isHeard(input) ? null : findings
  },
}

/** Each once, as it is written first. */
function namesOf({ people }: Dossier, listed: readonly string[]): string[] {
  const names = [...listed, ...people.flatMap(({ competitors }) => competitors)]
  const byKey = new Map(names.toReversed().map((name) => [name.trim().toLowerCase(), name.trim()]))
  return [...byKey.values()]
}

function told(name: string, { people }: Dossier) {
  const person = keyPerson(people) ?? 'the person who decides there'
  return {
    rule: 'competitor',
    cause: `competitor ${name.toLowerCase()}`,
    headline: `Competitor ${name} named`,
    nextStep: `Ask ${person} whether ${name} is being looked at, and record or dismiss the risk.`,
  }
}
