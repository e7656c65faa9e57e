/** What holds health down whatever the signals say. */
import type { Cap } from '#src/detect/diagnosis.ts'
import { format } from '../../format.ts'
import { en } from '../../messages/en.ts'
import { Mark } from '../../ui/mark.tsx'
import { EvidenceList } from './evidence-list.tsx'
import { Told } from '../../ui/told.tsx'

export function CapRows({ caps, asOf }: { readonly caps: readonly Cap[]; readonly asOf: string }) {
  if (caps.length === 0) return null
  return (
    <ul className="border-t border-line">
      {caps.map((cap) => (
        <li className="py-2" key={cap.id}>
          <p className="flex items-center gap-2">
            <Mark tone="bad" />
            <span className="font-strong">{en.health.heldAt(format.number(cap.holdsAt))}</span>
            <Told className="text-ink-2">{cap.says}</Told>
          </p>
          <EvidenceList asOf={asOf} evidence={cap.evidence} />
        </li>
      ))}
    </ul>
  )
}
