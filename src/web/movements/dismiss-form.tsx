/** Asks why a movement is dismissed. */
import { useState } from 'react'
import { en } from '../messages/en.ts'
import { AskForm } from './ask-form.tsx'
import { ReasonField } from './reason-field.tsx'

interface DismissFormProps {
  readonly onSay: (reason: string) => void
  readonly onCancel: () => void
}

export function DismissForm({ onSay, onCancel }: DismissFormProps) {
  const [reason, setReason] = useState('')
  return (
    <AskForm
      isReady={reason.trim() !== ''}
      onCancel={onCancel}
      onSay={() => onSay(reason)}
      say={en.movement.sayDismiss}
    >
      <ReasonField
        choices={en.movement.dismissReasons}
        label={en.movement.whyDismiss}
        onType={setReason}
        value={reason}
      />
    </AskForm>
  )
}
