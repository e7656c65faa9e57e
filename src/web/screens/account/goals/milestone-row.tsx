/** One milestone: done by a click, its name and days editable where they stand. */
import { useQuery } from '@tanstack/react-query'
import { enGoals } from '../../../messages/en-goals.ts'
import { editedItem } from '../../../plan/edited-item.ts'
import { InlineEdit } from '../../../plan/inline-edit.tsx'
import { ItemDiffers } from '../../../plan/item-differs.tsx'
import { ItemEnd } from '../../../plan/item-end.tsx'
import type { ListedItem } from '../../../plan/plan-items-query.ts'
import { useChange } from '../../../plan/use-change.ts'
import { accountQuery } from '../../../queries.ts'
import { Icon } from '../../../ui/icon.tsx'
import { Mark } from '../../../ui/mark.tsx'
import { DueWords } from './due-words.tsx'
import type { GoalsProps } from './goals-props.ts'
import type { Due } from './goals-queries.ts'

interface MilestoneRowProps extends Pick<GoalsProps, 'place'> {
  readonly item: ListedItem<'milestones'>
  readonly due: Due | undefined
}

const texts = enGoals.milestones

export function MilestoneRow({ item, due, place }: MilestoneRowProps) {
  const { change } = useChange(place)
  const today = useQuery(accountQuery(place.organization, place.account)).data?.diagnosis?.asOf
  const { name, status, doneOn } = item.values
  const isDone = status === 'Complete'
  const edited = { ...place, item: editedItem(item) }
  const toggle = () =>
    void change(
      item,
      isDone ? { status: 'In Progress', doneOn: null } : { status: 'Complete', doneOn: today ?? null },
      isDone ? texts.saidOpen(name) : texts.saidDone(name),
    )
  return (
    <li className="flex items-start gap-2 border-b border-line py-1.5">
      <DoneButton isDone={isDone} name={name} onToggle={toggle} />
      <div className="min-w-0 flex-1">
        <InlineEdit {...edited} className={isDone ? 'text-ink-2' : 'font-strong'} field="name" />
        <p className="flex flex-wrap items-baseline gap-x-2 text-small text-mute">
          {isDone ? (
            <>
              {texts.done} {doneOn === null ? null : <InlineEdit {...edited} field="doneOn" />}
            </>
          ) : (
            <InlineEdit {...edited} field="dueOn" />
          )}
          <DueWords due={due} />
          <ItemDiffers field="status" item={item} />
          {!isDone && status === 'At Risk' ? (
            <span className="inline-flex items-center gap-1 text-watch">
              <Mark tone="watch" />
              {texts.atRisk}
            </span>
          ) : null}
        </p>
      </div>
      <ItemEnd {...edited} isBare />
    </li>
  )
}

interface DoneButtonProps {
  readonly name: string
  readonly isDone: boolean
  readonly onToggle: () => void
}

function DoneButton({ name, isDone, onToggle }: DoneButtonProps) {
  return (
    <button
      aria-label={isDone ? texts.markOpen(name) : texts.markDone(name)}
      aria-pressed={isDone}
      className="group -ml-1 inline-flex size-6 shrink-0 items-center justify-center max-md:size-10"
      onClick={onToggle}
      type="button"
    >
      <span
        className={`inline-flex size-4 items-center justify-center rounded-full border ${isDone ? 'border-ink-2 bg-ink-2 text-bg' : 'border-line-2 group-hover:border-mute'}`}
      >
        {isDone ? <Icon name="check" size={12} /> : null}
      </span>
    </button>
  )
}
