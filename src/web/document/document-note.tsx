/** A remark of the document: plan and data disagree, something waits, or something must not be overlooked. */
import type { Block } from '#src/publish/document.ts'
import { en } from '../messages/en.ts'
import { Icon } from '../ui/icon.tsx'
import { Mark } from '../ui/mark.tsx'
import { InEnglish } from '../ui/in-english.tsx'

type Note = Extract<Block, { kind: 'note' }>

const looks: Readonly<Record<Note['of'], string>> = {
  differs: 'bg-watch-tint text-ink-2',
  waits: 'bg-wash text-ink-2',
  warns: 'bg-bad-tint text-ink-2',
}

export function DocumentNote({ of, says }: Omit<Note, 'kind'>) {
  return (
    <p className={`my-2 flex items-baseline gap-2 rounded-s px-2.5 py-1.5 text-pretty ${looks[of]}`}>
      <Sign of={of} />
      <span className="min-w-0">
        <span className="sr-only">{en.plan.notes[of]}: </span>
        <InEnglish>{says}</InEnglish>
      </span>
    </p>
  )
}

function Sign({ of }: Pick<Note, 'of'>) {
  if (of === 'differs') {
    return (
      <span aria-hidden="true" className="font-strong text-watch">
        ≠
      </span>
    )
  }
  if (of === 'waits') return <Icon className="translate-y-[3px] text-mute" name="clock" size={14} />
  return <Mark className="translate-y-px" tone="bad" />
}
