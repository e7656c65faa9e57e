/** A value of the plan that is edited where it stands: click or Enter edits, Esc leaves it, Enter or leaving it writes. */
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import { planField, type PlanField } from '#src/plan/plan-fields.ts'
import { enPlanFields } from '../messages/en-plan-fields.ts'
import { Gap } from '../ui/gap.tsx'
import { ConflictNote } from './conflict-note.tsx'
import { EditPlace } from './edit-place.tsx'
import { knownAs } from './edited-item.ts'
import { FieldControl } from './field-control.tsx'
import { RefusedLine } from './refused-line.tsx'
import { shownValue } from './shown-value.ts'
import { type InlineEditInput, type InlineEditing, useInlineEdit } from './use-inline-edit.ts'
import { useFocusBack } from './use-focus-back.ts'
import { useNames } from './use-names.ts'

export interface InlineEditProps extends InlineEditInput {
  /** how the value is read; without it, in words */
  readonly children?: ReactNode
  readonly className?: string
}

/** Where the field is not one for typing, only what is read. */
export function InlineEdit(props: InlineEditProps) {
  const { item, field, children } = props
  const kind = planField(item.section, field)
  if (kind === null) return children ?? shownValue(item, field)
  // What is typed and written belongs to one field of one item, whatever else comes to stand in its place.
  return <Editable {...props} key={`${knownAs(item)} ${field}`} kind={kind} />
}

function Editable({
  kind,
  children,
  className = '',
  ...input
}: InlineEditProps & { readonly kind: PlanField }) {
  const { item, field } = input
  const editing = useInlineEdit(input, kind)
  const button = useRef<HTMLButtonElement>(null)
  const { isOpen, conflict, written } = editing
  const goBack = useFocusBack(button, isOpen)
  if (isOpen && conflict !== null) {
    return <ConflictNote {...input} conflict={conflict} editing={editing} goBack={goBack} kind={kind} />
  }
  if (isOpen) return <Editor editing={editing} goBack={goBack} input={input} kind={kind} />
  const words = shownValue(item, field, written === null ? item.values[field] : written.value)
  return (
    <button
      className={`-mx-1 inline-flex min-h-6 min-w-6 max-w-[calc(100%+8px)] cursor-text items-center rounded-s px-1 text-left wrap-break-word hover:bg-sunk hover:shadow-[inset_0_0_0_1px_var(--line-2)] max-md:min-h-8 print:m-0 print:p-0 ${className}`}
      data-edits={field}
      onClick={editing.open}
      ref={button}
      type="button"
    >
      <span className="min-w-0">
        <span className="sr-only">{enPlanFields.change(editing.label)}</span>
        {written === null && children !== undefined
          ? children
          : (words ?? <Gap bare>{enPlanFields.empty}</Gap>)}
      </span>
    </button>
  )
}

interface EditorProps {
  readonly input: InlineEditInput
  readonly kind: PlanField
  readonly editing: InlineEditing
  readonly goBack: () => void
}

function Editor({ input, kind, editing, goBack }: EditorProps) {
  const { item } = input
  const names = useNames(input)
  const place = useRef<HTMLSpanElement>(null)
  const { draft, label, problem, drop, write, type, isBegun } = editing
  useEffect(() => {
    if (isBegun) openIn(place.current)
  }, [isBegun])
  if (draft === null) return null
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.preventDefault()
      goBack()
      drop()
    } else if (event.key === 'Enter' && writes(event)) {
      event.preventDefault()
      goBack()
      void write(draft, names)
    } else return
    // Else the page would take it as a key of its own.
    event.stopPropagation()
  }
  return (
    <EditPlace
      isRefused={problem !== null}
      onKey={onKey}
      onLeave={() => void write(draft, names)}
      place={place}
    >
      <FieldControl
        field={kind}
        isInvalid={typeof problem === 'string'}
        label={label}
        names={names}
        hint={draft.was === '' ? input.shown : undefined}
        onType={(text, isChosen) => {
          type({ ...draft, text })
          if (isChosen) {
            goBack()
            void write({ ...draft, text }, names)
          }
        }}
        section={item.section}
        text={draft.text}
      />
      <RefusedLine onAgain={() => void write(draft, names)} onDrop={drop} problem={problem} />
    </EditPlace>
  )
}

/** In a longer text Enter begins a line, and with Ctrl or ⌘ it writes. */
function writes({ target, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return !(target instanceof HTMLTextAreaElement) || ctrlKey || metaKey
}

function openIn(place: HTMLElement | null): void {
  const control = place?.querySelector<HTMLElement>('input, textarea, select')
  control?.focus()
  if (control instanceof HTMLInputElement && control.type === 'text') control.select()
}
