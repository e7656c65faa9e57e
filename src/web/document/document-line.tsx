/** One line of a list or lane: its state, what it says, what stands back, and where it comes from. */
import type { ListItem } from '#src/publish/document.ts'
import { Differs } from '../ui/differs.tsx'
import { InEnglish } from '../ui/in-english.tsx'
import { Named } from '../ui/named.tsx'
import { EditedText } from './edited-text.tsx'
import { LineActions } from './line-actions.tsx'
import { LineState } from './line-state.tsx'

interface DocumentLineProps {
  readonly item: ListItem
  /** the note stands under the text, where the line is narrow */
  readonly narrow?: boolean
}

export function DocumentLine({ item, narrow = false }: DocumentLineProps) {
  const { says, note, differs, provenance } = item
  // What nobody can edit and no item of the plan says is the engine's own.
  const isOurs = item.edits === undefined && provenance === undefined
  return (
    <li
      className="group/line flex items-start gap-x-2.5 border-b border-line py-[7px] hover:bg-wash"
      data-item={provenance?.itemId}
      data-line=""
      data-of={provenance?.section}
    >
      <LineState item={item} />
      <span
        className={`flex min-w-0 flex-1 flex-wrap gap-x-3 ${narrow ? '' : 'items-baseline justify-between'}`}
      >
        <span
          className={`min-w-0 text-pretty wrap-break-word ${item.state === 'done' ? 'text-mute' : ''} ${narrow ? 'w-full' : ''}`}
        >
          <EditedText edits={item.edits} line={item}>
            {isOurs ? <Named>{says}</Named> : says}
          </EditedText>{' '}
          {differs ? (
            <Differs>
              <InEnglish>{differs}</InEnglish>
            </Differs>
          ) : null}
        </span>
        {note ? (
          <span className="text-small text-mute">
            <EditedText edits={item.noteEdits} line={item}>
              {item.noteEdits === undefined ? <InEnglish>{note}</InEnglish> : note}
            </EditedText>
          </span>
        ) : null}
      </span>
      <LineActions line={item} says={says} />
    </li>
  )
}
