/** Asks until when a movement rests, and what is waited for. */
import { useState } from 'react'
import { addDays, isDay } from '#src/kernel/day.ts'
import { format } from '../format.ts'
import { en } from '../messages/en.ts'
import { FieldInput } from '../ui/field-input.tsx'
import { AskForm } from './ask-form.tsx'
import { QuickChoices } from './quick-choices.tsx'
import { ReasonField } from './reason-field.tsx'

interface SnoozeFormProps {
  readonly today: string
  readonly onSay: (until: string, reason: string) => void
  readonly onCancel: () => void
}

/** Days after which it may come back. */
const spans = [3, 7, 14, 30] as const

export function SnoozeForm({ today, onSay, onCancel }: SnoozeFormProps) {
  const [until, setUntil] = useState(addDays(today, 7))
  const [reason, setReason] = useState('')
  return (
    <AskForm
      isReady={reason.trim() !== '' && isDay(until) && until > today}
      onCancel={onCancel}
      onSay={() => onSay(until, reason)}
      say={en.movement.saySnooze(isDay(until) ? format.shortDay(until, today) : '')}
    >
      <QuickChoices
        choices={spans.map((days) => ({ value: addDays(today, days), label: en.movement.inDays(days) }))}
        label={en.movement.until}
        onChoose={setUntil}
        value={until}
      />
      <FieldInput
        bounds={{ from: addDays(today, 1) }}
        kind="day"
        label={en.movement.until}
        onType={setUntil}
        value={until}
      />
      <ReasonField
        choices={en.movement.snoozeReasons}
        label={en.movement.whySnooze}
        onType={setReason}
        value={reason}
      />
    </AskForm>
  )
}
