/** Renewal window: the deadline comes near, and the renewal plan with its steps begins (handbook 6 and 7). */
import { isCancelled, termsOn } from '#src/facts/contract-figures.ts'
import type { Contract } from '#src/facts/dossier.ts'
import { addDays, type Day, daysBetween } from '#src/kernel/day.ts'
import type { Deadline, RenewalStep, Severity } from '../diagnosis.ts'
import { renewalSteps } from '../renewal/renewal-steps.ts'
import { CLOSE_DAYS, steps } from '../renewal/steps.ts'
import { OF_THIS_RENEWAL } from '../renewal/ticked-lines.ts'
import { isRed, type Rule, type RuleInput } from '../rule.ts'
import { amount, counted, dayInWords } from '../words.ts'

export const renewalWindow: Rule = {
  id: 'renewal-window',
  says: 'The deadline (last day of notice, else the end) is at most 120 days away, 180 for an account in the red.',
  find(input) {
    const { deadline, dossier, health, settings, decided } = input
    const contract = dossier.contracts.find(
      ({ id, source }) => id === deadline?.contractId && source === deadline.evidence[0]?.source,
    )
    if (deadline === null || contract === undefined || isCancelled(contract)) return []
    if (decided?.kind === 'notice') return []
    const left = daysBetween(dossier.asOf, deadline.on)
    const window = isRed(health) ? settings.renewal.windowDaysRed : settings.renewal.windowDays
    if (left > window) return []
    const opened = addDays(deadline.on, -window)
    return [
      {
        rule: 'renewal-window',
        cause: `renewal ${contract.id} ${deadline.on}`,
        since: opened > contract.startOn ? opened : earlier(contract.startOn, dossier.asOf),
        confidence: deadline.assumed ? ASSUMED : 1,
        severity: severity(left, isRed(health)),
        headline: headline(deadline, left),
        reason: reason(deadline, contract, left, dossier.asOf),
        nextStep: nextStep(input, deadline),
        dueOn: deadline.on,
        value: null,
        evidence: deadline.evidence,
      },
    ]
  },
}

/** A contract that is signed but has not begun has its window open already. */
function earlier(a: Day, b: Day): Day {
  return a < b ? a : b
}

/** A day that rests on an assumed notice period is as sure as such an assumption. */
const ASSUMED = 0.8

function severity(left: number, red: boolean): Severity {
  const levels: readonly Severity[] = ['critical', 'high', 'medium', 'low']
  const level = left <= CLOSE_DAYS ? 1 : left <= 90 ? 2 : 3
  return levels[red ? level - 1 : level]!
}

function headline({ kind }: Deadline, left: number): string {
  const when = left === 0 ? 'today' : `in ${counted(left, 'day')}`
  return kind === 'notice' ? `Notice period ends ${when}` : `Contract ends ${when}`
}

function reason(deadline: Deadline, contract: Contract, left: number, asOf: Day): string {
  const { arr } = termsOn(contract, asOf)
  const what = arr === null ? 'The contract' : `The contract of ${amount(arr, contract.currency)} a year`
  if (deadline.kind === 'end')
    return `${what} ends on ${dayInWords(deadline.on)}, in ${counted(left, 'day')}, and does not renew itself: silence is loss.`
  const assumed = deadline.assumed ? '; the notice period is assumed' : ''
  return `${what} renews itself on ${dayInWords(deadline.renewalOn)}; notice can be given until ${dayInWords(deadline.on)}, in ${counted(left, 'day')}${assumed}.`
}

/** The first step that is asked for, as the time line and the queue of the day have it: late ones come before the present one. */
function nextStep(input: RuleInput, deadline: Deadline): string {
  const way = { situation: input, deadline, decided: input.decided, isRed: isRed(input.health) }
  // What is past and no record can show is asked of nobody.
  const [now, next] = renewalSteps(way).filter(
    (step) =>
      step.state !== 'done' &&
      (step.state !== 'overdue' || step.isKnown) &&
      !isAnswered(step, input, deadline),
  )
  if (now === undefined) return `Get the decision by ${dayInWords(deadline.on)}.`
  const then = next === undefined ? '' : `; then ${asNext(next)}${byDay(next)} (T-${next.daysBefore})`
  const since = now.state === 'overdue' ? `, due since ${dayInWords(now.on)}` : ''
  return `${now.what}${byDay(now)} (T-${now.daysBefore}${since})${then}.`
}

/** The plan says that it is done, or not needed. */
function isAnswered({ daysBefore, what }: RenewalStep, { plan }: RuleInput, { on }: Deadline): boolean {
  const from = addDays(on, -OF_THIS_RENEWAL)
  const opens = [`T-${daysBefore}:`, `T-${daysBefore} `]
  return plan.stepsAnswered.some(
    ({ says, dueOn }) => dueOn >= from && (says === what || opens.some((words) => says.startsWith(words))),
  )
}

function asNext({ daysBefore }: RenewalStep): string {
  return steps.find(({ days }) => days === daysBefore)!.next
}

function byDay({ state, on }: RenewalStep): string {
  return state === 'ahead' ? ` by ${dayInWords(on)}` : ''
}
