/** Makes a form of one's own by copying the one in view. */
import { useEffect, useId, useRef, useState } from 'react'
import { plainId } from '#src/kernel/plain-id.ts'
import { enForms } from '../../messages/en-forms.ts'
import { Button } from '../../ui/button.tsx'
import { copyForm, type EditedForm, formsIn } from './use-form.ts'
import type { EditedSettings } from './use-settings.ts'

interface FormCopyProps {
  readonly settings: EditedSettings
  readonly form: EditedForm
  readonly onCopied: (form: string) => void
}

export function FormCopy({ settings, form, onCopied }: FormCopyProps) {
  const field = useId()
  const [name, type] = useState<string | null>(null)
  const input = useRef<HTMLInputElement>(null)
  const isOpen = name !== null
  useEffect(() => {
    if (isOpen) input.current?.focus()
  }, [isOpen])
  const [problem, setProblem] = useState<string | null>(null)
  if (name === null) return <Button onClick={() => type('')}>{enForms.copy}</Button>
  const copy = () => {
    const id = plainId(name)
    const isTaken = formsIn(settings).some((one) => one.id === id)
    if (id === '' || isTaken) return setProblem(id === '' ? enForms.nameMissing : enForms.nameTaken)
    onCopied(copyForm(settings, form, name))
  }
  return (
    <form
      className="w-full"
      onSubmit={(event) => {
        event.preventDefault()
        copy()
      }}
    >
      <label className="block pb-0.5 text-small text-mute" htmlFor={field}>
        {enForms.name}
      </label>
      <span className="flex gap-2">
        <input
          aria-describedby={problem === null ? undefined : `${field}-problem`}
          aria-invalid={problem !== null}
          className="h-7 min-w-0 flex-1 rounded-s border border-line-2 bg-bg px-2 hover:border-mute aria-invalid:border-bad max-md:h-10 max-md:text-[16px]"
          id={field}
          ref={input}
          maxLength={60}
          onChange={({ target }) => type(target.value)}
          onKeyDown={({ key }) => (key === 'Escape' ? type(null) : undefined)}
          value={name}
        />
        <Button type="submit">{enForms.make}</Button>
      </span>
      {problem === null ? null : (
        <p className="pt-0.5 text-small text-bad" id={`${field}-problem`} role="alert">
          {problem}
        </p>
      )}
    </form>
  )
}
