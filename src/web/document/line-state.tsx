/** How a line stands: a box that is ticked or not, or a mark; the box of what one does is ticked here. */
import { use } from 'react'
import type { ListItem } from '#src/publish/document.ts'
import type { SectionName } from '#src/plan/plan-sections.ts'
import { en } from '../messages/en.ts'
import { Icon } from '../ui/icon.tsx'
import { Mark } from '../ui/mark.tsx'
import { documentMark } from './document-mark.ts'
import { itemOfLine, PlanEditing } from './plan-editing.ts'

/** The word of an item that is done, by its section. */
const done: Readonly<Partial<Record<SectionName, string>>> = {
  actions: 'Done',
  checklist: 'Done',
  blockers: 'Closed',
}

export function LineState({ item }: { readonly item: ListItem }) {
  const { state, tone } = item
  if (state === 'open' || state === 'done') return <Box item={item} state={state} />
  const mark = state === undefined ? documentMark(tone) : state === 'failed' ? 'bad' : 'unknown'
  if (mark === null) return null
  const label = state === undefined ? {} : { label: en.plan.states[state] }
  return (
    <span className="mt-[5px] flex">
      <Mark tone={mark} {...label} />
    </span>
  )
}

function Box({ item: line, state }: { readonly item: ListItem; readonly state: 'open' | 'done' }) {
  const editing = use(PlanEditing)
  const item = itemOfLine(editing, line)
  const word = item === null ? undefined : done[item.section]
  const box = (
    <span className="inline-flex size-3.5 shrink-0 items-center justify-center rounded-[3px] border border-line-2 text-mute group-hover/box:border-mute">
      {state === 'done' ? <Icon name="check" size={12} /> : null}
    </span>
  )
  if (item === null || word === undefined) {
    return (
      <span aria-label={en.plan.states[state]} className="mt-[3px] inline-flex" role="img">
        {box}
      </span>
    )
  }
  const toggle = () => void editing?.setState(item, state === 'done' ? 'Open' : word)
  return (
    <button
      aria-checked={state === 'done'}
      aria-label={line.says}
      className="group/box -m-[5px] -mt-0.5 inline-flex size-6 shrink-0 items-center justify-center rounded-s"
      data-does=""
      onClick={toggle}
      role="checkbox"
      type="button"
    >
      {box}
    </button>
  )
}
