/** The movements of an account that wait for an answer in its review: answered here, or left with a reason. */
import { useRef, useState } from 'react'
import { format } from '../../format.ts'
import { en } from '../../messages/en.ts'
import { enReview } from '../../messages/en-review.ts'
import { enToday } from '../../messages/en-today.ts'
import type { MovementActs } from '../../movements/open-movement.ts'
import { ProposalBody } from '../../movements/proposal-body.tsx'
import { ruleIcon } from '../../movements/rule-icon.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Section } from '../../ui/section.tsx'
import { ReasonAsked } from './reason-asked.tsx'
import type { ReviewPartProps } from './review-part-props.ts'
import type { ReviewAccount } from './review-query.ts'
import { useMovementActs } from '../../movements/use-movement-acts.ts'
import { Told } from '../../ui/told.tsx'
import { useChosenMovement } from './use-chosen-movement.ts'

export function ReviewMovements({ organization, account, today, record }: ReviewPartProps) {
  const { movements, others, outcome } = account
  const left = new Map(outcome.left.map(({ movement, reason }) => [movement, reason]))
  const waiting = movements.filter(({ id }) => !left.has(id))
  const list = useRef<HTMLOListElement>(null)
  const chosen = useChosenMovement(organization, movements, (id) => !left.has(id), list)
  const given = useMovementActs(organization)
  const acts: MovementActs = {
    ...given,
    answer: (movement, said) => {
      chosen.hold(movement.id)
      return given.answer(movement, said)
    },
  }
  const leave = async (movement: string, reason: string | null) => {
    if ((await record({ leave: { movement, reason } })) && reason !== null) chosen.leaveBehind(movement)
  }
  return (
    <Section
      aside={waiting.length + others === 0 ? null : en.movement.open(waiting.length, others)}
      title={enReview.movements}
    >
      {movements.length === 0 ? (
        <p className="py-2.5 text-mute text-pretty">
          {enReview.noMovements} {others === 0 ? null : enReview.others(others)}
        </p>
      ) : null}
      <ol ref={list}>
        {movements.map((movement) => (
          <Movement
            acts={acts}
            isChosen={chosen.id === movement.id}
            isOpen={chosen.id === movement.id && chosen.isOpen}
            key={movement.id}
            left={left.get(movement.id)}
            movement={movement}
            onChoose={() => chosen.choose(movement.id)}
            onLeave={(reason) => void leave(movement.id, reason)}
            organization={organization}
            today={today}
          />
        ))}
      </ol>
    </Section>
  )
}

interface MovementProps {
  readonly organization: string
  readonly movement: ReviewAccount['movements'][number]
  readonly today: string
  readonly acts: MovementActs
  readonly isChosen: boolean
  readonly isOpen: boolean
  readonly onChoose: () => void
  /** why it is left without an answer */
  readonly left: string | undefined
  readonly onLeave: (reason: string | null) => void
}

function Movement(props: MovementProps) {
  const { organization, movement, today, acts, isChosen, isOpen, onChoose, left, onLeave } = props
  const body = `movement-${movement.id}`
  return (
    <li className={`-mx-6 border-b border-line max-md:-mx-4 ${isOpen ? 'border-l-2 border-l-accent' : ''}`}>
      <h3>
        <button
          aria-controls={body}
          aria-current={isChosen ? 'true' : undefined}
          aria-expanded={isOpen}
          className={`grid w-full grid-cols-[16px_minmax(0,1fr)_auto_auto] gap-x-3 px-6 py-2 text-left -outline-offset-2 max-md:px-4 ${isChosen ? 'bg-accent-tint' : 'hover:bg-wash'}`}
          data-entry={movement.id}
          onClick={onChoose}
          type="button"
        >
          <Icon className="mt-0.5 text-mute" name={ruleIcon(movement.rule)} />
          <span className="min-w-0">
            <Told className="font-strong">{movement.headline}</Told>{' '}
            <span className="text-mute">{format.sure(movement.confidence)}</span>
            {left === undefined ? null : (
              <span className="block text-small text-mute">{enReview.left(left)}</span>
            )}
          </span>
          {movement.edits.length === 0 ? null : (
            <span className="self-start rounded-full border border-accent-line px-2 text-small leading-5 whitespace-nowrap text-accent max-md:border-0 max-md:px-0 max-md:font-medium">
              {enToday.edits(movement.edits.length)}
            </span>
          )}
          <span className="col-start-4 text-small leading-5 whitespace-nowrap text-mute">
            {format.shortDay(movement.since, today)}
          </span>
        </button>
      </h3>
      <div hidden={!isOpen} id={body}>
        {isOpen ? (
          <>
            <ProposalBody acts={acts} movement={movement} organization={organization} today={today} />
            <Leave left={left} onLeave={onLeave} />
          </>
        ) : null}
      </div>
    </li>
  )
}

/** What is not answered now is left with a reason. */
function Leave({ left, onLeave }: Pick<MovementProps, 'left' | 'onLeave'>) {
  const [asks, setAsks] = useState(false)
  return (
    <div className="px-6 pb-3 max-md:px-4">
      {asks ? (
        <ReasonAsked
          choices={enReview.leaveReasons}
          label={enReview.whyLeave}
          onCancel={() => setAsks(false)}
          onSay={(reason) => {
            setAsks(false)
            onLeave(reason)
          }}
          say={enReview.sayLeave}
        />
      ) : left === undefined ? (
        <Button onClick={() => setAsks(true)} weight="quiet">
          {enReview.leave}
        </Button>
      ) : (
        <Button onClick={() => onLeave(null)} weight="quiet">
          {en.movement.undo}: {enReview.left(left)}
        </Button>
      )}
    </div>
  )
}
