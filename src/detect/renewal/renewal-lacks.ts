/** What is missing for a renewal, so that whoever leads the forecast knows what to ask for. */
import { type Day, daysBetween } from '#src/kernel/day.ts'
import { isSettled } from '#src/plan/is-settled.ts'
import type { Plan } from '#src/plan/plan.ts'
import type { Deadline, Renewal, RoleCoverage } from '../diagnosis.ts'
import { readPlan } from '../plan/read-plan.ts'
import type { Settings } from '../settings.ts'
import { counted } from '../words.ts'
import { calledCategory } from './called-category.ts'
import { isDecidedAs } from './renewal-run.ts'
import { CLOSE_DAYS } from './steps.ts'
import { entriesOf, type TickedLine, tickedChecks, tickedSteps } from './ticked-lines.ts'

export const lackIds = [
  'blocker',
  'steps-late',
  'next-step',
  'owner-figure',
  'buyer',
  'buyer-not-met',
  'no-plan',
  'owner',
  'amount',
  'notice-period',
] as const

export interface Lack {
  readonly id: (typeof lackIds)[number]
  readonly says: string
}

export interface LacksLooked {
  readonly renewal: Renewal
  readonly p: number
  readonly deadline: Pick<Deadline, 'on' | 'assumed'> | null
  readonly coverage: readonly RoleCoverage[]
  readonly arr: number | null
  readonly owner: string | null
  /** whether its tier carries a plan (handbook 1); others are watched only */
  readonly hasPlan: boolean
  /** it is red, or somebody has written in the plan: its steps are looked after without a tier too */
  readonly isKept: boolean
  readonly plan: Plan
  readonly settings: Settings
  readonly asOf: Day
  readonly today: Day
}

export interface Lacking {
  /** the weightiest first; none once it is decided */
  readonly lacks: readonly Lack[]
  /** of the checklist; null where it is not open */
  readonly checklist: { readonly done: number; readonly of: number } | null
  /** the open action of the plan that is due next */
  readonly nextStep: { readonly says: string; readonly dueOn: Day } | null
}

/** An action is asked for half a year ahead; owner's figure and buyer from the opening of the renewal window on. */
const NEAR_DAYS = 180

export function renewalLacks(looked: LacksLooked): Lacking {
  const { renewal, deadline, plan, today } = looked
  const entries = deadline === null ? [] : entriesOf(plan, deadline.on)
  const checks = tickedChecks(renewal, entries, today)
  const done = checks.filter(({ state }) => state === 'done').length
  const nextStep = nextStepOf(plan, today)
  return {
    lacks: isDecidedAs(renewal.category) ? [] : lacksOf(looked, nextStep !== null),
    checklist: checks.length === 0 ? null : { done, of: checks.filter(isNeeded).length },
    nextStep,
  }
}

function isNeeded({ state }: TickedLine): boolean {
  return state !== 'dropped'
}

function lacksOf(looked: LacksLooked, hasNextStep: boolean): Lack[] {
  const { deadline, arr, owner, hasPlan, renewal } = looked
  const isOpen = renewal.checklist.length > 0
  return [
    ...(hasPlan ? ofPlan(looked, hasNextStep) : withoutPlan(looked, isOpen)),
    ...(owner === null ? [{ id: 'owner', says: 'No owner' } as const] : []),
    ...(arr === null ? [{ id: 'amount', says: 'No amount' } as const] : []),
    ...(deadline?.assumed ? [{ id: 'notice-period', says: 'Notice period assumed' } as const] : []),
  ]
}

/** As the queue of the day has it: its steps are asked for in the red and once the decision is close. */
function withoutPlan(looked: LacksLooked, isOpen: boolean): Lack[] {
  const late = lateOf(looked, looked.isKept ? Infinity : CLOSE_DAYS)
  return [...stepsLate(late), ...(isOpen ? [noPlan] : [])]
}

