/** One action, as it stands in a column or in a line of the list: done by a click, moved, edited where it stands. */
import { enWork } from '../../../messages/en-work.ts'
import { editedItem, type PlanPlace } from '../../../plan/edited-item.ts'
import { InlineEdit } from '../../../plan/inline-edit.tsx'
import { ItemActions } from '../../../plan/item-actions.tsx'
import { ItemMark } from '../../../plan/item-mark.tsx'
import type { ListedItem } from '../../../plan/plan-items-query.ts'
import { DueWords } from '../goals/due-words.tsx'
import { AnswersLink } from './answers-link.tsx'
import { columnOfDay } from './column-of-day.ts'
import { DoneBox } from './done-box.tsx'
import { MoveMenu } from './move-menu.tsx'
import type { BoardActs } from './use-board.ts'
import type { BoardAction, Column } from './work-query.ts'

export interface ActionRowProps {
  readonly place: PlanPlace
  readonly item: ListedItem<'actions'>
  readonly items: readonly ListedItem[]
  readonly standing: BoardAction
  readonly columns: readonly Column[]
  /** null: it is done */
  readonly column: Column['id'] | null
  readonly acts: BoardActs
  readonly asOf: string
  /** in one line, where there is room for it */
  readonly isLine: boolean
  /** asks for a day, where the next column has none to give */
  readonly onShift: (item: ListedItem<'actions'>, step: 1 | -1) => void
}

const texts = enWork.board
const line = 'lg:grid lg:grid-cols-[minmax(0,2.4fr)_minmax(0,1.4fr)_minmax(0,1fr)_minmax(0,168px)] lg:gap-x-4'

export function ActionRow(props: ActionRowProps) {
  const { place, item, standing, column, acts, isLine, columns } = props
  const { action, status, dueOn } = item.values
  const isDone = column === null
  const edited = { ...place, item: editedItem(item) }
  return (
    <li
      className={`group/row flex items-start gap-1.5 border-b border-line py-1.5 has-[[data-edits]:focus-visible]:bg-wash ${isDone ? '' : 'lg:cursor-grab'}`}
      data-item={item.id}
      data-row=""
    >
      <div
        className="flex min-w-0 flex-1 items-start gap-1.5"
        draggable={!isDone}
        onDragStart={({ dataTransfer }) => {
          dataTransfer.setData('text/plain', item.id)
          dataTransfer.effectAllowed = 'move'
        }}
        role="presentation"
      >
        <DoneBox
          isDone={isDone}
          name={action}
          onToggle={() => acts.toggle(item, columnOfDay(dueOn, columns))}
        />
        <div className={`flex min-w-0 flex-1 flex-wrap items-baseline gap-x-2 ${isLine ? line : ''}`}>
          <div className="min-w-0 basis-full">
            <InlineEdit
              {...edited}
              className={isDone ? 'text-mute line-through' : 'font-strong'}
              field="action"
            />
          </div>
          <div className={`min-w-0 ${isLine ? '' : 'hidden'}`}>
            <AnswersLink answers={standing.answers} place={place} />
          </div>
          <Owner edited={edited} item={item} />
          <p className="flex min-w-0 flex-wrap items-baseline gap-x-2 text-small text-mute">
            <InlineEdit {...edited} field="dueOn" />
            <DueWords due={standing} />
            {status === 'In progress' ? <span>{texts.inProgress}</span> : null}
            {status === 'Dropped' ? <span>{texts.dropped}</span> : null}
          </p>
          {isLine ? null : (
            <div className="min-w-0 basis-full">
              <AnswersLink answers={standing.answers} place={place} />
            </div>
          )}
        </div>
      </div>
      <Acts {...props} edited={edited} />
    </li>
  )
}

type Edited = PlanPlace & { readonly item: ReturnType<typeof editedItem> }

/** Whose move it is: theirs is said, ours goes without saying. */
function Owner({ item, edited }: { readonly item: ListedItem<'actions'>; readonly edited: Edited }) {
  return (
    <p className="flex min-w-0 flex-wrap items-center gap-x-2 text-small text-ink-2">
      <InlineEdit {...edited} field="owner" />
      {item.values.owner.side === 'theirs' ? (
        <span className="rounded-s border border-line-2 px-1 text-[11px] leading-4 text-mute">
          {texts.theirs}
        </span>
      ) : null}
    </p>
  )
}

function Acts({ edited, ...props }: ActionRowProps & { readonly edited: Edited }) {
  const { item, column, onShift } = props
  return (
    <span className="flex shrink-0 items-center">
      <ItemMark {...edited} isBare={!props.isLine} />
      <span className="flex items-center [@media(hover:hover)]:opacity-60 group-focus-within/row:opacity-100 group-hover/row:opacity-100">
        {column === null ? null : (
          <>
            {/* For the keys: the menu says the same to whoever does not know them. */}
            <button
              aria-hidden="true"
              data-earlier=""
              hidden
              onClick={() => onShift(item, -1)}
              tabIndex={-1}
              type="button"
            />
            <button
              aria-hidden="true"
              data-later=""
              hidden
              onClick={() => onShift(item, 1)}
              tabIndex={-1}
              type="button"
            />
            <MoveMenu {...props} column={column} />
          </>
        )}
        <ItemActions {...edited} />
      </span>
    </span>
  )
}
