/** The fields of a proposed edit, to be changed before it is accepted. */
import { useParams } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import type { ShownEdit } from '../answers.ts'
import { en } from '../messages/en.ts'
import { typedText } from '../plan/field-words.ts'
import { LabelledField } from '../plan/labelled-field.tsx'
import { useNames } from '../plan/use-names.ts'
import { Button } from '../ui/button.tsx'
import { useEscape } from '../ui/use-escape.ts'
import { editFields, readEdit } from './edit-fields.ts'
import type { Choice } from './use-choice.ts'

interface EditFormProps {
  readonly edit: ShownEdit
  readonly choice: Choice
}

export function EditForm({ edit, choice }: EditFormProps) {
  const form = useRef<HTMLFormElement>(null)
  const organization = useParams({ strict: false, select: (params) => params.organization }) ?? ''
  const names = useNames({ organization, account: choice.account })
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
      data-holds-keys
      onSubmit={(event) => {
        event.preventDefault()
        const read = readEdit(fields, typed, names)
        setWrong(read.wrong)
        if (Object.keys(read.wrong).length > 0) return
        choice.change(edit.no, read.changes)
        close()
      }}
      ref={form}
    >
      {fields.map(({ field, text }) => (
        <LabelledField
          field={field}
          key={field}
          names={names}
          onType={(next) => setTyped((all) => ({ ...all, [field]: next }))}
          section={edit.proposed.section}
          text={typed[field] ?? text}
          wrong={wrong[field]}
        />
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
