/** One labelled field of a form: a text, a day, a number, or a choice. */
import { useId } from 'react'
import type { DayBounds } from '../day-typed.ts'
import { DayField } from './day-field.tsx'
import { Suggestions } from './suggestions.tsx'

type FieldKind = 'text' | 'day' | 'number' | 'choice'

interface FieldInputProps {
  readonly label: string
  readonly kind: FieldKind
  readonly value: string
  readonly onType: (text: string) => void
  readonly options?: readonly string[]
  /** how the empty choice is called */
  readonly unknown?: string
  /** that are offered while one types */
  readonly suggestions?: readonly string[]
  /** of a day: that can be chosen, and none is no answer; without them, any or none */
  readonly bounds?: DayBounds
  /** of a text: why it cannot stay so */
  readonly wrong?: string | undefined
}

const look =
  'w-full min-w-0 rounded-s border border-line-2 bg-bg px-2 text-body text-ink hover:border-mute max-md:text-[16px]'

const labelLook = 'text-[11px] leading-4 text-mute first-letter:uppercase'

export function FieldInput(props: FieldInputProps) {
  const { suggestions, wrong } = props
  const [listId, wrongId] = [useId(), useId()]
  if (props.kind === 'day') return <Day {...props} id={listId} />
  return (
    <>
      {/* The ring of the focus stands between the two. */}
      <label className="flex flex-col gap-1">
        <span className={labelLook}>{props.label}</span>
        <Input
          {...props}
          listId={suggestions === undefined ? undefined : listId}
          wrongId={wrong === undefined ? undefined : wrongId}
        />
      </label>
      {wrong === undefined ? null : (
        <span className="text-small text-bad" id={wrongId} role="alert">
          {wrong}
        </span>
      )}
      {/* Beside the label, whose text names the field. */}
      {suggestions === undefined ? null : <Suggestions id={listId} texts={suggestions} />}
    </>
  )
}

/** Its label stands beside it: around it, it would be called by all that the field holds. */
function Day({ id, label, value, onType, bounds }: FieldInputProps & { readonly id: string }) {
  return (
    <div className="flex flex-col gap-px">
      <label className={labelLook} htmlFor={id}>
        {label}
      </label>
      <DayField
        bounds={bounds}
        className="w-full max-w-60"
        id={id}
        isNeeded={bounds !== undefined}
        look="rounded-s border border-line-2 bg-bg hover:border-mute aria-invalid:border-bad"
        onType={onType}
        value={value}
      />
    </div>
  )
}

interface InputProps extends FieldInputProps {
  readonly listId: string | undefined
  /** of what says why it cannot stay so */
  readonly wrongId: string | undefined
}

function Input({ kind, value, onType, options, unknown = '', listId, wrongId }: InputProps) {
  if (kind === 'choice') {
    return (
      <select
        className={`${look} h-7 max-md:h-10`}
        onChange={(event) => onType(event.target.value)}
        value={value}
      >
        {[...new Set(['', ...(options ?? []), value])].map((option) => (
          <option key={option} value={option}>
            {option === '' ? unknown : option}
          </option>
        ))}
      </select>
    )
  }
  return (
    <input
      aria-describedby={wrongId}
      aria-invalid={wrongId !== undefined}
      className={`${look} h-7 aria-invalid:border-bad max-md:h-10`}
      list={listId}
      onChange={(event) => onType(event.target.value)}
      inputMode={kind === 'number' ? 'decimal' : undefined}
      // The browser reads numbers in a manner of its own, which need not be that of the screen.
      type="text"
      value={value}
    />
  )
}
