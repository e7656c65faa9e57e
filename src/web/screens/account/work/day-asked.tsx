/** Asks for the day of an action, where a column has none to give. */
import { useId, useState } from 'react'
import { addDays, isDay } from '#src/kernel/day.ts'
import { enWork } from '../../../messages/en-work.ts'
import { en } from '../../../messages/en.ts'
import type { ListedItem } from '../../../plan/plan-items-query.ts'
import { Button } from '../../../ui/button.tsx'
import { DayField } from '../../../ui/day-field.tsx'
import { Overlay } from '../../../ui/overlay.tsx'
import { columnOfDay } from './column-of-day.ts'
import type { BoardActs } from './use-board.ts'
import type { Column } from './work-query.ts'

interface DayAskedProps {
  readonly item: ListedItem<'actions'>
  readonly columns: readonly Column[]
  readonly acts: BoardActs
  readonly asOf: string
  readonly onClose: () => void
}

const texts = enWork.board
/** Days from today that are offered: beyond the three columns. */
const BEYOND = 120

export function DayAsked({ item, columns, acts, asOf, onClose }: DayAskedProps) {
  const id = useId()
  const [day, setDay] = useState(item.values.dueOn ?? addDays(asOf, BEYOND))
  const put = (dueOn: string | null) => {
    onClose()
    acts.moveTo(item, dueOn, columnOfDay(dueOn, columns))
  }
  return (
    <Overlay close={en.close} onClose={onClose} open title={texts.dayOf(item.values.action)}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (isDay(day)) put(day)
        }}
      >
        <label className="block pb-1 text-small text-mute" htmlFor={id}>
          {texts.day}
        </label>
        <DayField className="w-full" id={id} isNeeded onType={setDay} value={day} />
        <div className="flex flex-wrap gap-2 pt-4">
          <Button type="submit" weight="solid">
            {texts.put}
          </Button>
          <Button onClick={() => put(null)}>{texts.noDay}</Button>
        </div>
      </form>
    </Overlay>
  )
}
