/** The rule that somebody of a key role has left, or may have: one shape for champion, sponsor and buyer (handbook 5 and 6). */
import { sureness } from '#src/kernel/sureness.ts'
import { addDays, type Day } from '#src/kernel/day.ts'
import { afterWorkdays } from '../workdays.ts'
import type { Finding, Severity } from '../diagnosis.ts'
import type { Rule, RuleInput } from '../rule.ts'
import { dayInWords, listed, percent } from '../words.ts'
import type { KeyRole, PersonStanding } from './people-standing.ts'
import { stillThere } from './still-there.ts'
import { unreplaced } from './unreplaced.ts'

/** Days after a departure until the others are reached, and until somebody new has the role (handbook 5). */
const REACH_BUSINESS_DAYS = 5
const SUCCESSOR_DAYS = 14

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
    nextStep: isSure ? afterLeaving(person.name, name, since, input) : checkFirst(person.name, name, input),
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
  const reachOn = afterWorkdays(since, REACH_BUSINESS_DAYS, input.settings.calendar)
  const nameOn = addDays(since, SUCCESSOR_DAYS)
  return `Note that ${name} left, reach ${rest} ${until(reachOn, asOf)} (5 business days), and have a new ${role} named ${until(nameOn, asOf)} (14 days).`
}

/** A day that has passed is not a day to plan for. */
function until(day: Day, asOf: Day): string {
  return day >= asOf ? `by ${dayInWords(day)}` : `at once, overdue since ${dayInWords(day)}`
}

function checkFirst(name: string, role: string, input: RuleInput): string {
  const others = listed(stillThere(input.people))
  const whom = others === '' ? 'the switchboard' : others
  return `Check today whether ${name} is still there (ask ${whom}); if not, note it and have a new ${role} named within 14 days.`
}
