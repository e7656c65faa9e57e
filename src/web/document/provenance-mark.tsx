/** Where a line of the plan comes from: the tick at its end. */
import type { Provenance } from '#src/publish/document.ts'
import { daysBetween } from '#src/kernel/day.ts'
import { use } from 'react'
import { en } from '../messages/en.ts'
import { DiffersSign } from '../ui/differs.tsx'
import { OriginMark } from '../ui/origin-mark.tsx'
import { AsOf } from './as-of.ts'
import { ProvenanceNote } from './provenance-note.tsx'

interface ProvenanceMarkProps {
  readonly of: Provenance | undefined
  /** the line that it is of */
  readonly says: string
  /** what the data says against it, where the line has no room to say so */
  readonly differs?: readonly string[]
  /** the mark alone, without the age of what is stale, where there is no room beside it */
  readonly isBare?: boolean
  readonly tabIndex?: number | undefined
}

const none: readonly string[] = []

export function ProvenanceMark({
  of: provenance,
  says,
  differs = none,
  isBare = false,
  tabIndex,
}: ProvenanceMarkProps) {
  const asOf = use(AsOf)
  if (provenance === undefined) return null
  const { confirmedOn, isStale, standing } = provenance
  const look = isStale ? 'stale' : standing === 'assumed' ? 'assumed' : 'fresh'
  return (
    <span className="-my-0.5 inline-flex shrink-0 items-center gap-1 print:hidden">
      {differs.length === 0 ? null : <DiffersSign />}
      {isStale && confirmedOn !== null && !isBare ? (
        <span className="text-small font-medium whitespace-nowrap text-watch">
          {en.provenance.old(daysBetween(confirmedOn, asOf))}
        </span>
      ) : null}
      <OriginMark label={en.provenance.of(says)} look={look} tabIndex={tabIndex}>
        <ProvenanceNote asOf={asOf} differs={differs} provenance={provenance} />
      </OriginMark>
    </span>
  )
}
