/** The menu that puts an action into another column, on a day of one's own, or says what it answers. */
import { type ReactNode, useState } from 'react'
import { format } from '../../../format.ts'
import { enWork } from '../../../messages/en-work.ts'
import type { ListedItem } from '../../../plan/plan-items-query.ts'
import { Menu, type MenuChoice } from '../../../ui/menu.tsx'
import { AnswersAsked } from './answers-asked.tsx'
import { DayAsked } from './day-asked.tsx'
import type { BoardActs } from './use-board.ts'
import type { Column } from './work-query.ts'

interface MoveMenuProps {
  readonly item: ListedItem<'actions'>
  readonly items: readonly ListedItem[]
  readonly columns: readonly Column[]
  readonly column: Column['id']
  readonly acts: BoardActs
  readonly asOf: string
}

const texts = enWork.board

type Asks = 'day' | 'answers'

export function MoveMenu(props: MoveMenuProps) {
  const { item, items, columns, acts, asOf } = props
  const [asks, ask] = useState<Asks | null>(null)
  const { action } = item.values
  const choices = choicesOf(props, ask)
  return (
    <span className="inline-flex print:hidden">
      <Menu choices={choices} icon="calendar" label={texts.move(action)} mark="data-moves" takesFocus />
      {asks === 'day' ? (
        <DayAsked acts={acts} asOf={asOf} columns={columns} item={item} onClose={() => ask(null)} />
      ) : null}
      {asks === 'answers' ? (
        <AnswersAsked acts={acts} item={item} items={items} onClose={() => ask(null)} />
      ) : null}
    </span>
  )
}

function choicesOf(
  { item, columns, column, acts, asOf }: MoveMenuProps,
  ask: (what: Asks) => void,
): MenuChoice[] {
  return [
    ...columns.flatMap((one) =>
      one.middle === null || one.id === column
        ? []
        : [
            {
              says: texts.moveTo(texts.columns[one.id]),
              aside: <Note>{format.shortDay(one.middle, asOf)}</Note>,
              does: () => acts.moveTo(item, one.middle, one.id),
            },
          ],
    ),
    { says: texts.onDay, aside: null, does: () => ask('day') },
    ...(item.values.dueOn === null
      ? []
      : [{ says: texts.noDay, aside: null, does: () => acts.moveTo(item, null, 'later') }]),
    { says: texts.answers, aside: null, does: () => ask('answers') },
  ]
}

function Note({ children }: { readonly children: ReactNode }) {
  return <span className="text-small text-mute">{children}</span>
}