function stepsLate(late: number): Lack[] {
  return late > 0 ? [{ id: 'steps-late', says: `${counted(late, 'step')} late` }] : []
}

/** Figures and actions are asked of nobody. */
const noPlan: Lack = { id: 'no-plan', says: 'No plan, as it has no tier' }

function ofPlan(looked: LacksLooked, hasNextStep: boolean): Lack[] {
  const { renewal, deadline, plan, today, asOf } = looked
  const left = deadline === null ? Infinity : daysBetween(asOf, deadline.on)
  const isOpen = renewal.checklist.length > 0
  const open = [...plan.items.blockers.values()].filter((item) => !isSettled(item)).length
  const late = lateOf(looked)
  return [
    ...(open > 0 ? [{ id: 'blocker', says: `${counted(open, 'blocker')} open` } as const] : []),
    ...stepsLate(late),
    ...(!hasNextStep && left <= NEAR_DAYS ? [nextStepLack(plan, today)] : []),
    ...(isOpen ? [...ownerFigure(looked), ...buyer(looked)] : []),
  ]
}

/**
 * Steps of the calendar and lines of the checklist whose time has passed, with what the plan set down beside them.
 * @param within only steps of the calendar from so many days before the deadline on
 */
function lateOf({ renewal, deadline, plan, today }: LacksLooked, within = Infinity): number {
  if (deadline === null) return 0
  const entries = entriesOf(plan, deadline.on)
  const steps = tickedSteps(renewal, { plan, deadlineOn: deadline.on }, today)
  const checks = tickedChecks(renewal, entries, today)
  const taken = new Set([...steps, ...checks].map(({ item }) => item?.item))
  const others = entries.filter(
    (item) => !taken.has(item.id) && !isSettled(item) && item.values.dueOn < today,
  )
  const lines = [...steps.filter(({ daysBefore, item }) => item !== null || daysBefore <= within), ...checks]
  return lines.filter(({ state }) => state === 'late').length + others.length
}

/** Whoever leads the forecast asks for what somebody has promised by a day; what a movement proposes is promised by nobody. */
function nextStepLack(plan: Plan, today: Day): Lack {
  const open = [...plan.items.actions.values()].filter((item) => !isSettled(item))
  const late = open.filter(({ values: { dueOn } }) => dueOn !== null && dueOn < today).length
  const none = open.length === 0 ? 'No open action in the plan' : 'No action with a day ahead'
  return { id: 'next-step', says: late === 0 ? none : `No action ahead, ${counted(late, 'action')} late` }
}

function nextStepOf(plan: Plan, today: Day): Lacking['nextStep'] {
  const ahead = [...plan.items.actions.values()].flatMap((item) => {
    const { action, dueOn } = item.values
    return isSettled(item) || dueOn === null || dueOn < today ? [] : [{ says: action, dueOn }]
  })
  return ahead.toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1))[0] ?? null
}

function ownerFigure({ plan, asOf, settings, p }: LacksLooked): Lack[] {
  const own = readPlan(plan)
  if (calledCategory({ plan: own, asOf, forecast: settings.forecast }, p) !== null) return []
  const { am, csm } = own.probability
  const isOld = am !== null || csm !== null || own.forecast !== null
  return [{ id: 'owner-figure', says: isOld ? 'Owner figure over 30 days old' : 'No owner figure' }]
}

function buyer({ coverage, renewal, plan, deadline, today }: LacksLooked): Lack[] {
  const role = coverage.find((one) => one.role === 'Economic Buyer')
  if (role !== undefined && role.holders.length === 0) return [{ id: 'buyer', says: 'No economic buyer' }]
  const entries = deadline === null ? [] : entriesOf(plan, deadline.on)
  const met = tickedChecks(renewal, entries, today).find(({ id }) => id === 'buyer-met')
  return met === undefined || met.state === 'done' || !isNeeded(met)
    ? []
    : [{ id: 'buyer-not-met', says: 'Buyer not met' }]
}
