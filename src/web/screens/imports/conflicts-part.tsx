/** Where somebody changed the plan and the files say otherwise: both sides, and who wrote what stands. */
import { Link } from '@tanstack/react-router'
import type { PlanConflict } from '../../answers.ts'
import { format } from '../../format.ts'
import { enImport } from '../../messages/en-import.ts'
import { Section } from '../../ui/section.tsx'

const words = enImport.result

interface ConflictsPartProps {
  readonly organization: string
  readonly conflicts: readonly PlanConflict[]
}

export function ConflictsPart({ organization, conflicts }: ConflictsPartProps) {
  if (conflicts.length === 0) return null
  return (
    <Section aside={format.number(conflicts.length)} title={words.conflicts}>
      <p className="pt-2 text-small text-mute">{words.conflictsSays}</p>
      <ul>
        {conflicts.map((conflict) => (
          <li
            className="grid gap-x-6 gap-y-1 border-b border-line py-2.5 md:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_minmax(0,1fr)]"
            key={`${conflict.itemId} ${conflict.field} ${conflict.file}`}
          >
            <div className="min-w-0">
              <Link
                className="font-strong hover:underline"
                params={{ organization, account: conflict.accountId }}
                to="/$organization/accounts/$account"
              >
                {conflict.account}
              </Link>
              <p className="text-small text-mute">
                {[conflict.section, conflict.item, conflict.field ?? '']
                  .filter((text) => text !== '')
                  .join(' · ')}
              </p>
            </div>
            <div className="min-w-0">
              <p className="text-label text-mute">{words.stands}</p>
              <p className="wrap-anywhere">{conflict.stands}</p>
              <p className="text-small text-mute">{words.by(conflict.by, format.instant(conflict.at))}</p>
            </div>
            <div className="min-w-0">
              <p className="text-label text-mute">{words.fileSays}</p>
              <p className="wrap-anywhere">{conflict.fileSays}</p>
              <p className="text-small text-mute">{conflict.file}</p>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  )
}
