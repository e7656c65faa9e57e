/** The answers to a proposal of the queue, beside what was seen: its edits with a box each, and one key for every answer. */
import type { ReactNode } from 'react'
import type { ShownMovement } from '../answers.ts'
import { format, told } from '../format.ts'
import { en } from '../messages/en.ts'
import { enToday } from '../messages/en-today.ts'
import { DismissForm } from './dismiss-form.tsx'
import { EffectLines } from './effect-lines.tsx'
import { ProposedEdits } from './proposed-edits.tsx'
import { RefusedNote } from './refused-note.tsx'
import type { Said } from './send-answer.ts'
import { SnoozeForm } from './snooze-form.tsx'
import { type Answering, useAnswering } from './use-answering.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { KeyCap } from '../ui/key-cap.tsx'
import type { ProposalBodyProps } from './open-movement.ts'

interface ProposalAnswersProps extends ProposalBodyProps {
  readonly shown: ShownMovement
  readonly seen: ReactNode
}

export function ProposalAnswers({ movement, today, acts, shown, seen }: ProposalAnswersProps) {
  const say = (said: Said) => void acts.answer(movement, said)
  const answering = useAnswering(shown, say)
  const { choice, asks, ask, place } = answering
  const refused = acts.refused.get(shown.id)
  return (
    <div className="px-6 pt-3 pb-4 max-md:px-4" ref={place}>
      <div className="grid grid-cols-2 gap-x-8 gap-y-4 max-md:grid-cols-1">
        <div className="flex min-w-0 flex-col gap-4">
          {seen}
          <EffectLines effect={shown.effect} />
        </div>
        <section className="flex min-w-0 flex-col gap-2.5 md:border-l md:border-line md:pl-8">
          {shown.proposals.length > 1 ? (
            <p className="float-right -mb-7 flex items-center gap-1 self-end text-small text-mute max-md:hidden print:hidden">
              <KeyCap>1</KeyCap>–<KeyCap>{String(shown.proposals.length)}</KeyCap> {enToday.leaveOut}
            </p>
          ) : null}
          <ProposedEdits asOf={today} choice={choice} edits={shown.proposals} />
        </section>
      </div>
      {refused === undefined ? null : (
        <div className="pt-3">
          <RefusedNote
            onAgain={() => acts.forget(shown.id)}
            onLeaveOut={choice.leaveOut}
            problem={refused}
            proposals={shown.proposals}
          />
        </div>
      )}
      <div className="max-w-xl pt-3">
        {asks === 'dismiss' ? (
          <DismissForm onCancel={() => ask(null)} onSay={(reason) => say({ says: 'dismiss', reason })} />
        ) : null}
        {asks === 'snooze' ? (
          <SnoozeForm
            onCancel={() => ask(null)}
            onSay={(until, reason) => say({ says: 'snooze', until, reason })}
            today={today}
          />
        ) : null}
      </div>
      {asks === null ? <Answers answering={answering} shown={shown} /> : null}
    </div>
  )
}

function Answers({ answering, shown }: { readonly answering: Answering; readonly shown: ShownMovement }) {
  const { choice, accept, ask, canRest } = answering
  const { found, accepted, dismissed, says } = shown.ruleRecord
  return (
    <div className="flex flex-wrap items-center gap-2 print:hidden">
      <Button className="max-md:flex-1" disabled={!choice.isAcceptable} onClick={accept} weight="solid">
        {en.movement.accept(choice.count, choice.proposed)}
        <Cap>a</Cap>
      </Button>
      {choice.firstEditable === null ? null : (
        <Button onClick={() => choice.edit(choice.firstEditable)}>
          {enToday.change}
          <Cap>e</Cap>
        </Button>
      )}
      <Button onClick={() => ask('dismiss')}>
        <span className="max-md:sr-only">{en.movement.dismiss}</span>
        <Icon className="md:hidden" name="close" />
        <Cap>d</Cap>
      </Button>
      {canRest ? (
        <Button onClick={() => ask('snooze')}>
          <span className="max-md:sr-only">{en.movement.snooze}</span>
          <Icon className="md:hidden" name="clock" />
          <Cap>s</Cap>
        </Button>
      ) : null}
      <p className="ml-auto text-small text-mute max-md:ml-0 max-md:basis-full" title={told(says)}>
        {en.movement.ruleRecord(format.number(found), format.number(accepted), format.number(dismissed))}
      </p>
    </div>
  )
}

function Cap({ children }: { readonly children: string }) {
  return (
    <span className="max-md:hidden">
      <KeyCap>{children}</KeyCap>
    </span>
  )
}
