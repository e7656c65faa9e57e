/** The 30/60/90 plan as a board: what is overdue, and what is to be done within 30, 60 and 90 days (handbook 2, section 13). */
import { addDays, type Day } from '#src/kernel/day.ts'
import { type Answerable, answered } from '#src/plan/answered.ts'
import { isSettled } from '#src/plan/is-settled.ts'
import { itemName } from '#src/plan/item-name.ts'
import type { Plan, PlanItem } from '#src/plan/plan.ts'
import { type DueStanding, dueStanding } from '../goals/due-standing.ts'

export const columnIds = ['overdue', '30', '60', '90', 'later'] as const
export type ColumnId = (typeof columnIds)[number]

export interface BoardAction extends DueStanding {
  readonly id: string
  /** null: nothing, or something that is gone */
  readonly answers: { readonly section: Answerable; readonly item: string; readonly says: string } | null
}

export interface BoardColumn {
  readonly id: ColumnId
  /** its last day; null: it has none */
  readonly until: Day | null
  /** the day that an action gets that is put into it; null: it must be asked for */
  readonly middle: Day | null
  /** the first due first, those without a day at the end */
  readonly actions: readonly BoardAction[]
}

export interface Board {
  readonly columns: readonly BoardColumn[]
  readonly done: readonly BoardAction[]
  /** what is to be done within 30 days, with what is overdue */
  readonly soon: { readonly count: number; readonly judged: 'few' | 'right' | 'many' }
}

/** Handbook 2, section 13: so many for the next 30 days. */
const LEAST_SOON = 3
const MOST_SOON = 5

const spans = { '30': [1, 30], '60': [31, 60], '90': [61, 90] } as const

export function boardOf(plan: Plan, today: Day): Board {
  const actions = [...plan.items.actions.values()].toSorted(byDay)
  const open = actions.filter((item) => !isSettled(item))
  const shown = (item: PlanItem<'actions'>) => boardAction(item, plan, today)
  const columns = columnIds.map((id) => ({
    id,
    ...edgesOf(id, today),
    actions: open.filter(({ values }) => columnOf(values.dueOn, today) === id).map(shown),
  }))
  const soon = columns.filter(({ id }) => id === 'overdue' || id === '30')
  const count = soon.reduce((sum, column) => sum + column.actions.length, 0)
  const judged = count < LEAST_SOON ? 'few' : count > MOST_SOON ? 'many' : 'right'
  return { columns, done: actions.filter(isSettled).map(shown), soon: { count, judged } }
}

function edgesOf(id: ColumnId, today: Day): Pick<BoardColumn, 'until' | 'middle'> {
  if (id === 'overdue') return { until: addDays(today, -1), middle: null }
  if (id === 'later') return { until: null, middle: null }
  const [first, last] = spans[id]
  return { until: addDays(today, last), middle: addDays(today, Math.floor((first + last) / 2)) }
}

function columnOf(dueOn: Day | null, today: Day): ColumnId {
  if (dueOn === null) return 'later'
  if (dueOn < today) return 'overdue'
  return (['30', '60', '90'] as const).find((id) => dueOn <= addDays(today, spans[id][1])) ?? 'later'
}

function boardAction(item: PlanItem<'actions'>, plan: Plan, today: Day): BoardAction {
  const { dueOn, answers } = item.values
  const found = answered(plan, answers)
  return {
    id: item.id,
    ...dueStanding({ isSettled: isSettled(item), dueOn, doneOn: null }, today),
    answers: found === null ? null : { section: found.section, item: found.id, says: itemName(found) },
  }
}

function byDay(a: PlanItem<'actions'>, b: PlanItem<'actions'>): number {
  const day = ({ values }: PlanItem<'actions'>): Day => values.dueOn ?? '9999'
  return day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0
}
