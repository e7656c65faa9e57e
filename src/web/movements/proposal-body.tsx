/** A proposal, open: what was seen on the left, what would change in the plan on the right, and the answers below. */
import { useQuery } from '@tanstack/react-query'
import type { ShownMovement } from '../answers.ts'
import { format } from '../format.ts'
import { en } from '../messages/en.ts'
import { enToday } from '../messages/en-today.ts'
import { problemOf } from '../problem.ts'
import { movementQuery } from '../queries.ts'
import { Button } from '../ui/button.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import type { ProposalBodyProps } from './open-movement.ts'
import { ProposalAnswers } from './proposal-answers.tsx'
import { Told } from '../ui/told.tsx'
import { Refusal } from '../ui/refusal.tsx'

export function ProposalBody(props: ProposalBodyProps) {
  const { organization, movement, today } = props
  const { data, error, refetch } = useQuery(movementQuery(organization, movement.id))
  const seen = <Seen movement={movement} shown={data} today={today} />
  if (data !== undefined) {
    return <ProposalAnswers {...props} seen={seen} shown={data} />
  }
  return (
    <div className="px-6 py-3 max-md:px-4">
      {seen}
      {error === null ? (
        <div aria-label={en.loading} className="flex flex-col gap-2 py-3" role="status">
          <Skeleton className="w-1/2" />
          <Skeleton className="w-1/3" />
        </div>
      ) : (
        <p className="py-3 text-bad">
          <Refusal problem={problemOf(error)} />{' '}
          <Button onClick={() => void refetch()} weight="quiet">
            {en.problem.again}
          </Button>
        </p>
      )}
    </div>
  )
}

interface SeenProps extends Pick<ProposalBodyProps, 'movement' | 'today'> {
  readonly shown: ShownMovement | undefined
}

function Seen({ movement, shown, today }: SeenProps) {
  const records = shown?.movement.evidence
  return (
    <section className="min-w-0">
      <div className="flex items-baseline justify-between gap-3 pb-1">
        <h3 className="text-title">{enToday.seen}</h3>
        <span className="text-small text-mute">
          {records === undefined
            ? null
            : enToday.seenAside(records.length, format.shortDay(movement.since, today))}
        </span>
      </div>
      <ul className="max-h-64 overflow-y-auto scrolls-quietly print:max-h-none">
        {(records ?? []).map((record) => (
          <li
            className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 border-b border-line py-1.5"
            key={`${record.factId} ${record.says}`}
            title={record.factId}
          >
            <p className="text-pretty wrap-anywhere">
              <Told>{record.says}</Told>
            </p>
            <p className="text-small leading-5 whitespace-nowrap text-ink-2">
              {record.on === null ? '' : format.shortDay(record.on, today)}
            </p>
            <p className="text-small text-mute">{record.source}</p>
          </li>
        ))}
      </ul>
      <div className="flex items-start justify-between gap-4 pt-2">
        <p className="min-w-0 text-small text-ink-2 text-pretty wrap-anywhere">
          <span className="sr-only">{enToday.against}: </span>
          <Told>{movement.reason}</Told>
        </p>
        <span className="shrink-0 font-strong whitespace-nowrap">
          {enToday.sure(en.severity(movement.severity), format.sure(movement.confidence))}
        </span>
      </div>
      {shown === undefined ? null : (
        <p className="pt-2 text-small text-pretty wrap-anywhere">
          <span className="text-mute">{enToday.nextStep}:</span> <Told>{shown.movement.nextStep}</Told>
          {shown.movement.dueOn === null ? null : (
            <span className="text-mute">
              {' '}
              {en.movement.timeUntil(format.shortDay(shown.movement.dueOn, today))}
            </span>
          )}
        </p>
      )}
    </section>
  )
}
