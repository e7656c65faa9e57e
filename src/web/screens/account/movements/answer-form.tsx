/** The answer to a movement as it is made up: which edits, with which values, and whether to accept, dismiss or snooze. */
import type { ShownMovement } from '../../../answers.ts'
import { format, told } from '../../../format.ts'
import { en } from '../../../messages/en.ts'
import { Button } from '../../../ui/button.tsx'
import { KeyCap } from '../../../ui/key-cap.tsx'
import { DismissForm } from '../../../movements/dismiss-form.tsx'
import { EffectLines } from '../../../movements/effect-lines.tsx'
import type { MovementProps } from './movement-props.ts'
import { ProposedEdits } from '../../../movements/proposed-edits.tsx'
import { RefusedNote } from '../../../movements/refused-note.tsx'
import { SnoozeForm } from '../../../movements/snooze-form.tsx'
import type { Said } from '../../../movements/send-answer.ts'
import { useAnswering } from '../../../movements/use-answering.ts'

interface AnswerFormProps extends MovementProps {
  readonly shown: ShownMovement
}

export function AnswerForm({ account, movement, at, answers, shown }: AnswerFormProps) {
  const asOf = account.diagnosis?.asOf ?? shown.openedOn
  const refused = answers.refused.get(shown.id)
  const say = (said: Said) => void answers.answer(movement, at, said)
  const { choice, asks, ask: setAsks, accept, canRest, place } = useAnswering(shown, say)
  return (
    <div className="flex flex-col gap-2.5" ref={place}>
      <ProposedEdits asOf={asOf} choice={choice} edits={shown.proposals} />
      <EffectLines effect={shown.effect} />
      {refused === undefined ? null : (
        <RefusedNote
          onAgain={() => void answers.forget(shown.id)}
          onLeaveOut={choice.leaveOut}
          problem={refused}
          proposals={shown.proposals}
        />
      )}
      {asks === 'dismiss' ? (
        <DismissForm onCancel={() => setAsks(null)} onSay={(reason) => say({ says: 'dismiss', reason })} />
      ) : asks === 'snooze' ? (
        <SnoozeForm
          onCancel={() => setAsks(null)}
          onSay={(until, reason) => say({ says: 'snooze', until, reason })}
          today={asOf}
        />
      ) : (
        <div className="sticky bottom-0 flex flex-wrap gap-1.5 bg-bg py-2 max-lg:bg-wash">
          <Button className="basis-full" disabled={!choice.isAcceptable} onClick={accept} weight="solid">
            {en.movement.accept(choice.count, choice.proposed)}
            <Cap solid>a</Cap>
          </Button>
          <Button className="flex-1" onClick={() => setAsks('dismiss')}>
            {en.movement.dismiss}
            <Cap>d</Cap>
          </Button>
          {canRest ? (
            <Button className="flex-1" onClick={() => setAsks('snooze')}>
              {en.movement.snooze}
              <Cap>s</Cap>
            </Button>
          ) : null}
        </div>
      )}
      <RuleRecord record={shown.ruleRecord} />
    </div>
  )
}

function Cap({ children, solid = false }: { readonly children: string; readonly solid?: boolean }) {
  return (
    <span className={`max-md:hidden ${solid ? 'opacity-90' : ''}`}>
      <KeyCap>{children}</KeyCap>
    </span>
  )
}

function RuleRecord({ record }: { readonly record: ShownMovement['ruleRecord'] }) {
  const { found, accepted, dismissed, says } = record
  return (
    <p className="text-[11px] leading-4 text-mute text-pretty" title={told(says)}>
      {en.movement.ruleRecord(format.number(found), format.number(accepted), format.number(dismissed))}
    </p>
  )
}
