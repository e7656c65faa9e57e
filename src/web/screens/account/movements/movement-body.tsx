/** An open movement: why, the records, what would change in the plan, what that comes to, and the answers. */
import { useQuery } from '@tanstack/react-query'
import { evidenceOfAll } from '#src/detect/evidence-of-all.ts'
import type { ShownMovement } from '../../../answers.ts'
import { format } from '../../../format.ts'
import { en } from '../../../messages/en.ts'
import { problemOf } from '../../../problem.ts'
import { movementQuery } from '../../../queries.ts'
import { Button } from '../../../ui/button.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { EvidenceList } from '../evidence-list.tsx'
import { AnswerForm } from './answer-form.tsx'
import { EffectLines } from '../../../movements/effect-lines.tsx'
import { isAnswered, type ListedMovement } from './listed-movements.ts'
import type { MovementProps } from './movement-props.ts'
import { ProposedEdits } from '../../../movements/proposed-edits.tsx'
import type { Answers } from './use-answers.ts'
import { Told } from '../../../ui/told.tsx'
import { Refusal } from '../../../ui/refusal.tsx'

export function MovementBody(props: MovementProps) {
  const { organization, account, movement: listed, answers } = props
  const asOf = account.diagnosis?.asOf ?? null
  const { data, error, refetch } = useQuery({
    ...movementQuery(organization, listed.id ?? ''),
    enabled: listed.id !== null,
  })
  return (
    <div className="flex flex-col gap-2.5 pt-1 pb-2">
      <Seen asOf={asOf} listed={listed} />
      {listed.id === null ? (
        <>
          <ProposedEdits asOf={asOf} edits={listed.movement.proposals.map(asProposed)} />
          <p className="text-small text-mute">{en.movement.notQueued}</p>
        </>
      ) : data === undefined ? (
        error === null ? (
          <Loading />
        ) : (
          <p className="text-small text-bad">
            <Refusal problem={problemOf(error)} />{' '}
            <Button onClick={() => void refetch()} weight="quiet">
              {en.problem.again}
            </Button>
          </p>
        )
      ) : isAnswered(listed) ? (
        <Standing answers={answers} asOf={asOf} shown={data} />
      ) : (
        <AnswerForm {...props} shown={data} />
      )}
    </div>
  )
}

function Seen({ listed: { movement, joined }, asOf }: { listed: ListedMovement; asOf: string | null }) {
  const evidence = evidenceOfAll([movement, ...joined])
  return (
    <>
      <p className="text-ink-2 text-pretty wrap-anywhere">
        <Told>{movement.reason}</Told>
      </p>
      {joined.map(({ rule, headline, reason }) => (
        <p className="text-ink-2 text-pretty wrap-anywhere" key={rule}>
          <span className="font-strong text-ink">
            <Told>{headline}</Told>.
          </span>{' '}
          <Told>{reason}</Told>
        </p>
      ))}
      <div>
        <h4 className="text-label text-mute">{en.movement.seen(evidence.length)}</h4>
        <div className="max-h-56 overflow-y-auto scrolls-quietly print:max-h-none">
          <EvidenceList asOf={asOf} evidence={evidence} />
        </div>
      </div>
      <p className="wrap-anywhere">
        <span className="text-mute">{en.account.nextStep}:</span> <Told>{movement.nextStep}</Told>
        {movement.dueOn === null ? null : (
          <span className="text-mute"> {en.movement.timeUntil(format.shortDay(movement.dueOn, asOf))}</span>
        )}
      </p>
    </>
  )
}

/** What was answered, and the way back. */
function Standing({ shown, answers, asOf }: { shown: ShownMovement; answers: Answers; asOf: string | null }) {
  const { answeredBy, reason, acceptedOn, snoozedUntil, editAnswers, id } = shown
  const by = answeredBy?.includes('@') ? format.person(answeredBy) : answeredBy
  const refused = answers.refused.get(id)
  return (
    <>
      <p className="text-ink-2">
        {snoozedUntil === null
          ? en.movement.acceptedOn(acceptedOn === null ? null : format.shortDay(acceptedOn, asOf), by)
          : en.movement.restsUntil(format.shortDay(snoozedUntil, asOf), by)}
        {reason === null ? '' : ` ${reason}`}
      </p>
      <ul className="text-small">
        {editAnswers.map(({ no, proposed, answer }) => (
          <li className={answer === 'left out' ? 'text-mute' : 'text-ink-2'} key={no}>
            {en.movement.editAnswers[answer]}: <Told>{proposed.says}</Told>
          </li>
        ))}
      </ul>
      <EffectLines effect={shown.effect} />
      {refused === undefined ? null : (
        <p className="text-small text-bad">
          <Refusal problem={refused} />
        </p>
      )}
      <Button className="self-start" onClick={() => void answers.undo(id)}>
        {en.movement.takeBack}
      </Button>
    </>
  )
}

function Loading() {
  return (
    <div aria-label={en.loading} className="flex flex-col gap-2 py-1" role="status">
      <Skeleton className="w-full" />
      <Skeleton className="w-4/5" />
    </div>
  )
}

const signs = { add: '+', change: '~', confirm: '✓', remove: '−' } as const

/** Of a movement without a card nobody has looked at the plan yet. */
function asProposed(
  proposed: ListedMovement['movement']['proposals'][number],
  place: number,
): ShownMovement['proposals'][number] {
  return { no: place + 1, sign: signs[proposed.change], stands: 'new', item: null, fields: [], proposed }
}
