/** One proposed edit of the plan as a line of a diff: what changes, who sees to it and by when; why, on hover. */
import type { ProposedEdit } from '#src/plan/proposed-edit.ts'
import { format } from '../../format.ts'
import { en } from '../../messages/en.ts'

interface ProposalRowProps {
  readonly proposal: ProposedEdit
  readonly asOf: string
}

const signs: Readonly<Record<ProposedEdit['change'], string>> = {
  add: '+',
  change: '~',
  confirm: '✓',
  remove: '−',
}

export function ProposalRow({ proposal, asOf }: ProposalRowProps) {
  const { change, section, says, ownerEmail, dueOn, standing, why } = proposal
  return (
    <li className="grid grid-cols-[12px_minmax(0,1fr)] gap-x-1.5 py-[3px] text-small" title={why}>
      <span aria-label={en.proposal.changes[change]} className="text-center text-accent" role="img">
        {signs[change]}
      </span>
      <div className="min-w-0">
        <p className="text-ink-2 text-pretty">
          <span className="text-mute">{en.proposal.sections[section]}</span> {says}
        </p>
        <p className="text-[11px] leading-4 text-mute">
          {en.proposal.seenTo(
            ownerEmail === null ? null : format.person(ownerEmail),
            format.shortDay(dueOn, asOf),
            standing === 'assumed',
          )}
        </p>
      </div>
    </li>
  )
}
