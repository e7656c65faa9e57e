/** The box before an action: a click ticks it off. */
import { enWork } from '../../../messages/en-work.ts'
import { Icon } from '../../../ui/icon.tsx'

interface DoneBoxProps {
  readonly name: string
  readonly isDone: boolean
  readonly onToggle: () => void
}

export function DoneBox({ name, isDone, onToggle }: DoneBoxProps) {
  return (
    <button
      aria-label={isDone ? enWork.board.markOpen(name) : enWork.board.markDone(name)}
      aria-pressed={isDone}
      className="group/box -ml-1 inline-flex size-6 shrink-0 items-center justify-center max-md:size-10"
      data-done=""
      onClick={onToggle}
      type="button"
    >
      <span
        className={`inline-flex size-4 items-center justify-center rounded-[4px] border ${isDone ? 'border-ink-2 bg-ink-2 text-bg' : 'border-line-2 group-hover/box:border-mute'}`}
      >
        {isDone ? <Icon name="check" size={12} /> : null}
      </span>
    </button>
  )
}
