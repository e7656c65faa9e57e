/** Both owners say that they have read the plan, or one says why one is enough. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../call.ts'
import { format } from '../../format.ts'
import { enReview } from '../../messages/en-review.ts'
import { refreshAccount } from '../../plan/refresh-account.ts'
import { problemOf } from '../../problem.ts'
import { said } from '../../said.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Mark } from '../../ui/mark.tsx'
import { Section } from '../../ui/section.tsx'
import { ReasonAsked } from './reason-asked.tsx'
import type { ReviewPartProps } from './review-part-props.ts'
import { inTurn } from './review-query.ts'

const readers = ['csm', 'am'] as const

export function ReadersPart({ organization, account, today, record }: ReviewPartProps) {
  const { outcome, closedOn } = account
  const [asks, setAsks] = useState(false)
  const client = useQueryClient()
  const read = useMutation({
    scope: inTurn,
    mutationFn: (reader: 'am' | 'csm') =>
      call(organization)['plan.read']({ account: account.account.id, reader }),
    onError: (error) => {
      said.refuse(problemOf(error), enReview.notAdded)
    },
    onSettled: () => refreshAccount(client, organization),
  })
  const isMissing = account.toGo.some(({ id }) => id === 'readers')
  return (
    <Section title={enReview.readers}>
      <ul>
        {readers.map((one) => (
          <Reader
            account={account}
            isBusy={read.isPending || closedOn !== null}
            key={one}
            onConfirm={() => read.mutate(one)}
            reader={one}
            today={today}
          />
        ))}
      </ul>
      {outcome.readAlone !== null ? (
        <p className="pt-2 text-ink-2 text-pretty">
          {enReview.readAlone(outcome.readAlone)}{' '}
          {closedOn === null ? (
            <Button onClick={() => void record({ readAlone: null })} weight="quiet">
              {enReview.takeBack}
            </Button>
          ) : null}
        </p>
      ) : asks ? (
        <div className="pt-2">
          <ReasonAsked
            choices={enReview.aloneReasons}
            label={enReview.whyAlone}
            onCancel={() => setAsks(false)}
            onSay={(reason) => {
              setAsks(false)
              void record({ readAlone: reason })
            }}
            say={enReview.alone}
          />
        </div>
      ) : isMissing && closedOn === null ? (
        <Button className="mt-1" onClick={() => setAsks(true)} weight="quiet">
          {enReview.alone}
        </Button>
      ) : null}
    </Section>
  )
}

interface ReaderProps extends Pick<ReviewPartProps, 'account' | 'today'> {
  readonly reader: (typeof readers)[number]
  readonly isBusy: boolean
  readonly onConfirm: () => void
}

function Reader({ account, reader, today, isBusy, onConfirm }: ReaderProps) {
  const { profile } = account
  const address = reader === 'csm' ? profile.csmEmail : profile.amEmail
  const readOn = account.readers[reader]
  const isRead = readOn !== null && readOn >= today
  const day = readOn === null ? null : format.shortDay(readOn, today)
  return (
    <li className="flex min-h-(--row) items-center gap-2.5 border-b border-line py-1">
      <span className="flex w-4 justify-center">
        {isRead ? <Icon className="text-good" name="check" /> : <Mark tone="unknown" />}
      </span>
      <span className="min-w-0 flex-1 truncate">
        {address === null ? enReview.noOwner : format.person(address)}, {enReview.owners[reader]}
      </span>
      {isRead || address === null ? (
        <span className="text-small text-mute">{day === null ? '' : enReview.confirmed(day)}</span>
      ) : (
        <Button
          aria-label={`${enReview.confirm}: ${format.person(address)}, ${enReview.owners[reader]}`}
          disabled={isBusy}
          onClick={onConfirm}
          title={enReview.lastRead(day)}
        >
          {enReview.confirm}
        </Button>
      )}
    </li>
  )
}
