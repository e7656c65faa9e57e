/** What a movement proposes for the plan, as a diff: each edit with its box, so that a part can be taken. */
import type { ShownEdit } from '../answers.ts'
import { en } from '../messages/en.ts'
import { ProposedEditRow } from './proposed-edit-row.tsx'
import type { Choice } from './use-choice.ts'

interface ProposedEditsProps {
  readonly edits: readonly ShownEdit[]
  readonly asOf: string | null
  /** absent where they can only be read */
  readonly choice?: Choice
}

export function ProposedEdits({ edits, asOf, choice }: ProposedEditsProps) {
  if (edits.length === 0) return <p className="text-small text-mute">{en.movement.noEdits}</p>
  return (
    <div>
      <h4 className="pb-0.5 text-label text-mute">{en.proposal.title}</h4>
      {choice?.isOvertaken ? (
        <p className="pb-1 text-small text-watch" role="status">
          {en.proposal.overtaken}
        </p>
      ) : null}
      <ul className="flex flex-col gap-1">
        {edits.map((edit) => (
          <ProposedEditRow asOf={asOf} edit={edit} key={edit.no} {...(choice ? { choice } : {})} />
        ))}
      </ul>
    </div>
  )
}
