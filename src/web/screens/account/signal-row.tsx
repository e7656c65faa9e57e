/** One signal: what it measures now and before, its score, what it says; opened, its records. */
import type { SignalReading } from '#src/detect/diagnosis.ts'
import { useId, useState } from 'react'
import { told } from '../../format.ts'
import { en } from '../../messages/en.ts'
import { Gap } from '../../ui/gap.tsx'
import { Icon } from '../../ui/icon.tsx'
import { TrendArrow } from '../../ui/trend-arrow.tsx'
import { EvidenceList } from './evidence-list.tsx'
import { SignalAge } from './signal-age.tsx'
import { SignalScore } from './signal-score.tsx'
import { signalValue } from './signal-value.ts'
import { Told } from '../../ui/told.tsx'

interface SignalRowProps {
  readonly signal: SignalReading
  readonly asOf: string
}

export function SignalRow({ signal, asOf }: SignalRowProps) {
  const [isOpen, setOpen] = useState(false)
  const id = useId()
  const isMeasured = signal.value !== null || signal.score !== null
  const hasRecords = signal.evidence.length > 0
  const name = <Name hasRecords={hasRecords} isOpen={isOpen} signal={signal} />
  return (
    <li className="relative border-b border-line py-1.5 hover:bg-wash">
      <div className="grid items-center gap-x-4 gap-y-1 max-md:grid-cols-[minmax(0,1fr)_auto] md:min-h-[22px] md:grid-cols-[140px_minmax(0,1fr)_118px_92px_168px]">
        {hasRecords ? (
          <button
            aria-controls={id}
            aria-expanded={isOpen}
            className="text-left covers-row"
            onClick={() => setOpen(!isOpen)}
            type="button"
          >
            {name}
          </button>
        ) : (
          name
        )}
        {isMeasured ? (
          <Measured asOf={asOf} isOpen={isOpen} signal={signal} />
        ) : (
          <span className="max-md:col-span-2 max-md:pl-3.5 md:col-span-4">
            <Gap>
              <Told>{signal.says}</Told>
            </Gap>
          </span>
        )}
      </div>
      <div className="pl-3.5 md:pl-[156px]" hidden={!isOpen} id={id}>
        <EvidenceList asOf={asOf} evidence={signal.evidence} />
      </div>
    </li>
  )
}

interface NameProps {
  readonly signal: SignalReading
  readonly hasRecords: boolean
  readonly isOpen: boolean
}

function Name({ signal, hasRecords, isOpen }: NameProps) {
  return (
    <span className="flex items-center gap-1 font-strong">
      <Icon
        className={`-ml-1 text-faint transition-transform ${hasRecords ? '' : 'invisible'} ${isOpen ? 'rotate-90' : ''}`}
        name="chevronRight"
        size={14}
      />
      {en.signals[signal.id].name}
    </span>
  )
}

function Measured({ signal, asOf, isOpen }: SignalRowProps & { readonly isOpen: boolean }) {
  const now = signal.value === null ? '' : signalValue(signal.id, signal.value)
  const before = signal.before === null ? '' : `${signalValue(signal.id, signal.before)} → `
  return (
    <>
      <span
        className={`min-w-0 text-small text-mute max-md:order-3 max-md:pl-3.5 ${isOpen ? '' : 'truncate'}`}
        title={told(signal.says)}
      >
        <Told>{signal.says}</Told>
      </span>
      <span className="flex items-center gap-1.5 whitespace-nowrap max-md:order-4 max-md:justify-end">
        {signal.trend === null ? null : <TrendArrow label={en.trends[signal.trend]} trend={signal.trend} />}
        <span>
          <span className="text-mute">{before}</span>
          <span className="font-strong">{now}</span>
        </span>
      </span>
      <span className="flex items-center gap-2 max-md:order-2 max-md:justify-end">
        <SignalScore score={signal.score} />
      </span>
      <SignalAge asOf={asOf} signal={signal} />
    </>
  )
}
