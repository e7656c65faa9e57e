/** Expansion free: what waited in the plan while the account was critical may be offered again (handbook 6). */
import { type Day, latest } from '#src/kernel/day.ts'
import type { Finding } from '../diagnosis.ts'
import { isRed, type Rule, type RuleInput } from '../rule.ts'
import { counted, listed } from '../words.ts'

export const expansionFree: Rule = {
  id: 'expansion-free',
  says: 'An opportunity of the plan waits because the account was critical, and it no longer is.',
  find(input) {
    const { plan, health, paid } = input
    if (plan.waiting.length === 0 || paid.length === 0 || isRed(health)) return []
    return health.status === null ? null : [finding(input)]
  },
}

function finding(input: RuleInput): Finding {
  const { plan, health, revenue } = input
  const { waiting } = plan
  const names = listed(waiting.map(({ opportunity }) => opportunity))
  const values = waiting.map(({ value, currency }) => (currency === revenue.currency ? value : null))
  return {
    rule: 'expansion-free',
    cause: 'expansion free',
    since: freeSince(input),
    confidence: 1,
    severity: 'low',
    headline: `${counted(waiting.length, 'opportunity', 'opportunities')} no longer need${waiting.length === 1 ? 's' : ''} to wait`,
    reason: `The account is ${health.status} again; ${names} waited for that.`,
    nextStep: 'Open what still makes sense, with a quarter and a next step.',
    dueOn: null,
    value: values.includes(null) ? null : values.reduce((sum: number, value) => sum + value!, 0),
    evidence: waiting.map(({ evidence }) => evidence),
  }
}

/** Since the last day on which it was critical, or since it was written where that came later. */
function freeSince({ past, plan, dossier: { asOf } }: RuleInput): Day {
  const lastRed = past.findLast(isRed)?.on
  const free = past.find(({ on }) => lastRed === undefined || on > lastRed)?.on ?? asOf
  return latest(free, ...plan.waiting.map(({ since }) => since)) ?? asOf
}
