/** The records behind a claim: where they come from, of which day, and what they say. */
import type { Evidence } from '#src/detect/diagnosis.ts'
import { format } from '../../format.ts'
import { en } from '../../messages/en.ts'
import { Told } from '../../ui/told.tsx'

interface EvidenceListProps {
  readonly evidence: readonly Evidence[]
  readonly asOf: string | null
}

export function EvidenceList({ evidence, asOf }: EvidenceListProps) {
  if (evidence.length === 0) return <p className="py-1 text-small text-mute">{en.evidence.none}</p>
  return (
    <ul className="flex flex-col">
      {evidence.map((record) => (
        <li className="py-[3px] text-small" key={`${record.factId} ${record.says}`} title={record.factId}>
          <p className="text-ink-2">
            <Told>{record.says}</Told>
          </p>
          <p className="truncate text-[11px] leading-4 text-mute">
            {record.source}
            {record.on === null ? '' : `, ${format.shortDay(record.on, asOf)}`}
          </p>
        </li>
      ))}
    </ul>
  )
}
