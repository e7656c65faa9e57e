/** What is wrong in a row, in its place: a click or Enter opens it, Enter or leaving keeps it, Escape leaves it as it was. */
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { enImport } from '../../messages/en-import.ts'

const words = enImport.problems

interface RepairCellProps {
  readonly label: string
  /** as it stands in the file; null: it can only be repaired there */
  readonly value: string | null
  readonly whatWasFound: string
  /** what is said beside it */
  readonly note: string | null
  readonly isWide: boolean
  /** with what was typed, even where that is what stands there */
  readonly onRepair: (text: string) => Promise<void>
}

const look = 'block w-full border px-2.5 py-[3px] text-left min-h-7 max-md:min-h-10'

export function RepairCell({ label, value, whatWasFound, note, isWide, onRepair }: RepairCellProps) {
  // Until something is typed, the field follows what stands in the file, which may still be read.
  const [edit, setEdit] = useState<{ readonly typed: string | null } | null>(null)
  const isEdited = edit !== null
  const button = useRef<HTMLButtonElement>(null)
  const input = useRef<TextField>(null)
  const isOpen = useRef(false)
  const isByKey = useRef(false)
  useEffect(() => {
    // By the keyboard one goes on from where one was.
    if (isEdited) input.current?.select()
    else if (isByKey.current) button.current?.focus()
    isByKey.current = false
  }, [isEdited])
  const open = () => {
    isOpen.current = true
    setEdit({ typed: null })
  }
  const close = (keeps: boolean) => {
    // Leaving the field is told once more when it goes.
    if (!isOpen.current) return
    isOpen.current = false
    setEdit(null)
    if (keeps && edit !== null && edit.typed !== null) void onRepair(edit.typed)
  }
  const width = isWide ? 'min-w-72' : 'min-w-44'
  if (value === null) return <InTheFile note={note} whatWasFound={whatWasFound} width={width} />
  if (edit === null) {
    return (
      <button
        className={`${look} ${width} border-bad/35 bg-bad-tint hover:border-bad`}
        onClick={open}
        ref={button}
        type="button"
      >
        <Standing label={label} note={note} value={value} />
      </button>
    )
  }
  return (
    <Field
      aria-label={label}
      className={`${look} ${width} border-accent bg-bg max-md:text-[16px]`}
      onBlur={() => close(true)}
      onChange={(event) => setEdit({ typed: event.target.value })}
      onDone={(keeps) => {
        // The cell has the focus from here on.
        isByKey.current = true
        close(keeps)
      }}
      hold={(field) => {
        input.current = field
      }}
      lines={value.split(/\r\n|\r|\n/).length}
      value={edit.typed ?? value}
    />
  )
}

type TextField = HTMLInputElement | HTMLTextAreaElement

interface FieldProps {
  readonly 'aria-label': string
  readonly className: string
  readonly value: string
  /** of what stands in the file: the field stays the same while somebody types */
  readonly lines: number
  readonly onBlur: () => void
  readonly onChange: (event: { readonly target: TextField }) => void
  /** @param keeps by Enter; else by Escape */
  readonly onDone: (keeps: boolean) => void
  readonly hold: (field: TextField | null) => void
}

/** A row may hold line breaks, which a field of one line would drop without a word. */
function Field({ hold, lines, onDone, ...props }: FieldProps) {
  const shared = {
    ...props,
    onKeyDown: (event: KeyboardEvent<TextField>) => {
      event.stopPropagation()
      if ((event.key !== 'Enter' || event.shiftKey) && event.key !== 'Escape') return
      // The cell has the focus afterwards, and the same key would open it again.
      event.preventDefault()
      onDone(event.key === 'Enter')
    },
    ref: hold,
  }
  return lines > 1 ? <textarea {...shared} rows={lines} /> : <input {...shared} />
}

interface InTheFileProps extends Pick<RepairCellProps, 'note' | 'whatWasFound'> {
  readonly width: string
}

/** What cannot be repaired here. */
function InTheFile({ whatWasFound, note, width }: InTheFileProps) {
  return (
    <span className={`${look} ${width} border-bad/35 bg-bad-tint`}>
      {whatWasFound}
      {note === null ? null : <span className="block text-small text-mute">{note}</span>}
    </span>
  )
}

interface StandingProps extends Pick<RepairCellProps, 'label' | 'note'> {
  readonly value: string
}

function Standing({ label, value, note }: StandingProps) {
  return (
    <>
      <span className="sr-only">{label}: </span>
      {value === '' ? <span className="text-bad">{words.empty}</span> : value}
      {note === null ? null : <span className="block text-small text-mute">{note}</span>}
    </>
  )
}
