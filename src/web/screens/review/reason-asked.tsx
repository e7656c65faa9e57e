/** Asks for a reason in place of a button, with the usual ones at hand. */
import { useState } from 'react'
import { AskForm } from '../../movements/ask-form.tsx'
import { ReasonField } from '../../movements/reason-field.tsx'

interface ReasonAskedProps {
  readonly label: string
  readonly say: string
  readonly choices: readonly string[]
  readonly onSay: (reason: string) => void
  readonly onCancel: () => void
}

export function ReasonAsked({ label, say, choices, onSay, onCancel }: ReasonAskedProps) {
  const [reason, setReason] = useState('')
  return (
    <AskForm isReady={reason.trim() !== ''} onCancel={onCancel} onSay={() => onSay(reason)} say={say}>
      <ReasonField choices={choices} label={label} onType={setReason} value={reason} />
    </AskForm>
  )
}
