/** The rule that somebody of a key role has left, or may have: one shape for champion, sponsor and buyer (handbook 5 and 6). */
import { sureness } from '#src/kernel/sureness.ts'
import type { Day } from '#src/kernel/day.ts'
import type { Finding, Severity } from '../diagnosis.ts'
import type { Rule, RuleInput } from '../rule.ts'
import { dayInWords, listed, percent } from '../words.ts'
import { leavingDays, REACH_WORKDAYS, SUCCESSOR_DAYS } from './leaving-days.ts'
import type { KeyRole, PersonStanding } from './people-standing.ts'
import { stillThere } from './still-there.ts'
import { unreplaced } from './unreplaced.ts'

interface RoleLeft {
  readonly id: string
  readonly role: KeyRole
  /** once the departure is sure; a "check" is medium */
  readonly severity: Severity
}

export function roleLeft({ id, role, severity }: RoleLeft): Rule {
  const name = role.toLowerCase()
  return {
    id,
    says: `Signs that the ${name} has left add up to 60% (check) or 90% (departed), and no successor was contacted since.`,
    find(input) {
      if (input.paid.length === 0) return []
      const standing = input.people.roles[role]
      const found = [...unreplaced(standing, 'departed'), ...unreplaced(standing, 'check')]
      if (found.length > 0) return found.map((left) => finding(id, role, severity, left, input))
      return input.known.touch.kind === 'silent' && standing.holders.length > 0 ? null : []
    },
  }
}

function finding(
  rule: string,
  role: KeyRole,
  severity: Severity,
  { person, departure }: PersonStanding,
  input: RuleInput,
): Finding {
  const name = role.toLowerCase()
  const since = departure.since!
  const isSure = departure.verdict === 'departed'
  const signs = departure.evidence.map(
    ({ says, on }) => `${says}${on === null ? '' : ` (${dayInWords(on)})`}`,
  )
  return {
    rule,
    cause: `person ${person.factId}`,
    since,
    confidence: departure.confidence,
    severity: isSure ? severity : 'medium',
    headline: isSure ? `The ${name} ${person.name} left` : `The ${name} ${person.name} may have left`,
    reason: `${titled(person)}, ${name}: ${listed(signs)}; together ${percent(sureness(departure.confidence))} sure${successorSays(input, role)}.`,
    nextStep: isSure
      ? afterLeaving(person.name, name, since, input)
      : checkFirst(person.name, name, since, input),
    dueOn: null,
    value: null,
    evidence: departure.evidence,
  }
}

function titled({ name, title }: PersonStanding['person']): string {
  return title === null ? name : `${name} (${title})`
}

function successorSays({ people }: RuleInput, role: KeyRole): string {
  const { holders } = people.roles[role]
  const others = holders
    .filter(({ departure }) => departure.verdict === 'there')
    .map(({ person }) => person.name)
  return others.length === 0
    ? '; nobody else is recorded in the role'
    : `; ${listed(others)} in the role, not contacted since`
}

function afterLeaving(name: string, role: string, since: Day, input: RuleInput): string {
  const others = listed(stillThere(input.people))
  const rest = others === '' ? 'whoever else you know there' : others
  const { asOf } = input.dossier
  const { reach, successor } = leavingDays(since, asOf, input.settings.calendar)
  const until = ({ by, ends }: typeof reach, time: string): string => {
    const told = by === ends ? time : `the ${time} ${ends < asOf ? 'ended' : 'end'} on ${dayInWords(ends)}`
    return `by ${dayInWords(by)} (${told})`
  }
  return `Note that ${name} left, reach ${rest} ${until(reach, `${REACH_WORKDAYS} business days`)}, and have a new ${role} named ${until(successor, `${SUCCESSOR_DAYS} days`)}.`
}

function checkFirst(name: string, role: string, since: Day, input: RuleInput): string {
  const others = listed(stillThere(input.people))
  const whom = others === '' ? 'the switchboard' : others
  const { check } = leavingDays(since, input.dossier.asOf, input.settings.calendar)
  return `Check by ${dayInWords(check.by)} whether ${name} is still there (ask ${whom}); if not, note it and have a new ${role} named within ${SUCCESSOR_DAYS} days.`
}
