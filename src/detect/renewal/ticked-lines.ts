/** The steps and the checklist of a renewal with what people have ticked in the plan beside what records show. */
import { addDays, type Day } from '#src/kernel/day.ts'
import type { Plan, PlanItem } from '#src/plan/plan.ts'
import { dayOf } from '#src/plan/provenance.ts'
import { wordOfField } from '#src/plan/words-of.ts'
import type { Evidence, Renewal, RenewalCheck, RenewalStep } from '../diagnosis.ts'

/** An entry of the plan that stands for a line: of its checklist, or of a step also an action. */
export interface TickItem {
  readonly section: 'checklist' | 'actions'
  readonly item: string
  readonly version: number
  readonly says: string
  readonly isDone: boolean
  /** a person says that this renewal does not need it */
  readonly isDropped: boolean
  readonly ownerEmail: string | null
  readonly dueOn: Day
  /** who ticked or dropped it, and when; null while it is open */
  readonly by: string | null
  readonly on: Day | null
  /** why it is not needed; null while it is, or where nobody said */
  readonly why: string | null
}

export interface TickedLine {
  /** `T-60`, or the id of the line */
  readonly id: string
  readonly says: string
  /** done: a record or a person says so; dropped: a person says that it is not needed; late: its day has passed; open: neither records nor people say anything, and nobody was asked */
  readonly state: 'done' | 'dropped' | 'due' | 'late' | 'ahead' | 'open'
  /** whose word it is that it is done, or not needed */
  readonly doneBy: 'records' | 'person' | null
  /** what records say, or why they cannot tell; of a dropped one why it is not needed */
  readonly why: string
  /** a person says done where records say otherwise */
  readonly differs: string | null
  readonly evidence: readonly Evidence[]
  readonly item: TickItem | null
}

export interface TickedStep extends TickedLine {
  readonly daysBefore: number
  readonly on: Day
  /** by when it is to be done: as the entry of the plan has it that is open, else its own day */
  readonly dueOn: Day
}

/** Days before its deadline within which an entry belongs to this renewal and not to one before. */
export const OF_THIS_RENEWAL = 270

/** The entries of the plan's checklist that are of the renewal with that deadline. */
export function entriesOf(plan: Plan, deadlineOn: Day): PlanItem<'checklist'>[] {
  const from = addDays(deadlineOn, -OF_THIS_RENEWAL)
  return [...plan.items.checklist.values()].filter(({ values }) => values.dueOn >= from)
}

/**
 * Every page that speaks of the steps has them from here; which of them the queue of the day holds, the store asks of all
 * accounts at once.
 * @param deadlineOn null: there is none, and nothing in the plan is of this renewal
 * @param today from it on a step that neither records nor people say to be done is due, and late from the next day on
 */
export function tickedSteps(
  { steps }: Pick<Renewal, 'steps'>,
  { plan, deadlineOn }: { readonly plan: Plan; readonly deadlineOn: Day | null },
  today: Day,
): TickedStep[] {
  const entries = deadlineOn === null ? [] : stepEntries(plan, deadlineOn)
  return steps.map((step, at) => {
    const id = `T-${step.daysBefore}`
    const item = entryFor(entries, [`${id}:`, `${id} `], step.what)
    const isDone = step.state === 'done'
    const dueOn = item !== null && isOpen(item) ? item.dueOn : step.on
    const isPresent = (steps[at + 1]?.on ?? '9999') > today
    const isAsked = item !== null || step.isKnown || isPresent
    const state = stateOf({ on: step.on, dueOn, isAsked }, today)
    return {
      id,
      says: step.what,
      daysBefore: step.daysBefore,
      on: step.on,
      dueOn,
      ...stood(state, item, isDone, isDone ? 'a record shows it' : unshown(step)),
      differs: null,
      evidence: step.evidence,
      item,
    }
  })
}

