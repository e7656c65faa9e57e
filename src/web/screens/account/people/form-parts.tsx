/** A choice and a line of text with their labels, for the forms of the people. */
import { useId } from 'react'
import { focusSoon } from './focus-soon.ts'

interface ChoiceProps {
  readonly label: string
  readonly value: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly onChoose: (value: string) => void
  /** it has the focus when the form opens */
  readonly isFirst?: boolean
}

const look =
  'h-8 w-full min-w-0 rounded-s border border-line-2 bg-bg px-2 text-body text-ink hover:border-mute max-md:h-10 max-md:text-[16px]'

export function Choice({ label, value, options, onChoose, isFirst = false }: ChoiceProps) {
  const id = useId()
  return (
    <div className="flex min-w-0 flex-1 flex-col gap-0.5">
      <label className="text-small text-mute" htmlFor={id}>
        {label}
      </label>
      <select
        ref={isFirst ? focusSoon : undefined}
        className={look}
        id={id}
        onChange={(event) => onChoose(event.target.value)}
        value={value}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  )
}

interface TextLineProps {
  readonly label: string
  readonly value: string
  readonly onType: (text: string) => void
  readonly placeholder?: string
  /** it has the focus when the form opens */
  readonly isFirst?: boolean
  readonly list?: string
  readonly type?: 'text' | 'number'
  /** what to write in place of what is typed */
  readonly wrong?: string | null
}

export function TextLine(props: TextLineProps) {
  const { label, value, onType, type = 'text', isFirst = false, wrong = null, ...rest } = props
  const id = useId()
  return (
    <div className="flex min-w-0 flex-1 flex-col gap-0.5">
      <label className="text-small text-mute" htmlFor={id}>
        {label}
      </label>
      <input
        aria-describedby={wrong === null ? undefined : `${id}-wrong`}
        aria-invalid={wrong !== null}
        className={look}
        id={id}
        inputMode={type === 'number' ? 'numeric' : undefined}
        onChange={(event) => onType(event.target.value)}
        ref={isFirst ? focusSoon : undefined}
        type="text"
        value={value}
        {...rest}
      />
      {wrong === null ? null : (
        <p className="text-small text-bad" id={`${id}-wrong`} role="alert">
          {wrong}
        </p>
      )}
    </div>
  )
}
