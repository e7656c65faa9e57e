/** After four weeks without progress: escalated, or accepted with a reason. */
import { useState } from 'react'
import { format } from '../../format.ts'
import { enReview } from '../../messages/en-review.ts'
import { Button } from '../../ui/button.tsx'
import { KeyCap } from '../../ui/key-cap.tsx'
import { Section } from '../../ui/section.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { ReasonAsked } from './reason-asked.tsx'
import type { ReviewPartProps } from './review-part-props.ts'

const keys = { escalate: 'x', accept: 'y' } as const

export function DecisionPart({ account: { stillSince, outcome, closedOn }, today, record }: ReviewPartProps) {
  const [asks, setAsks] = useState<'escalate' | 'accept' | null>(null)
  const { decision } = outcome
  const canDecide = decision === null && closedOn === null
  useKeys(canDecide ? { x: () => setAsks('escalate'), y: () => setAsks('accept') } : {})
  return (
    <Section title={enReview.still}>
      {stillSince === null ? null : (
        <p className="py-2 text-ink-2 text-pretty">
          {enReview.stillSays(format.shortDay(stillSince, today))}
        </p>
      )}
      {decision !== null ? (
        <p className="py-1 text-pretty">
          <span className="font-strong">{enReview.decided[decision.decision]}</span>{' '}
          <span className="text-ink-2">{decision.reason}</span>{' '}
          {closedOn === null ? (
            <Button className="align-baseline" onClick={() => void record({ decision: null })} weight="quiet">
              {enReview.takeBack}
            </Button>
          ) : null}
        </p>
      ) : asks === null ? (
        <div className="grid grid-cols-2 divide-x divide-line rounded-m border border-line-2">
          {(['escalate', 'accept'] as const).map((one) => (
            <button
              className="flex min-h-14 flex-col justify-center gap-0.5 px-3 py-2 text-left hover:bg-wash"
              key={one}
              onClick={() => setAsks(one)}
              type="button"
            >
              <span className="flex items-center gap-2 font-strong">
                {enReview[one]}
                <span className="max-md:hidden">
                  <KeyCap>{keys[one]}</KeyCap>
                </span>
              </span>
              <span className="text-small text-mute">
                {one === 'escalate' ? enReview.escalateSays : enReview.acceptSays}
              </span>
            </button>
          ))}
        </div>
      ) : (
        <ReasonAsked
          choices={enReview.decisionReasons[asks]}
          label={enReview.whyDecision[asks]}
          onCancel={() => setAsks(null)}
          onSay={(reason) => {
            void record({ decision: { decision: asks, reason } })
            setAsks(null)
          }}
          say={enReview[asks]}
        />
      )}
    </Section>
  )
}
