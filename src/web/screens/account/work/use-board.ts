/** What one does with an action of the board: put it into another column, finish it, say what it answers. */
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { Day } from '#src/kernel/day.ts'
import { format } from '../../../format.ts'
import { enWork } from '../../../messages/en-work.ts'
import type { PlanPlace } from '../../../plan/edited-item.ts'
import type { ListedItem } from '../../../plan/plan-items-query.ts'
import { activeRow, focusRow } from './active-row.ts'
import { putInColumn } from './put-in-column.ts'
import { useChange } from '../../../plan/use-change.ts'
import { type Column, type Work, workQuery } from './work-query.ts'

type Item = ListedItem<'actions'>

export interface BoardActs {
  /** to a day; the column is the one that it falls into */
  readonly moveTo: (item: Item, dueOn: Day | null, column: Column['id']) => void
  /** done, or open again */
  readonly toggle: (item: Item, column: Column['id']) => void
  readonly answer: (item: Item, target: string | null, says: string) => void
}

const texts = enWork.board

export function useBoard(place: PlanPlace): BoardActs {
  const client = useQueryClient()
  const { change } = useChange(place)
  const followed = useFollowed()
  const { queryKey } = workQuery(place.organization, place.account)
  const show = (id: string, column: Column['id'] | null) => {
    followed(id)
    client.setQueryData<Work>(queryKey, (work) => work && putInColumn(work, id, column))
  }
  return {
    moveTo: (item, dueOn, column) => {
      show(item.id, column)
      const name = item.values.action
      const says = dueOn === null ? texts.movedNoDay(name) : texts.moved(name, format.day(dueOn))
      void change(item, { dueOn }, says)
    },
    toggle: (item, column) => {
      const isOpen = item.values.status === 'Open' || item.values.status === 'In progress'
      const name = item.values.action
      show(item.id, isOpen ? null : column)
      void change(
        item,
        { status: isOpen ? 'Done' : 'Open' },
        isOpen ? texts.saidDone(name) : texts.saidOpen(name),
      )
    },
    answer: (item, target, says) => {
      const answers = target === null ? null : { by: 'item', id: target }
      const name = item.values.action
      void change(
        item,
        { answers },
        target === null ? texts.saidAnswersNothing(name) : texts.saidAnswers(name, says),
      )
    },
  }
}

/** Whoever moves an action by key goes with it into its new column. */
function useFollowed(): (id: string) => void {
  const wanted = useRef<string | null>(null)
  useEffect(() => {
    if (wanted.current === null || activeRow() !== null) return
    const row = document.querySelector<HTMLElement>(`main [data-row][data-item="${wanted.current}"]`)
    wanted.current = null
    if (row?.checkVisibility() === true) focusRow(row)
  })
  return (id) => {
    if (activeRow()?.dataset['item'] === id) wanted.current = id
  }
}
