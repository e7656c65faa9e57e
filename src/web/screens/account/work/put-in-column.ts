/** The board with an action put elsewhere, before the server has said so. */
import type { BoardAction, Column, Work } from './work-query.ts'

/** @param to null: it is done */
export function putInColumn(work: Work, id: string, to: Column['id'] | null): Work {
  const all = [...work.columns.flatMap(({ actions }) => actions), ...work.done]
  const action = all.find((one) => one.id === id)
  if (action === undefined) return work
  const without = (actions: readonly BoardAction[]) => actions.filter((one) => one.id !== id)
  // What its day comes to is said when the server has said it.
  const moved: BoardAction = { ...action, state: to === null ? 'done' : 'ahead', days: null }
  return {
    ...work,
    columns: work.columns.map((column) => ({
      ...column,
      actions: column.id === to ? [...without(column.actions), moved] : without(column.actions),
    })),
    done: to === null ? [...without(work.done), moved] : without(work.done),
  }
}
