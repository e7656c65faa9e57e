/** A renewal as it is run: what the records expect beside what its owners say, the way to the deadline, and what stands open. */
import type { Contract } from '#src/facts/dossier.ts'
import { addDays, type Day } from '#src/kernel/day.ts'
import { isSettled } from '#src/plan/is-settled.ts'
import type { Plan, PlanItem } from '#src/plan/plan.ts'
import type { Diagnosis, ForecastCategory } from '../diagnosis.ts'
import type { Said } from '../plan/plan-reading.ts'
import { readPlan } from '../plan/read-plan.ts'
import { isRed } from '../rule.ts'
import type { Settings } from '../settings.ts'
import { calledCategory } from './called-category.ts'
import { type ContractDeadline, contractDeadlines } from './contract-deadlines.ts'
import { isFar } from './is-far.ts'
import { outsideBand } from './outside-band.ts'
import {
  entriesOf,
  type TickedLine,
  type TickedStep,
  tickedChecks,
  tickedSteps,
  tickItem,
} from './ticked-lines.ts'

export interface OwnFigure {
  readonly who: 'AM' | 'CSM'
  /** 0–1; null: not said */
  readonly p: number | null
  readonly by: string | null
  readonly on: Day | null
  /** points over the outlook, negative under it; null where one of the two is missing */
  readonly apart: number | null
  /** more than twenty of them (handbook 1) */
  readonly isFar: boolean
}

export interface RenewalRun {
  readonly asOf: Day
  readonly deadline: Diagnosis['deadline']
  readonly isDecided: boolean
  readonly forecast: {
    readonly byOutlook: ForecastCategory
    /** as a person named it, however long ago; null: nobody did */
    readonly named: ForecastCategory | null
    readonly namedBy: string | null
    readonly namedOn: Day | null
    /** what it counts as in the forecast */
    readonly counts: ForecastCategory
    readonly isByOwner: boolean
    readonly isFar: boolean
  }
  readonly figures: readonly OwnFigure[]
  /** points between AM and CSM; null where one is missing */
  readonly ownersApart: number | null
  /** more than twenty of them: what is flagged beside the outlook is flagged between the two */
  readonly areOwnersFar: boolean
  readonly steps: readonly TickedStep[]
  readonly checklist: readonly TickedLine[]
  /** the day from which on the checklist is asked; null: it is, or there is no deadline */
  readonly checklistFrom: Day | null
  /** entries of the plan's own that stand for no line */
  readonly others: readonly ReturnType<typeof tickItem>[]
  /** open actions that are due before the deadline, and those without a day, by the day */
  readonly actions: readonly { readonly item: string; readonly dueOn: Day | null; readonly isLate: boolean }[]
  readonly contracts: readonly ContractDeadline[]
}

export interface RunLooked {
  readonly diagnosis: Diagnosis
  readonly plan: Plan
  readonly contracts: readonly Contract[]
  readonly settings: Settings
  readonly today: Day
}

/** @returns null for an account that pays nothing */
export function renewalRun(looked: RunLooked): RenewalRun | null {
  const { diagnosis, plan, contracts, settings, today } = looked
  const { renewal, outlook, deadline, asOf } = diagnosis
  if (renewal === null || outlook === null) return null
  const entries = deadline === null ? [] : entriesOf(plan, deadline.on)
  const steps = tickedSteps(renewal, { plan, deadlineOn: deadline?.on ?? null }, today)
  const checklist = tickedChecks(renewal, entries, today)
  const taken = new Set([...steps, ...checklist].map(({ item }) => item?.item))
  const own = readPlan(plan)
  const { am, csm } = own.probability
  const apart = am === null || csm === null ? null : am.value - csm.value
  return {
    asOf,
    deadline,
    isDecided: isDecidedAs(renewal.category),
    forecast: forecastOf(looked, renewal.category, outlook.p),
    figures: [figure('AM', am, outlook.p), figure('CSM', csm, outlook.p)],
    ownersApart: apart === null ? null : points(apart),
    areOwnersFar: apart !== null && isFar(Math.abs(apart)),
    steps,
    checklist,
    checklistFrom: checklistFrom(diagnosis, settings),
    others: entries.filter(({ id }) => !taken.has(id)).map(tickItem),
    actions: actionsBefore(plan, deadline?.on ?? null, today),
    contracts: contractDeadlines(contracts, asOf, settings.renewal),
  }
}

export function isDecidedAs(category: ForecastCategory): boolean {
  return category === 'Closed' || category === 'Lost'
}

function forecastOf({ diagnosis, plan, settings }: RunLooked, byOutlook: ForecastCategory, p: number) {
  const own = readPlan(plan)
  const isDecided = isDecidedAs(byOutlook)
  const called = isDecided
    ? null
    : calledCategory({ plan: own, asOf: diagnosis.asOf, forecast: settings.forecast }, p)
  const named = own.forecast
  return {
    byOutlook,
    named: named?.value ?? null,
    namedBy: named?.by ?? null,
    namedOn: named?.on ?? null,
    counts: called?.category ?? byOutlook,
    isByOwner: called !== null,
    isFar: !isDecided && named !== null && isFar(outsideBand(named.value, p, settings.forecast)),
  }
}

function figure(who: OwnFigure['who'], said: Said<number> | null, p: number): OwnFigure {
  const apart = said === null ? null : said.value - p
  return {
    who,
    p: said?.value ?? null,
    by: said?.by ?? null,
    on: said?.on ?? null,
    apart: apart === null ? null : points(apart),
    isFar: apart !== null && isFar(Math.abs(apart)),
  }
}

function points(apart: number): number {
  return Math.round(apart * 100)
}

function checklistFrom(diagnosis: Diagnosis, { renewal }: Settings): Day | null {
  const { deadline, renewal: found } = diagnosis
  if (deadline === null || found === null || found.checklist.length > 0 || isDecidedAs(found.category))
    return null
  return addDays(
    deadline.on,
    -(isRed(diagnosis.health[diagnosis.leads]) ? renewal.windowDaysRed : renewal.windowDays),
  )
}

function actionsBefore(plan: Plan, deadlineOn: Day | null, today: Day): RenewalRun['actions'] {
  const open = [...plan.items.actions.values()].filter(
    (item) => !isSettled(item) && isBefore(item, deadlineOn),
  )
  const day = (item: PlanItem<'actions'>) => item.values.dueOn ?? '9999'
  return open
    .toSorted((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0))
    .map(({ id, values: { dueOn } }) => ({ item: id, dueOn, isLate: dueOn !== null && dueOn < today }))
}

function isBefore({ values: { dueOn } }: PlanItem<'actions'>, deadlineOn: Day | null): boolean {
  return dueOn === null || deadlineOn === null || dueOn <= deadlineOn
}
