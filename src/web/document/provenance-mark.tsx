/** Where a line of the plan comes from: a tick that tells it on hover, by keyboard, and by touch. */
import type { Provenance } from '#src/publish/document.ts'
import { daysBetween } from '#src/kernel/day.ts'
import { type KeyboardEvent, use, useId, useRef } from 'react'
import { en } from '../messages/en.ts'
import { DiffersSign } from '../ui/differs.tsx'
import { AsOf } from './as-of.ts'
import { ProvenanceNote } from './provenance-note.tsx'

interface ProvenanceMarkProps {
  readonly of: Provenance | undefined
  /** the line that it is of */
  readonly says: string
  /** what the data says against it, where the line has no room to say so */
  readonly differs?: readonly string[]
  /** the mark alone, without the age of what is stale, where there is no room beside it */
  readonly isBare?: boolean
  readonly tabIndex?: number | undefined
}

const none: readonly string[] = []

export function ProvenanceMark({
  of: provenance,
  says,
  differs = none,
  isBare = false,
  tabIndex,
}: ProvenanceMarkProps) {
  const id = useId()
  const note = useRef<HTMLDivElement>(null)
  const asOf = use(AsOf)
  if (provenance === undefined) return null
  const show = (mark: HTMLElement) => showBeside(note.current, mark)
  const hide = () => note.current?.hidePopover()
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !note.current?.matches(':popover-open')) return
    // Else the page would take it as the way back.
    event.stopPropagation()
    hide()
  }
  const age = provenance.confirmedOn === null ? null : daysBetween(provenance.confirmedOn, asOf)
  return (
    <span className="-my-0.5 inline-flex shrink-0 items-center gap-1 print:hidden">
      {differs.length === 0 ? null : <DiffersSign />}
      {provenance.isStale && age !== null && !isBare ? (
        <span className="text-small font-medium whitespace-nowrap text-watch">{en.days(age)}</span>
      ) : null}
      <button
        aria-describedby={id}
        aria-label={en.provenance.of(says)}
        className="inline-flex size-6 items-center justify-center rounded-s hover:bg-sunk"
        data-provenance=""
        onBlur={hide}
        onClick={(event) => show(event.currentTarget)}
        onFocus={(event) => show(event.currentTarget)}
        onKeyDown={onKey}
        onMouseEnter={(event) => show(event.currentTarget)}
        onMouseLeave={hide}
        tabIndex={tabIndex}
        type="button"
      >
        <Tick provenance={provenance} />
      </button>
      <ProvenanceNote asOf={asOf} differs={differs} id={id} provenance={provenance} ref={note} />
    </span>
  )
}

/** Full while it is fresh, hollow once it is past its shelf life, dashed as long as it is assumed. */
function Tick({ provenance: { isStale, standing } }: { readonly provenance: Provenance }) {
  const look = isStale
    ? 'border-[1.5px] border-watch'
    : standing === 'assumed'
      ? 'border border-dashed border-mute'
      : 'bg-faint'
  return <span aria-hidden="true" className={`h-2.5 w-[5px] rounded-[1.5px] ${look}`} />
}

/** Under the mark and within the window; above it where there is no room below. */
function showBeside(note: HTMLElement | null, mark: HTMLElement): void {
  if (note === null) return
  note.showPopover()
  const at = mark.getBoundingClientRect()
  const { width, height } = note.getBoundingClientRect()
  const below = at.bottom + 4
  note.style.left = `${Math.max(8, Math.min(at.right - width, innerWidth - width - 8))}px`
  note.style.top = `${below + height > innerHeight - 8 ? at.top - height - 4 : below}px`
}
