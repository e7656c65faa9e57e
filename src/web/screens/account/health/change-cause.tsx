/** What moved a step: its figure then and now, and the records behind it, the first one in view and the others folded. */
import type { Evidence } from '#src/detect/diagnosis.ts'
import { useId, useState } from 'react'
import { format } from '../../../format.ts'
import { enHealth } from '../../../messages/en-health.ts'
import { Icon } from '../../../ui/icon.tsx'
import { EvidenceList } from '../evidence-list.tsx'
import type { ChangeStep } from './change-steps.ts'
import { Told } from '../../../ui/told.tsx'
import { SaidParts } from './said-parts.tsx'

interface ChangeCauseProps {
  readonly step: ChangeStep
  readonly asOf: string
}

export function ChangeCause({ step, asOf }: ChangeCauseProps) {
  const [isOpen, setOpen] = useState(false)
  const id = useId()
  const { records, saysBefore, saysAfter } = step
  const latest = records.toSorted((a, b) => ((a.on ?? '') < (b.on ?? '') ? 1 : -1))
  const [first] = latest
  return (
    <span className="block min-w-0">
      <button
        aria-controls={id}
        aria-expanded={isOpen}
        className="flex min-h-6 w-full items-start gap-1 text-left max-md:min-h-10"
        onClick={() => setOpen(!isOpen)}
        type="button"
      >
        <Icon
          className={`mt-[3px] -ml-1 shrink-0 text-faint transition-transform ${isOpen ? 'rotate-90' : ''}`}
          name="chevronRight"
          size={14}
        />
        <span className="min-w-0">
          <SaidParts parts={step.says} />
          {isOpen ? null : (
            <span className="block truncate text-small text-mute">
              {first === undefined ? (
                <Told>{saysAfter ?? ''}</Told>
              ) : (
                <FirstRecord asOf={asOf} count={records.length} first={first} />
              )}
            </span>
          )}
        </span>
      </button>
      <span className="block pl-3" hidden={!isOpen} id={id}>
        {[saysBefore, saysAfter].map((says, at) =>
          says === null ? null : (
            <span
              className={`block text-small ${at === 0 ? 'text-mute' : 'text-ink-2'}`}
              key={says + String(at)}
            >
              {at === 0 ? '' : '→ '}
              <Told>{says}</Told>
            </span>
          ),
        )}
        {isOpen && latest.length > 0 ? <EvidenceList asOf={asOf} evidence={latest} /> : null}
      </span>
    </span>
  )
}

interface FirstRecordProps {
  readonly first: Evidence
  readonly count: number
  readonly asOf: string
}

function FirstRecord({ first: { says, on }, count, asOf }: FirstRecordProps) {
  return (
    <>
      <Told>{says}</Told>
      {on === null ? '' : `, ${format.shortDay(on, asOf)}`}
      {count > 1 ? `, ${enHealth.change.records(count)}` : ''}
    </>
  )
}
