/** The columns of the board: what is dropped into one is due in its middle. */
import { useState } from 'react'
import { format } from '../../../format.ts'
import { enWork } from '../../../messages/en-work.ts'
import type { ListedItem } from '../../../plan/plan-items-query.ts'
import { ActionRow, type ActionRowProps } from './action-row.tsx'
import type { Column } from './work-query.ts'

export interface BoardColumnsProps extends Pick<
  ActionRowProps,
  'place' | 'items' | 'acts' | 'asOf' | 'onShift'
> {
  readonly columns: readonly Column[]
  readonly byId: ReadonlyMap<string, ListedItem<'actions'>>
  readonly onPut: (item: ListedItem<'actions'>, column: Column['id']) => void
  readonly isLine: boolean
}

const texts = enWork.board

export function BoardColumns(props: BoardColumnsProps) {
  // Nothing overdue is nothing to show.
  const shown = props.columns.filter(({ id, actions }) => id !== 'overdue' || actions.length > 0)
  const wide = shown.length === 5 ? 'xl:grid-cols-5' : 'xl:grid-cols-4'
  return (
    <div className={`grid gap-x-6 gap-y-5 pt-2 ${props.isLine ? '' : `md:grid-cols-2 ${wide}`}`}>
      {shown.map((column) => (
        <BoardColumn {...props} column={column} key={column.id} />
      ))}
    </div>
  )
}

function BoardColumn({ column, onPut, byId, ...rest }: BoardColumnsProps & { readonly column: Column }) {
  const [isOver, setOver] = useState(false)
  const { id, until, actions } = column
  const isLate = id === 'overdue'
  const rows = actions.flatMap((standing) => {
    const item = byId.get(standing.id)
    return item === undefined ? [] : [{ standing, item }]
  })
  return (
    <div
      className={`min-w-0 rounded-m transition-colors ${isOver ? 'bg-accent-tint' : ''}`}
      onDragLeave={({ currentTarget, relatedTarget }) => {
        if (!(relatedTarget instanceof Node) || !currentTarget.contains(relatedTarget)) setOver(false)
      }}
      onDragOver={(event) => {
        // No day makes an action overdue again.
        if (isLate) return
        event.preventDefault()
        setOver(true)
      }}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        const item = byId.get(event.dataTransfer.getData('text/plain'))
        if (item !== undefined && !actions.some((one) => one.id === item.id)) onPut(item, id)
      }}
      role="presentation"
    >
      <section aria-labelledby={`column-${id}`}>
        <h3 className="flex items-baseline gap-2 border-b border-line py-1" id={`column-${id}`}>
          <span className={`font-strong ${isLate ? 'text-bad' : 'text-ink-2'}`}>{texts.columns[id]}</span>
          <span className={`text-small ${isLate ? 'font-medium text-bad' : 'text-mute'}`}>{rows.length}</span>
          {until === null || isLate ? null : (
            <span className="ml-auto text-small text-mute">
              {texts.until(format.shortDay(until, rest.asOf))}
            </span>
          )}
        </h3>
        {rows.length === 0 ? (
          <p className="py-2 text-small text-mute">{texts.nothing}</p>
        ) : (
          <ul>
            {rows.map(({ item, standing }) => (
              <ActionRow {...rest} column={id} item={item} key={item.id} standing={standing} />
            ))}
          </ul>
        )}
      </section>
    </div>
  )
}
