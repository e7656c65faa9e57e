/** One line of a checklist: whether it holds, does not or cannot be told, and why; opened, its records. */
import type { Evidence } from '#src/detect/diagnosis.ts'
import { en } from '../../messages/en.ts'
import { Icon } from '../../ui/icon.tsx'
import { Mark, type Tone } from '../../ui/mark.tsx'
import { EvidenceList } from './evidence-list.tsx'
import { Named } from '../../ui/named.tsx'
import { Told } from '../../ui/told.tsx'

export interface Check {
  readonly id: string
  readonly asks: string
  /** null: it cannot be told */
  readonly holds: boolean | null
  readonly says: string
  readonly evidence: readonly Evidence[]
}

export function CheckRow({ check, asOf }: { readonly check: Check; readonly asOf: string }) {
  const answer = check.holds === null ? 'unknown' : check.holds ? 'yes' : 'no'
  const tones: Readonly<Record<typeof answer, Tone>> = { yes: 'good', no: 'bad', unknown: 'unknown' }
  const line = (
    <>
      <span className="mt-[5px] flex">
        <Mark label={en.check[answer]} tone={tones[answer]} />
      </span>
      <span className="min-w-0">
        <Named>{check.asks}</Named> <Told className="text-mute">{check.says}</Told>
      </span>
    </>
  )
  const grid = 'grid grid-cols-[10px_minmax(0,1fr)_14px] gap-x-2.5 py-1.5'
  if (check.evidence.length === 0) return <li className={`border-b border-line ${grid}`}>{line}</li>
  return (
    <li className="border-b border-line">
      <details className="group">
        <summary className={`list-none hover:bg-wash ${grid}`}>
          {line}
          <Icon
            className="mt-[3px] text-faint transition-transform group-open:rotate-90"
            name="chevronRight"
            size={14}
          />
        </summary>
        <div className="pb-2 pl-5">
          <EvidenceList asOf={asOf} evidence={check.evidence} />
        </div>
      </details>
    </li>
  )
}
