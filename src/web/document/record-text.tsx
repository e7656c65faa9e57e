/** Values of the account in a document that are set where they stand: click or Enter edits, Esc leaves them, Enter or leaving writes. */
import { type KeyboardEvent, type ReactNode, use, useEffect, useRef } from 'react'
import { enAccountRecord } from '../messages/en-account-record.ts'
import { enPlanFields } from '../messages/en-plan-fields.ts'
import { EditPlace } from '../plan/edit-place.tsx'
import { FieldControl } from '../plan/field-control.tsx'
import { RefusedLine } from '../plan/refused-line.tsx'
import { useFocusBack } from '../plan/use-focus-back.ts'
import { type Names, useNames } from '../plan/use-names.ts'
import { useSegments } from '../use-segments.ts'
import { editedLook } from './edited-look.ts'
import { type Editing, PlanEditing } from './plan-editing.ts'
import { RecordConflict } from './record-conflict.tsx'
import { type RecordField, recordFields } from './record-fields.ts'
import { onTop, type RecordEdit, useRecordEdit, withTheirs } from './use-record-edit.ts'

interface RecordTextProps {
  /** columns of the account that the text prints; absent: it is only read */
  readonly sets: readonly string[] | undefined
  readonly children: ReactNode
}

export function RecordText({ sets, children }: RecordTextProps) {
  const editing = use(PlanEditing)
  if (editing === null || sets === undefined) return children
  return (
    <Values editing={editing} sets={sets}>
      {children}
    </Values>
  )
}

interface ValuesProps extends RecordTextProps {
  readonly sets: readonly string[]
  readonly editing: Editing
}

function Values({ editing, sets, children }: ValuesProps) {
  const fields = recordFields(sets)
  const edit = useRecordEdit(editing, fields)
  const button = useRef<HTMLButtonElement>(null)
  const goBack = useFocusBack(button, edit.isOpen)
  if (edit.isOpen) return <Editor edit={edit} editing={editing} fields={fields} goBack={goBack} />
  const label = fields.map(({ name }) => enAccountRecord.labels[name]).join(', ')
  return (
    <button className={editedLook} data-edits={sets.join(' ')} onClick={edit.open} ref={button} type="button">
      <span className="min-w-0">
        <span className="sr-only">{enPlanFields.change(label)}</span>
        {edit.words ?? children}
      </span>
    </button>
  )
}

interface EditorProps {
  readonly editing: Editing
  readonly fields: readonly RecordField[]
  readonly edit: RecordEdit
  readonly goBack: () => void
}

function Editor({ editing, fields, edit, goBack }: EditorProps) {
  const names = useNames(editing)
  const segments = useSegments(editing.organization, { isAsked: fields.some(isChosen) })
  const place = useRef<HTMLSpanElement>(null)
  const { draft, problem, put, write, type, isBegun } = edit
  const focus = () => focusIn(place.current)
  useEffect(() => {
    if (isBegun) focusIn(place.current)
  }, [isBegun])
  if (draft === null) return null
  const { texts } = draft
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' && event.key !== 'Enter') return
    // A button below has the key for itself.
    if (event.key === 'Enter' && event.target instanceof HTMLButtonElement) return event.stopPropagation()
    event.preventDefault()
    // Else the page would take it as a key of its own.
    event.stopPropagation()
    goBack()
    if (event.key === 'Escape') put(null)
    else void write(draft, names)
  }
  return (
    <EditPlace
      isRefused={problem !== null}
      onKey={onKey}
      onLeave={() => void write(draft, names)}
      place={place}
    >
      {fields.map((field) => (
        <span key={field.name}>
          {fields.length === 1 ? null : (
            <span aria-hidden="true" className="block pb-0.5 text-small text-mute">
              {enAccountRecord.labels[field.name]}
            </span>
          )}
          <FieldControl
            field={isChosen(field) ? { ...field, options: segments } : field}
            isInvalid={typeof problem === 'string'}
            label={enAccountRecord.labels[field.name]}
            names={names}
            onType={(text, isChosen) => {
              type(field.name, text)
              if (!isChosen) return
              goBack()
              void write({ ...draft, texts: { ...texts, [field.name]: text } }, names)
            }}
            section="overview"
            text={texts[field.name] ?? ''}
          />
        </span>
      ))}
      <span className="text-small text-mute">{enAccountRecord.empty}</span>
      <Refused edit={edit} fields={fields} focus={focus} goBack={goBack} names={names} />
    </EditPlace>
  )
}

interface RefusedProps extends Omit<EditorProps, 'editing'> {
  readonly names: Names
  /** on what is typed */
  readonly focus: () => void
}

/** Why it is not written, and the ways on. */
function Refused({ edit, fields, names, focus, goBack }: RefusedProps) {
  const { draft, problem, overtaken, put, write } = edit
  if (draft === null) return null
  if (overtaken === null) {
    return <RefusedLine onAgain={() => void write(draft, names)} onDrop={() => put(null)} problem={problem} />
  }
  return (
    <RecordConflict
      fields={fields}
      onEdit={() => {
        // Before the buttons go: where the focus is lost, what is typed is written.
        focus()
        put(onTop(draft, overtaken))
      }}
      onKeep={() => {
        goBack()
        void write(withTheirs(draft, overtaken), names)
      }}
      onWrite={() => {
        goBack()
        void write(onTop(draft, overtaken), names)
      }}
      overtaken={overtaken}
    />
  )
}

function isChosen({ kind }: RecordField): boolean {
  return kind === 'choice'
}

function focusIn(place: HTMLElement | null): void {
  const control = place?.querySelector<HTMLElement>('input, select, textarea')
  control?.focus()
  if (control instanceof HTMLInputElement) control.select()
}
