/** The menu that puts an action into another column, on a day of one's own, or says what it answers. */
import { useId, useState } from 'react'
import { format } from '../../../format.ts'
import { enWork } from '../../../messages/en-work.ts'
import type { ListedItem } from '../../../plan/plan-items-query.ts'
import { Icon } from '../../../ui/icon.tsx'
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
  const id = useId()
  const anchor = `--${id.replaceAll(/[^\w]/g, '')}`
  const [isOpen, setOpen] = useState(false)
  const [asks, ask] = useState<Asks | null>(null)
  const { action } = item.values
  const choices = choicesOf(props, ask)
  return (
    <span className="inline-flex print:hidden">
      <button
        aria-label={texts.move(action)}
        className="inline-flex size-6 items-center justify-center rounded-s text-mute hover:bg-sunk hover:text-ink max-md:size-10"
        data-moves=""
        popoverTarget={id}
        style={{ anchorName: anchor }}
        type="button"
      >
        <Icon name="calendar" size={14} />
      </button>
      <span
        className="m-0 w-56 rounded-m border border-line bg-raise p-1 text-body font-normal text-ink shadow-float [inset:auto] [position-area:block-end_span-inline-start] [position-try-fallbacks:flip-block]"
        id={id}
        onToggle={({ newState, currentTarget }) => {
          setOpen(newState === 'open')
          if (newState === 'open') requestAnimationFrame(() => currentTarget.querySelector('button')?.focus())
        }}
        popover="auto"
        style={{ positionAnchor: anchor }}
      >
        {(isOpen ? choices : []).map(({ says, note, does }) => (
          <button
            className="flex min-h-8 w-full items-center justify-between gap-3 rounded-s px-2.5 text-left hover:bg-sunk max-md:min-h-10"
            key={says}
            onClick={() => {
              document.getElementById(id)?.hidePopover()
              does()
            }}
            type="button"
          >
            {says}
            {note === null ? null : <span className="text-small text-mute">{note}</span>}
          </button>
        ))}
      </span>
      {asks === 'day' ? (
        <DayAsked acts={acts} asOf={asOf} columns={columns} item={item} onClose={() => ask(null)} />
      ) : null}
      {asks === 'answers' ? (
        <AnswersAsked acts={acts} item={item} items={items} onClose={() => ask(null)} />
      ) : null}
    </span>
  )
}

function choicesOf({ item, columns, column, acts, asOf }: MoveMenuProps, ask: (what: Asks) => void) {
  return [
    ...columns.flatMap((one) =>
      one.middle === null || one.id === column
        ? []
        : [
            {
              says: texts.moveTo(texts.columns[one.id]),
              note: format.shortDay(one.middle, asOf),
              does: () => acts.moveTo(item, one.middle, one.id),
            },
          ],
    ),
    { says: texts.onDay, note: null, does: () => ask('day') },
    ...(item.values.dueOn === null
      ? []
      : [{ says: texts.noDay, note: null, does: () => acts.moveTo(item, null, 'later') }]),
    { says: texts.answers, note: null, does: () => ask('answers') },
  ]
}
