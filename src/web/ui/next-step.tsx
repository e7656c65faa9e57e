/** The first thing to do on an account; of an action of the plan, by when or how late. */
import type { NextStep } from '#src/detect/next-step.ts'
import { format } from '../format.ts'
import { enBook } from '../messages/en-book.ts'
import { Told } from './told.tsx'

interface NextStepTextProps {
  readonly step: NextStep
  readonly asOf: string | null
}

export function NextStepText({ step: { says, from, dueOn, days }, asOf }: NextStepTextProps) {
  if (from === 'movement') return <Told>{says}</Told>
  return (
    <>
      {says}{' '}
      {days === null || dueOn === null ? null : days < 0 ? (
        <span className="font-medium text-bad">{enBook.late(-days)}</span>
      ) : (
        <span className="text-mute">{format.shortDay(dueOn, asOf)}</span>
      )}
    </>
  )
}
