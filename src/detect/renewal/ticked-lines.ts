/** The steps and the checklist of a renewal with what people have ticked in the plan beside what records show. */
import { addDays, type Day } from '#src/kernel/day.ts'
import type { Plan, PlanItem } from '#src/plan/plan.ts'
import { dayOf } from '#src/plan/provenance.ts'
import type { Evidence, Renewal, RenewalCheck, RenewalStep } from '../diagnosis.ts'
import { wordOfField } from '#src/plan/words-of.ts'

/** An entry of the plan's own checklist that stands for a line. */
export interface TickItem {
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
  /** done: a record or a person says so; dropped: a person says that it is not needed; late: its time has passed; open: neither records nor people say anything */
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
}

/** Days before its deadline within which an entry belongs to this renewal and not to one before. */
const OF_THIS_RENEWAL = 270

/** The entries of the plan's checklist that are of the renewal with that deadline. */
export function entriesOf(plan: Plan, deadlineOn: Day): PlanItem<'checklist'>[] {
  const from = addDays(deadlineOn, -OF_THIS_RENEWAL)
  return [...plan.items.checklist.values()].filter(({ values }) => values.dueOn >= from)
}

export function tickedSteps(
  { steps }: Pick<Renewal, 'steps'>,
  entries: readonly PlanItem<'checklist'>[],
): TickedStep[] {
  return steps.map((step) => {
    const id = `T-${step.daysBefore}`
    const item = entryFor(entries, [`${id}:`, `${id} `], step.what)
    const isDone = step.state === 'done'
    return {
      id,
      says: step.what,
      daysBefore: step.daysBefore,
      on: step.on,
      ...stood(stateOf(step), item, isDone, isDone ? 'a record shows it' : unshown(step)),
      differs: null,
      evidence: step.evidence,
      item,
    }
  })
}

function unshown({ isKnown, state }: RenewalStep): string {
  if (state === 'ahead') return ''
  return isKnown ? 'no record shows it done' : 'no record can show it'
}

/** What no record can show is not late before somebody was asked. */
function stateOf({ state, isKnown }: RenewalStep): TickedLine['state'] {
  if (state === 'overdue') return isKnown ? 'late' : 'open'
  return state
}

/** @param today from it on a line whose entry was due before is late */
export function tickedChecks(
  { checklist }: Pick<Renewal, 'checklist'>,
  entries: readonly PlanItem<'checklist'>[],
  today: Day,
): TickedLine[] {
  return checklist.map((check) => {
    const item = entryFor(entries, [`${check.asks}:`], check.asks)
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
function entryFor(
  entries: readonly PlanItem<'checklist'>[],
  opens: readonly string[],
  is: string,
): TickItem | null {
  const own = entries
    .filter(({ values: { step } }) => step === is || opens.some((words) => step.startsWith(words)))
    .map(tickItem)
  return own.findLast(({ isDone }) => isDone) ?? own.at(-1) ?? null
}

export function tickItem(item: PlanItem<'checklist'>): TickItem {
  const { id, version, values } = item
  const isDone = values.status === 'Done'
  const isDropped = values.status === 'Dropped'
  const isSaid = isDone || isDropped
  const word = wordOfField(item, 'status')
  return {
    item: id,
    version,
    says: values.step,
    isDone,
    isDropped,
    ownerEmail: values.ownerEmail,
    dueOn: values.dueOn,
    by: isSaid ? (word?.actor ?? null) : null,
    on: isSaid && word !== undefined ? dayOf(word.at) : null,
    why: isDropped ? (values.why ?? null) : null,
  }
}
