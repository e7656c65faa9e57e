/** One line of a list or lane: its state, what it says, what stands back, and where it comes from. */
import type { ListItem } from '#src/publish/document.ts'
import { en } from '../messages/en.ts'
import { Differs } from '../ui/differs.tsx'
import { Icon } from '../ui/icon.tsx'
import { Mark } from '../ui/mark.tsx'
import { documentMark } from './document-mark.ts'
import { ProvenanceMark } from './provenance-mark.tsx'

interface DocumentLineProps {
  readonly item: ListItem
  /** the note stands under the text, where the line is narrow */
  readonly narrow?: boolean
}

export function DocumentLine({ item, narrow = false }: DocumentLineProps) {
  const { says, note, differs, provenance } = item
  return (
    <li
      className="flex items-start gap-x-2.5 border-b border-line py-[7px] hover:bg-wash"
      data-item={provenance?.itemId}
    >
      <Sign item={item} />
      <span
        className={`flex min-w-0 flex-1 flex-wrap gap-x-3 ${narrow ? '' : 'items-baseline justify-between'}`}
      >
        <span
          className={`min-w-0 text-pretty wrap-anywhere ${item.state === 'done' ? 'text-mute' : ''} ${narrow ? 'w-full' : ''}`}
        >
          {says} {differs ? <Differs>{differs}</Differs> : null}
        </span>
        {note ? <span className="text-small text-mute">{note}</span> : null}
      </span>
      <ProvenanceMark of={provenance} says={says} />
    </li>
  )
}

function Sign({ item: { state, tone } }: Pick<DocumentLineProps, 'item'>) {
  if (state === 'open' || state === 'done') {
    return (
      <span
        aria-label={en.plan.states[state]}
        className="mt-[3px] inline-flex size-3.5 shrink-0 items-center justify-center rounded-[3px] border border-line-2 text-mute"
        role="img"
      >
        {state === 'done' ? <Icon name="check" size={12} /> : null}
      </span>
    )
  }
  const mark = state === undefined ? documentMark(tone) : state === 'failed' ? 'bad' : 'unknown'
  if (mark === null) return null
  const label = state === undefined ? {} : { label: en.plan.states[state] }
  return (
    <span className="mt-[5px] flex">
      <Mark tone={mark} {...label} />
    </span>
  )
}
