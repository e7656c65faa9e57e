/** The fields of a proposed edit, to be changed before it is accepted. */
import { useEffect, useRef, useState } from 'react'
import { fieldWords } from '#src/plan/field-text.ts'
import type { ShownEdit } from '../answers.ts'
import { en } from '../messages/en.ts'
import { typedText } from '../plan/field-words.ts'
import { Button } from '../ui/button.tsx'
import { FieldInput } from '../ui/field-input.tsx'
import { useEscape } from '../ui/use-escape.ts'
import { changedFields, editFields, refusedFields } from './edit-fields.ts'
import type { Choice } from './use-choice.ts'

interface EditFormProps {
  readonly edit: ShownEdit
  readonly choice: Choice
}

export function EditForm({ edit, choice }: EditFormProps) {
  const form = useRef<HTMLFormElement>(null)
  const fields = editFields(edit.proposed)
  const before = choice.changes[edit.no] ?? {}
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(
      fields.flatMap(({ field, of }) => (field in before ? [[field, typedText(of, before[field])]] : [])),
    ),
  )
  const [wrong, setWrong] = useState<Readonly<Record<string, string>>>({})
  useEffect(() => form.current?.querySelector<HTMLElement>('input, textarea, select')?.focus(), [])
  const close = () => {
    choice.edit(null)
    document.querySelector<HTMLElement>(`[data-edit="${edit.no}"] input`)?.focus()
  }
  useEscape(form, close)
  return (
    <form
      className="flex flex-col gap-1.5 py-1.5"
      onSubmit={(event) => {
        event.preventDefault()
        const refused = refusedFields(fields, typed)
        setWrong(refused)
        if (Object.keys(refused).length > 0) return
        choice.change(edit.no, changedFields(fields, typed))
        close()
      }}
      ref={form}
    >
      {fields.map((one) => (
        <div key={one.field}>
          <FieldInput
            isInvalid={wrong[one.field] !== undefined}
            kind={one.kind}
            label={fieldWords(one.field)}
            onType={(text) => setTyped((all) => ({ ...all, [one.field]: text }))}
            options={one.options}
            unknown={en.notKnown}
            value={typed[one.field] ?? one.text}
          />
          {wrong[one.field] === undefined ? null : (
            <p className="text-small text-bad" role="alert">
              {wrong[one.field]}
            </p>
          )}
        </div>
      ))}
      <div className="flex gap-1.5 pt-1">
        <Button type="submit">{en.proposal.keepChanges}</Button>
        <Button onClick={close} weight="quiet">
          {en.cancel}
        </Button>
      </div>
    </form>
  )
}
