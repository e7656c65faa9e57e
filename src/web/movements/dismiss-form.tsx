/** Asks why a movement, or a step of a renewal, is dismissed. */
import { useState } from 'react'
import { en } from '../messages/en.ts'
import { AskForm } from './ask-form.tsx'
import { ReasonField } from './reason-field.tsx'

interface DismissFormProps {
  /** what is asked; default: why a movement is none */
  readonly label?: string
  /** the usual reasons; default: those for a movement */
  readonly choices?: readonly string[]
  readonly onSay: (reason: string) => void
  readonly onCancel: () => void
}

export function DismissForm({
  label = en.movement.whyDismiss,
  choices = en.movement.dismissReasons,
  onSay,
  onCancel,
}: DismissFormProps) {
  const [reason, setReason] = useState('')
  return (
    <AskForm
      isReady={reason.trim() !== ''}
      onCancel={onCancel}
      onSay={() => onSay(reason)}
      say={en.movement.sayDismiss}
    >
      <ReasonField choices={choices} label={label} onType={setReason} value={reason} />
    </AskForm>
  )
}
