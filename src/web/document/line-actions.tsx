/** What stands at the end of a line of the plan: where it comes from, and what one does with it. */
import { use } from 'react'
import { ItemActions } from '../plan/item-actions.tsx'
import { type ItemLine, itemOfLine, PlanEditing } from './plan-editing.ts'
import { ProvenanceMark } from './provenance-mark.tsx'

interface LineActionsProps {
  readonly line: ItemLine
  /** the line, as it is called */
  readonly says: string
}

export function LineActions({ line, says }: LineActionsProps) {
  const editing = use(PlanEditing)
  const item = itemOfLine(editing, line)
  return (
    <span className="relative -my-0.5 inline-flex shrink-0 items-center print:hidden">
      <ProvenanceMark of={line.provenance} says={says} />
      {editing === null || item === null || line.provenance === undefined ? null : (
        <span className="rounded-s [@media(hover:hover)]:absolute [@media(hover:hover)]:bg-wash [@media(hover:hover)]:right-full [@media(hover:hover)]:opacity-0 [@media(hover:hover)]:group-focus-within/line:opacity-100 [@media(hover:hover)]:group-hover/line:opacity-100">
          <ItemActions account={editing.account} item={item} organization={editing.organization} />
        </span>
      )}
    </span>
  )
}
