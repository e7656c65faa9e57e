/** What somebody else wrote above what was to be written, with what differs in them marked. */
import { enPlanFields } from '../messages/en-plan-fields.ts'
import { type DifferingPart, differingPart } from './differing-part.ts'

interface TwoVersionsProps {
  readonly theirs: string
  readonly yours: string
}

export function TwoVersions({ theirs, yours }: TwoVersionsProps) {
  const [one, other] = differingPart(theirs, yours)
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-0.5 py-1 text-ink">
      <dt className="text-mute">{enPlanFields.conflict.theirs}</dt>
      <Version part={one} />
      <dt className="text-mute">{enPlanFields.conflict.yours}</dt>
      <Version part={other} />
    </dl>
  )
}

function Version({ part: { before, between, after } }: { readonly part: DifferingPart }) {
  return (
    <dd className="whitespace-pre-line wrap-anywhere">
      {before}
      {between === '' ? null : (
        <mark className="rounded-[3px] bg-accent-tint px-0.5 text-ink">{between}</mark>
      )}
      {after}
    </dd>
  )
}
