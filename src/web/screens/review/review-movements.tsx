/** The movements of an account that wait for an answer in its review: answered here, or left with a reason. */
import { useState } from 'react'
import { format, told } from '../../format.ts'
import { en } from '../../messages/en.ts'
import { enReview } from '../../messages/en-review.ts'
import type { MovementActs } from '../../movements/open-movement.ts'
import { ProposalBody } from '../../movements/proposal-body.tsx'
import { ruleIcon } from '../../movements/rule-icon.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Section } from '../../ui/section.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { ReasonAsked } from './reason-asked.tsx'
import type { ReviewPartProps } from './review-part-props.ts'
import type { ReviewAccount } from './review-query.ts'
import { useMovementActs } from '../../movements/use-movement-acts.ts'

export function ReviewMovements({ organization, account, today, record }: ReviewPartProps) {
  const { movements, outcome } = account
  const acts = useMovementActs(organization)
  const left = new Map(outcome.left.map(({ movement, reason }) => [movement, reason]))
  const waiting = movements.filter(({ id }) => !left.has(id))
  const [chosen, choose] = useState<string | null>(null)
  const step = (by: number) => {
    const at = movements.findIndex(({ id }) => id === chosen)
    const next = movements[Math.max(0, Math.min(movements.length - 1, at === -1 ? 0 : at + by))]
    if (next !== undefined) choose(next.id)
  }
  useKeys({ j: () => step(1), k: () => step(-1) })
  return (
    <Section
      aside={waiting.length === 0 ? null : enReview.toAnswer(waiting.length)}
      title={enReview.movements}
    >
      {movements.length === 0 ? <p className="py-2.5 text-mute">{enReview.noMovements}</p> : null}
      <ol>
        {movements.map((movement) => (
          <Movement
            acts={acts}
            isOpen={chosen === movement.id}
            key={movement.id}
            left={left.get(movement.id)}
            movement={movement}
            onLeave={(reason) => void record({ leave: { movement: movement.id, reason } })}
            onOpen={(isOpen) => choose(isOpen ? movement.id : null)}
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
  readonly isOpen: boolean
  readonly onOpen: (isOpen: boolean) => void
  /** why it is left without an answer */
  readonly left: string | undefined
  readonly onLeave: (reason: string | null) => void
}

function Movement(props: MovementProps) {
  const { organization, movement, today, acts, isOpen, onOpen, left, onLeave } = props
  const body = `movement-${movement.id}`
  return (
    <li className={`-mx-6 border-b border-line max-md:-mx-4 ${isOpen ? 'border-l-2 border-l-accent' : ''}`}>
      <h3>
        <button
          aria-controls={body}
          aria-expanded={isOpen}
          className={`grid w-full grid-cols-[16px_minmax(0,1fr)_auto] gap-x-3 px-6 py-2 text-left -outline-offset-2 max-md:px-4 ${isOpen ? 'bg-accent-tint' : 'hover:bg-wash'}`}
          onClick={() => onOpen(!isOpen)}
          type="button"
        >
          <Icon className="mt-0.5 text-mute" name={ruleIcon(movement.rule)} />
          <span className="min-w-0">
            <span className="font-strong">{told(movement.headline)}</span>{' '}
            <span className="text-mute">{format.sure(movement.confidence)}</span>
            {left === undefined ? null : (
              <span className="block text-small text-mute">{enReview.left(left)}</span>
            )}
            {isOpen || left !== undefined
              ? null
              : movement.edits.slice(0, 3).map((edit) => (
                  <span className="block truncate text-small text-ink-2" key={edit}>
                    <span className="text-accent">+</span> {told(edit)}
                  </span>
                ))}
          </span>
          <span className="text-small leading-5 whitespace-nowrap text-mute">
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