/** Of the checklist, and actions that are a step, as a proposal writes the present one. */
function stepEntries(plan: Plan, deadlineOn: Day): TickItem[] {
  const from = addDays(deadlineOn, -OF_THIS_RENEWAL)
  const actions = [...plan.items.actions.values()].filter(
    ({ values: { dueOn, owner } }) => owner.side === 'ours' && dueOn !== null && dueOn >= from,
  )
  return [...actions.map(tickAction), ...entriesOf(plan, deadlineOn).map(tickItem)]
}

function unshown({ isKnown, state }: RenewalStep): string {
  if (state === 'ahead') return ''
  return isKnown ? 'no record shows it done' : 'no record can show it'
}

interface Awaited {
  readonly on: Day
  readonly dueOn: Day
  /** it is the present one, or records could show it, or it stands in the plan */
  readonly isAsked: boolean
}

/** What no record can show is not late before somebody was asked. */
function stateOf({ on, dueOn, isAsked }: Awaited, today: Day): TickedLine['state'] {
  if (dueOn < today) return isAsked ? 'late' : 'open'
  return on <= today || dueOn === today ? 'due' : 'ahead'
}

/** @param today from it on a line whose entry was due before is late */
export function tickedChecks(
  { checklist }: Pick<Renewal, 'checklist'>,
  entries: readonly PlanItem<'checklist'>[],
  today: Day,
): TickedLine[] {
  return checklist.map((check) => {
    const item = entryFor(entries.map(tickItem), [`${check.asks}:`], check.asks)
    const isLate = item !== null && isOpen(item) && item.dueOn < today
    const state = check.holds ? 'done' : isLate ? 'late' : check.holds === null ? 'open' : 'due'
    return {
      id: check.id,
      says: check.asks,
      ...stood(state, item, check.holds === true, check.says),
      differs: item?.isDone && check.holds === false ? `records say: ${check.says}` : null,
      evidence: check.evidence,
      item,
    } satisfies TickedLine & { id: RenewalCheck['id'] }
  })
}

function isOpen({ isDone, isDropped }: Pick<TickItem, 'isDone' | 'isDropped'>): boolean {
  return !isDone && !isDropped
}

/** What a person has ticked is done, as what a record shows is. */
function stood(state: TickedLine['state'], item: TickItem | null, byRecords: boolean, why: string) {
  if (byRecords) return { state: 'done', doneBy: 'records', why } as const
  if (item?.isDone) return { state: 'done', doneBy: 'person', why } as const
  if (item?.isDropped) return { state: 'dropped', doneBy: 'person', why: item.why ?? why } as const
  return { state, doneBy: null, why } as const
}

/** The latest of those that open with one of the words, a done one first. */
function entryFor(entries: readonly TickItem[], opens: readonly string[], is: string): TickItem | null {
  const own = entries.filter(({ says }) => says === is || opens.some((words) => says.startsWith(words)))
  return own.findLast(({ isDone }) => isDone) ?? own.at(-1) ?? null
}

export function tickItem(item: PlanItem<'checklist'>): TickItem {
  const { step, ownerEmail, dueOn, why } = item.values
  return { section: 'checklist', says: step, ownerEmail, dueOn, ...saidOf(item, why ?? null) }
}

/** Of one that has an owner of ours and a day. */
function tickAction(item: PlanItem<'actions'>): TickItem {
  const { action, owner, dueOn } = item.values
  const ownerEmail = owner.side === 'ours' ? owner.email : null
  return { section: 'actions', says: action, ownerEmail, dueOn: dueOn!, ...saidOf(item, null) }
}

/** What a person says of it. */
function saidOf(item: PlanItem<'checklist' | 'actions'>, why: string | null) {
  const { id, version, values } = item
  const isDone = values.status === 'Done'
  const isDropped = values.status === 'Dropped'
  const word = isDone || isDropped ? wordOfField(item, 'status') : undefined
  return {
    item: id,
    version,
    isDone,
    isDropped,
    by: word?.actor ?? null,
    on: word === undefined ? null : dayOf(word.at),
    why: isDropped ? why : null,
  }
}
