/** The 30/60/90 plan as a board or a list, what is done folded under it. */
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { enWork } from '../../../messages/en-work.ts'
import { AddItem } from '../../../plan/add-item.tsx'
import { itemsIn, type ListedItem } from '../../../plan/plan-items-query.ts'
import { Gap } from '../../../ui/gap.tsx'
import { Section } from '../../../ui/section.tsx'
import { Segments } from '../../../ui/segments.tsx'
import { ActionRow } from './action-row.tsx'
import { BoardColumns } from './board-columns.tsx'
import { DayAsked } from './day-asked.tsx'
import { useBoard } from './use-board.ts'
import type { WorkProps } from './work-props.ts'
import type { Column } from './work-query.ts'

type Item = ListedItem<'actions'>

const texts = enWork.board

export function BoardPart({ place, items, work }: WorkProps) {
  const { view, whose } = useSearch({ from: '/$organization/accounts/$account/work' })
  const acts = useBoard(place)
  const [asked, ask] = useState<Item | null>(null)
  const own = itemsIn(items, 'actions').filter(
    ({ values }) => whose === undefined || values.owner.side === whose,
  )
  const byId = new Map(own.map((item) => [item.id, item]))
  const { columns } = work
  const put = (item: Item, id: Column['id']) => {
    const middle = columns.find((one) => one.id === id)?.middle ?? null
    // The last column has no middle: the day is asked for.
    if (middle === null) ask(item)
    else acts.moveTo(item, middle, id)
  }
  const shift = (item: Item, step: 1 | -1) => {
    const at = columns.findIndex(({ actions }) => actions.some(({ id }) => id === item.id))
    const next = columns[at + step]
    if (at !== -1 && next !== undefined && next.id !== 'overdue') put(item, next.id)
  }
  const shared = { place, items, acts, columns, asOf: work.asOf, isLine: view === 'list', onShift: shift }
  const done = work.done.flatMap((standing) => {
    const item = byId.get(standing.id)
    return item === undefined ? [] : [{ standing, item }]
  })
  return (
    <div data-part="actions">
      <Section aside={<Views />} title={texts.title}>
        <Soon soon={work.soon} />
        <BoardColumns {...shared} byId={byId} onPut={put} />
        <AddItem {...place} section="actions" />
        {done.length === 0 ? null : (
          <details className="pt-2">
            <summary className="inline-flex min-h-7 items-center rounded-s text-mute hover:text-ink max-md:min-h-10">
              {texts.done(done.length)}
            </summary>
            <ul>
              {done.map(({ item, standing }) => (
                <ActionRow {...shared} column={null} item={item} key={item.id} standing={standing} />
              ))}
            </ul>
          </details>
        )}
      </Section>
      {asked === null ? null : (
        <DayAsked acts={acts} asOf={work.asOf} columns={columns} item={asked} onClose={() => ask(null)} />
      )}
    </div>
  )
}

/** Three to five for the next 30 days (handbook 2, section 13): said only where it is otherwise. */
function Soon({ soon: { count, judged } }: Pick<WorkProps['work'], 'soon'>) {
  if (judged === 'right') return null
  return (
    <p className="pt-2.5">
      <Gap>{texts.judged[judged](count)}</Gap>
    </p>
  )
}

function Views() {
  const { view, whose } = useSearch({ from: '/$organization/accounts/$account/work' })
  const navigate = useNavigate({ from: '/$organization/accounts/$account/work' })
  const sides = ['all', 'ours', 'theirs'] as const
  return (
    <span className="flex flex-wrap items-center justify-end gap-x-4 print:hidden">
      <Segments
        label={texts.whose}
        onChoose={(side) =>
          void navigate({
            search: (was) => ({ ...was, whose: side === 'all' ? undefined : side }),
            replace: true,
            resetScroll: false,
          })
        }
        segments={sides.map((value) => ({ value, label: texts.sides[value] }))}
        value={whose ?? 'all'}
      />
      <Segments
        label={texts.view}
        onChoose={(shown) =>
          void navigate({
            search: (was) => ({ ...was, view: shown === 'list' ? 'list' : undefined }),
            replace: true,
            resetScroll: false,
          })
        }
        segments={(['board', 'list'] as const).map((value) => ({ value, label: texts.views[value] }))}
        value={view ?? 'board'}
      />
    </span>
  )
}
