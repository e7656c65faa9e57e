/** Renewal window: the steps to the deadline and what the ninety-day checklist lacks as entries, the present step as an action (handbook 7). */
import { termsOn } from '#src/facts/contract-figures.ts'
import { type Day, daysBetween } from '#src/kernel/day.ts'
import type { ProposedEdit } from '#src/plan/proposed-edit.ts'
import type { RenewalStep } from '../diagnosis.ts'
import type { Playbook } from '../playbook.ts'
import { action } from '../proposals/action.ts'
import { added, answering } from '../proposals/added.ts'
import { BUYERS, contact, named } from '../proposals/contact.ts'
import { dueInWorkdays, notPast } from '../proposals/due.ts'
import type { Moved } from '../proposals/moved.ts'
import { ownerOf, type Side } from '../proposals/owner-of.ts'
import { renewalChecklist } from '../renewal/renewal-checklist.ts'
import { renewalSteps } from '../renewal/renewal-steps.ts'
import { isRed, type RuleInput } from '../rule.ts'
import { amount, counted, dayInWords } from '../words.ts'

const START_WORKDAYS = 5
const CHECKLIST_DAYS = 90
/** Value is shown by the CSM, and so are what holds use and support back; the rest of a renewal is the AM's (handbook 1). */
const VALUE_CASE = 90
const OF_CSM: ReadonlySet<string> = new Set(['value-summary', 'seats', 'escalations', 'success-plan'])

export const renewalWindow: Playbook = {
  rule: 'renewal-window',
  propose(finding, input) {
    const moved = { finding, input }
    const deadline = input.deadline!
    const way = { situation: input, deadline, decided: input.decided, isRed: isRed(input.health) }
    const open = renewalSteps(way).filter(({ state }) => state !== 'done')
    const left = daysBetween(input.dossier.asOf, deadline.on)
    const due = open.filter(({ state }) => state === 'due')
    const others = open.filter(({ state }) => state !== 'due')
    const madeUpBy = beforeNext(moved, open)
    return [
      ...due.map((step) => present(moved, step, left, madeUpBy)),
      ...others.map((step) => entry(moved, step, madeUpBy)),
      ...(left <= CHECKLIST_DAYS ? lacking(moved) : []),
    ]
  },
}

function present(moved: Moved, step: RenewalStep, left: number, dueOn: Day): ProposedEdit {
  const { on } = moved.input.deadline!
  return action(moved, {
    what: `T-${step.daysBefore}`,
    action: stepSays(moved, step),
    by: sideOf(step),
    dueOn,
    why: `${counted(left, 'day')} are left until ${dayInWords(on)}, and this is the step of T-${step.daysBefore}.`,
  })
}

/** A step to come on its day; one that no record shows as done is made up for at once. */
function entry(moved: Moved, step: RenewalStep, madeUpBy: Day): ProposedEdit {
  const isAhead = step.state === 'ahead'
  const was = `It was due on ${dayInWords(step.on)}, and ${step.isKnown ? 'is not done' : 'no record shows it'}.`
  return checklist(moved, `T-${step.daysBefore}`, {
    says: stepSays(moved, step),
    by: sideOf(step),
    dueOn: isAhead ? step.on : madeUpBy,
    why: isAhead
      ? `${counted(step.daysBefore, 'day')} before ${dayInWords(moved.input.deadline!.on)}, the day that decides.`
      : was,
  })
}

function lacking(moved: Moved): ProposedEdit[] {
  return renewalChecklist(moved.input)
    .filter(({ holds }) => holds === false)
    .map(({ id, asks, says }) =>
      checklist(moved, id, {
        says: `${asks}: ${says}`,
        by: OF_CSM.has(id) ? 'csm' : 'am',
        dueOn: soon(moved),
        why: `It belongs to the checklist of the last ${CHECKLIST_DAYS} days, and does not hold: ${says}.`,
      }),
    )
}

interface Entry {
  readonly says: string
  readonly by: Side
  readonly dueOn: Day
  readonly why: string
}

function checklist(moved: Moved, what: string, { says, by, dueOn, why }: Entry): ProposedEdit {
  const ownerEmail = ownerOf(moved, by)
  const item = { step: says, ownerEmail, dueOn, status: 'Open' } as const
  return added(moved, 'checklist', answering(moved, what), item, { says, ownerEmail, dueOn, why })
}

/** Soon, and not after the next step, which rests on those before it. */
function beforeNext(moved: Moved, open: readonly RenewalStep[]): Day {
  const due = soon(moved)
  const next = open.find(({ state }) => state === 'ahead')
  return next === undefined || due < next.on ? due : next.on
}

/** Within a working week, and not after the deadline. */
function soon(moved: Moved): Day {
  const due = dueInWorkdays(moved, START_WORKDAYS)
  const { on } = moved.input.deadline!
  return notPast(due < on ? due : on, moved.input.dossier.asOf)
}

function sideOf({ daysBefore }: RenewalStep): Side {
  return daysBefore === VALUE_CASE ? 'csm' : 'am'
}

/** The step with whom it is done, and how much it is about. */
function stepSays({ input }: Moved, { daysBefore, what }: RenewalStep): string {
  const stake = stakeOf(input)
  const buyer = named(contact(input, BUYERS), 'whoever signs there')
  const sponsor = named(contact(input, ['Executive Sponsor', 'Economic Buyer']), 'whoever decides there')
  const whom: Readonly<Record<number, string>> = {
    120: stake,
    60: ` with ${sponsor}`,
    45: ` to ${buyer}${stake}`,
    30: ` with ${buyer}`,
    14: ` of ${buyer}`,
  }
  return `T-${daysBefore}: ${what}${whom[daysBefore] ?? ''}`
}

/** What the contract that is up brings. */
function stakeOf({ dossier, deadline }: RuleInput): string {
  const contract = dossier.contracts.find(
    ({ id, source }) => id === deadline?.contractId && source === deadline.evidence[0]?.source,
  )
  const arr = contract === undefined ? null : termsOn(contract, dossier.asOf).arr
  return arr === null ? '' : `, ${amount(arr, contract!.currency)} a year`
}
