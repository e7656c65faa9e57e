/** What a movement proposes to change in the plan, as a quiet diff; the first few at once, the others on demand. */
import type { ProposedEdit } from '#src/plan/proposed-edit.ts'
import { en } from '../../messages/en.ts'
import { Icon } from '../../ui/icon.tsx'
import { ProposalRow } from './proposal-row.tsx'

interface ProposalListProps {
  readonly proposals: readonly ProposedEdit[]
  readonly asOf: string
}

const AT_ONCE = 3

export function ProposalList({ proposals, asOf }: ProposalListProps) {
  if (proposals.length === 0) return null
  const more = proposals.slice(AT_ONCE)
  return (
    <div>
      <h4 className="text-small text-mute">{en.proposal.title}</h4>
      <ProposalRows asOf={asOf} proposals={proposals.slice(0, AT_ONCE)} />
      {more.length === 0 ? null : (
        <details className="group">
          <summary className="flex min-h-6 list-none items-center gap-1 text-small text-mute hover:text-ink">
            <Icon className="transition-transform group-open:rotate-90" name="chevronRight" size={12} />
            {en.proposal.more(more.length)}
          </summary>
          <ProposalRows asOf={asOf} proposals={more} />
        </details>
      )}
    </div>
  )
}

function ProposalRows({ proposals, asOf }: ProposalListProps) {
  return (
    <ul>
      {proposals.map((proposal) => (
        <ProposalRow
          asOf={asOf}
          key={JSON.stringify([proposal.section, proposal.change, proposal.target])}
          proposal={proposal}
        />
      ))}
    </ul>
  )
}
