/** A reason in one line, with the usual ones at hand. */
import { use } from 'react'
import { en } from '../messages/en.ts'
import { FieldInput } from '../ui/field-input.tsx'
import { Asked } from './asked.ts'
import { QuickChoices } from './quick-choices.tsx'

interface ReasonFieldProps {
  readonly label: string
  readonly value: string
  readonly choices: readonly string[]
  readonly onType: (reason: string) => void
}

export function ReasonField({ label, value, choices, onType }: ReasonFieldProps) {
  const lacks = use(Asked) && value.trim() === ''
  return (
    <>
      <FieldInput
        kind="text"
        label={label}
        onType={onType}
        value={value}
        wrong={lacks ? en.movement.needsReason : undefined}
      />
      <QuickChoices
        choices={choices.map((reason) => ({ value: reason, label: reason }))}
        label={label}
        onChoose={onType}
        value={value}
      />
    </>
  )
}
