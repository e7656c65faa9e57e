/** The commitments of a review: each becomes an action of the plan with an owner and a day, one after the other. */
import { useState } from 'react'
import { format } from '../../format.ts'
import { enReview } from '../../messages/en-review.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Section } from '../../ui/section.tsx'
import { CommitmentInput } from './commitment-input.tsx'
import { ReasonAsked } from './reason-asked.tsx'
import type { ReviewPartProps } from './review-part-props.ts'

export function CommitmentPart(props: ReviewPartProps) {
  const { account, today, record } = props
  const { commitments, outcome, closedOn } = account
  const [asks, setAsks] = useState(false)
  return (
    <Section
      aside={commitments.length === 0 ? null : format.number(commitments.length)}
      title={enReview.commitments}
    >
      <ul>
        {commitments.map(({ item, says, owner, dueOn }) => (
          <li className="flex items-start gap-2.5 border-b border-line py-2" key={item}>
            <Icon className="mt-0.5 text-accent" name="check" />
            <span className="min-w-0 flex-1 text-pretty wrap-anywhere">
              {says}
              <span className="block text-small text-mute">
                {[
                  owner === null ? null : format.person(owner),
                  dueOn === null ? null : format.shortDay(dueOn, today),
                ]
                  .filter(Boolean)
                  .join(', ')}
              </span>
            </span>
          </li>
        ))}
      </ul>
      {closedOn !== null ? null : <CommitmentInput {...props} />}
      {outcome.noCommitment !== null ? (
        <p className="pt-2 text-ink-2 text-pretty">
          {enReview.promisedNothing(outcome.noCommitment)}{' '}
          {closedOn === null ? (
            <Button onClick={() => void record({ noCommitment: null })} weight="quiet">
              {enReview.takeBack}
            </Button>
          ) : null}
        </p>
      ) : commitments.length > 0 || closedOn !== null ? null : asks ? (
        <div className="pt-2">
          <ReasonAsked
            choices={enReview.noneReasons}
            label={enReview.whyNone}
            onCancel={() => setAsks(false)}
            onSay={(reason) => {
              setAsks(false)
              void record({ noCommitment: reason })
            }}
            say={enReview.noCommitment}
          />
        </div>
      ) : (
        <Button className="mt-1" onClick={() => setAsks(true)} weight="quiet">
          {enReview.noCommitment}
        </Button>
      )}
    </Section>
  )
}
