/** Why an answer was refused; where somebody was there before, what stands beside what was proposed. */
import type { ShownEdit } from '../answers.ts'
import { format } from '../format.ts'
import { fieldWords, valueText } from '#src/plan/field-text.ts'
import { enPlanFields } from '../messages/en-plan-fields.ts'
import { en } from '../messages/en.ts'
import type { Problem } from '../problem.ts'
import { Button } from '../ui/button.tsx'
import { conflictIn } from './conflict-in.ts'
import { Refusal } from '../ui/refusal.tsx'
import { InEnglish } from '../ui/in-english.tsx'

interface RefusedNoteProps {
  readonly problem: Problem
  readonly proposals: readonly ShownEdit[]
  readonly onLeaveOut: (no: number) => void
  readonly onAgain: () => void
}

export function RefusedNote({ problem, proposals, onLeaveOut, onAgain }: RefusedNoteProps) {
  const conflict = conflictIn(problem.details)
  const met =
    conflict === null ? undefined : proposals.find(({ proposed }) => proposed.says === conflict.says)
  const no = met?.no ?? null
  return (
    <div className="rounded-s bg-watch-tint px-2.5 py-2 text-small" role="alert">
      <p className="font-medium text-watch">
        <Refusal problem={problem} />
      </p>
      {conflict === null ? null : (
        <dl className="py-1">
          {conflict.fields.map(({ field, theirs, ours, by }) => (
            <div className="py-0.5" key={field}>
              <dt className="text-mute">
                {met === undefined ? fieldWords(field) : enPlanFields.within(met.proposed.section, field)}
              </dt>
              <dd>
                {valueText(theirs)}{' '}
                <span className="text-mute">
                  {en.movement.stands(by.actor.includes('@') ? format.person(by.actor) : by.actor)}
                </span>
              </dd>
              <dd>
                {valueText(ours)} <span className="text-mute">{en.movement.proposed}</span>
              </dd>
            </div>
          ))}
        </dl>
      )}
      {problem.hint === null ? null : (
        <p className="text-ink-2">
          <InEnglish>{problem.hint}</InEnglish>
        </p>
      )}
      <div className="flex flex-wrap gap-1.5 pt-1.5">
        {no === null ? null : (
          <Button
            onClick={() => {
              onLeaveOut(no)
              onAgain()
            }}
          >
            {en.movement.keepStanding}
          </Button>
        )}
        <Button onClick={onAgain} weight="quiet">
          {en.movement.lookAgain}
        </Button>
      </div>
    </div>
  )
}
