/** One cell of a table: a text with the marks that belong to it; alone on its line, it says its label. */
import type { Cell, Tone } from '#src/publish/document.ts'
import { en } from '../messages/en.ts'
import { Differs } from '../ui/differs.tsx'
import { InEnglish } from '../ui/in-english.tsx'
import { InfluenceDots } from '../ui/influence-dots.tsx'
import { Mark } from '../ui/mark.tsx'
import { Sparkline } from '../ui/sparkline.tsx'
import { documentMark } from './document-mark.ts'
import { EditedText } from './edited-text.tsx'
import type { ItemLine } from './plan-editing.ts'
import { ServerText } from './server-text.tsx'
import { hasLongWord } from './table-room.ts'

interface DocumentCellProps {
  readonly cell: Cell
  readonly line: ItemLine
  readonly label: string
  readonly right: boolean
  /** names its row, or numbers it, or neither */
  readonly part: 'name' | 'number' | null
  /** of a place that is to be filled */
  readonly isGap: boolean
}

const tones: Readonly<Record<Tone, string>> = {
  good: '',
  watch: '',
  bad: 'text-bad',
  mute: 'text-mute',
  accent: 'text-accent',
}

const places = {
  name: 'stacked:w-full',
  number: 'stacked:absolute stacked:left-0',
  other: 'stacked:text-small',
} as const

export function DocumentCell({ cell, line, label, right, part, isGap }: DocumentCellProps) {
  const isEmpty = cell.text === '' && !cell.note && !cell.differs && cell.spark === undefined
  const isLong = hasLongWord(`${cell.text} ${cell.note ?? ''}`)
  const place = isEmpty ? 'stacked:hidden' : places[part ?? 'other']
  return (
    <span
      className={`stacked:min-w-0 ${place} ${right ? 'columned:text-right' : ''} ${isLong ? 'columned:min-w-28' : ''} ${edited}`}
      role="cell"
    >
      {(part !== null && cell.text !== '?') || isEmpty || label === '' ? null : (
        <span aria-hidden="true" className="text-mute columned:hidden">
          {label}{' '}
        </span>
      )}
      <Content
        cell={cell}
        isGap={isGap && part === 'name'}
        isStrong={cell.strong === true}
        line={line}
        right={right}
      />
      {cell.differs ? (
        <span className="block">
          <Differs>
            <InEnglish>{cell.differs}</InEnglish>
          </Differs>
        </span>
      ) : null}
    </span>
  )
}

/** What is typed takes the width that the column has, and no other column gives way to it. */
const edited =
  'columned:has-[input,select,textarea]:relative columned:has-[input,select,textarea]:z-1 columned:has-[input,select,textarea]:[contain:inline-size]'

/** Letters of a note that stays on its line, as `90 d`. */
const A_FEW = 6

interface ContentProps extends Pick<DocumentCellProps, 'cell' | 'line' | 'isGap' | 'right'> {
  readonly isStrong: boolean
}

function Content({ cell, line, isStrong, isGap, right }: ContentProps) {
  const { text, note, tone, spark, dots, edits, noteEdits } = cell
  const mark = documentMark(tone)
  // What an item of the plan or a record says is in the words of whoever typed it.
  const isServers = line.provenance === undefined && line.only === undefined && cell.sets === undefined
  const words = `text-pretty ${hasLongWord(text) ? 'wrap-anywhere' : ''} ${isStrong ? 'font-strong' : ''} ${tone ? tones[tone] : ''}`
  return (
    <span className={`inline-flex max-w-full items-baseline gap-1.5 ${right ? 'columned:justify-end' : ''}`}>
      {isGap ? <Mark tone="unknown" /> : mark === null ? null : <Mark tone={mark} />}
      {spark === undefined ? null : <Sparkline className="self-center" span={0} values={spark} />}
      <span className="min-w-0">
        <EditedText edits={edits} line={line} shown={text}>
          {dots !== undefined && dots > 0 ? (
            <InfluenceDots count={dots} label={text} />
          ) : text === '?' ? (
            <Unknown />
          ) : (
            <span className={words}>{isServers ? <ServerText>{text}</ServerText> : text}</span>
          )}
        </EditedText>
        {note ? (
          <>
            {' '}
            <EditedText edits={noteEdits} line={line}>
              <span
                className={`text-mute ${note.length <= A_FEW ? 'whitespace-nowrap' : hasLongWord(note) ? 'wrap-anywhere' : ''}`}
              >
                {isServers ? <ServerText>{note}</ServerText> : note}
              </span>
            </EditedText>
          </>
        ) : null}
      </span>
    </span>
  )
}

function Unknown() {
  return (
    <span className="text-mute" title={en.notKnown}>
      ?<span className="sr-only"> {en.notKnown}</span>
    </span>
  )
}
