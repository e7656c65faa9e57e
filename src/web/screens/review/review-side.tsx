/** What a review asks on an account: a decision where nothing moves, a commitment, both readers, and then the next one. */
import { useState } from 'react'
import { enReview } from '../../messages/en-review.ts'
import { Button } from '../../ui/button.tsx'
import { KeyCap } from '../../ui/key-cap.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { CommitmentPart } from './commitment-part.tsx'
import { DecisionPart } from './decision-part.tsx'
import { ReadersPart } from './readers-part.tsx'
import { ReasonAsked } from './reason-asked.tsx'
import type { ReviewPartProps } from './review-part-props.ts'

interface ReviewSideProps extends ReviewPartProps {
  readonly seconds: number
  /** no other account is left */
  readonly isLast: boolean
  readonly onNext: () => void
}

export function ReviewSide(props: ReviewSideProps) {
  const { account } = props
  return (
    <aside
      aria-label={enReview.toGo([])}
      className="flex w-[320px] shrink-0 flex-col gap-7 overflow-y-auto border-l border-line px-5 py-4 scrolls-quietly max-lg:w-full max-lg:border-t max-lg:border-l-0 max-lg:px-8 max-md:px-4"
    >
      {account.stillSince === null && account.outcome.decision === null ? null : <DecisionPart {...props} />}
      <CommitmentPart {...props} />
      <ReadersPart {...props} />
      <NextPart {...props} />
    </aside>
  )
}

function NextPart({ account, record, seconds, isLast, onNext }: ReviewSideProps) {
  const [asks, setAsks] = useState(false)
  const [isSending, setSending] = useState(false)
  const { toGo, closedOn, outcome } = account
  const canClose = toGo.length === 0 && closedOn === null && !isSending
  const close = async (skipped?: string) => {
    setSending(true)
    const isWritten = await record({ seconds, ...(skipped === undefined ? { close: true } : { skipped }) })
    setSending(false)
    if (isWritten) onNext()
  }
  useKeys({ n: () => (closedOn !== null ? onNext() : canClose ? void close() : undefined) })
  if (closedOn !== null) {
    return <Closed onNext={onNext} onReopen={() => void record({ reopen: true })} outcome={outcome} />
  }
  const parts = toGo.map(({ id, count }) => enReview.toGoParts[id](count))
  return (
    <div className="mt-auto flex flex-col gap-3 pt-2">
      <p className="text-small text-mute text-pretty" role="status">
        {toGo.length === 0 ? '' : `${enReview.nextOpens} `}
        {enReview.toGo(parts)}
      </p>
      {asks ? (
        <ReasonAsked
          choices={enReview.skipReasons}
          label={enReview.whySkip}
          onCancel={() => setAsks(false)}
          onSay={(reason) => void close(reason)}
          say={enReview.saySkip}
        />
      ) : (
        <div className="flex gap-2">
          <Button disabled={!canClose} onClick={() => void close()} weight="solid">
            {isLast ? enReview.last : enReview.next}
            <span className="max-md:hidden">
              <KeyCap>n</KeyCap>
            </span>
          </Button>
          <Button onClick={() => setAsks(true)} weight="quiet">
            {enReview.skip}
          </Button>
        </div>
      )}
    </div>
  )
}

interface ClosedProps {
  readonly outcome: ReviewPartProps['account']['outcome']
  readonly onNext: () => void
  readonly onReopen: () => void
}

function Closed({ outcome, onNext, onReopen }: ClosedProps) {
  return (
    <div className="mt-auto flex flex-col items-start gap-2 border-t border-line pt-4">
      <p className="text-ink-2">
        {outcome.skipped === null ? enReview.closed : enReview.skipped(outcome.skipped)}
      </p>
      <div className="flex gap-2">
        <Button onClick={onNext} weight="solid">
          {enReview.next}
          <span className="max-md:hidden">
            <KeyCap>n</KeyCap>
          </span>
        </Button>
        <Button onClick={onReopen} weight="quiet">
          {enReview.reopen}
        </Button>
      </div>
    </div>
  )
}
