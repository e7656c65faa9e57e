/** One signal as a line; opened, its course over twelve months, the table behind it, and its records. */
import type { SignalReading } from '#src/detect/diagnosis.ts'
import { useId, useState } from 'react'
import { told } from '../../../format.ts'
import { en } from '../../../messages/en.ts'
import { enHealth } from '../../../messages/en-health.ts'
import { Gap } from '../../../ui/gap.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { Sparkline } from '../../../ui/sparkline.tsx'
import { TrendArrow } from '../../../ui/trend-arrow.tsx'
import { EvidenceList } from '../evidence-list.tsx'
import { SignalAge } from '../signal-age.tsx'
import { SignalScore } from '../signal-score.tsx'
import { signalValue } from '../signal-value.ts'
import type { HealthWeek } from './health-queries.ts'
import { SignalCourse } from './signal-course.tsx'
import { courseOf } from './course-of.ts'
import { signalColumns } from './signal-columns.ts'
import { Told } from '../../../ui/told.tsx'

interface SignalLineProps {
  readonly signal: SignalReading
  readonly weeks: readonly HealthWeek[]
  readonly asOf: string
}

export function SignalLine({ signal, weeks, asOf }: SignalLineProps) {
  const [isOpen, setOpen] = useState(false)
  const id = useId()
  const course = courseOf(weeks, signal.id)
  return (
    <li className="relative border-b border-line last:border-b-0 hover:bg-wash">
      <div
        className={`grid min-h-(--row) items-center gap-y-1 py-1.5 max-md:grid-cols-[minmax(0,1fr)_auto] ${signalColumns}`}
      >
        <button
          aria-controls={id}
          aria-expanded={isOpen}
          className="flex items-center gap-1 text-left font-strong covers-row"
          onClick={() => setOpen(!isOpen)}
          type="button"
        >
          <Icon
            className={`-ml-1 text-faint transition-transform ${isOpen ? 'rotate-90' : ''}`}
            name="chevronRight"
            size={14}
          />
          {en.signals[signal.id].name}
        </button>
        <Reading asOf={asOf} course={course.map(({ value }) => value)} signal={signal} />
      </div>
      <div className="relative max-w-3xl pt-1.5 pb-4 pl-3.5 md:pl-[184px]" hidden={!isOpen} id={id}>
        {isOpen ? (
          <>
            <p className="pb-2 text-small text-ink-2 lg:hidden">
              <Told>{signal.says}</Told>
            </p>
            <SignalCourse course={course} id={signal.id} />
            <h3 className="pt-3 text-label text-mute">{enHealth.signals.records}</h3>
            <EvidenceList asOf={asOf} evidence={signal.evidence} />
          </>
        ) : null}
      </div>
    </li>
  )
}

interface ReadingProps {
  readonly signal: SignalReading
  readonly course: readonly (number | null)[]
  readonly asOf: string
}

function Reading({ signal, course, asOf }: ReadingProps) {
  const { id, value } = signal
  const change = changeOf(signal)
  if (value === null && signal.score === null) {
    return (
      <>
        <span className="max-md:order-3 max-md:col-span-2 md:col-span-4 lg:col-span-5">
          <Gap>
            <Told>{signal.says}</Told>
          </Gap>
        </span>
        <SignalAge asOf={asOf} signal={signal} />
      </>
    )
  }
  return (
    <>
      <span className="text-right font-strong whitespace-nowrap max-md:order-3 max-md:pl-3.5 max-md:text-left">
        {value === null ? '' : signalValue(id, value)}
      </span>
      <span className="max-md:order-4 max-md:justify-self-end">
        <Sparkline height={24} span={0} values={course} width={140} className="max-lg:w-[88px]" />
      </span>
      <span className="flex items-center gap-1.5 whitespace-nowrap text-ink-2 max-md:hidden">
        {signal.trend === null || change === '' ? null : (
          <TrendArrow label={en.trends[signal.trend]} trend={signal.trend} />
        )}
        {change}
      </span>
      <span className="flex items-center gap-2 max-md:order-2 max-md:justify-end">
        <SignalScore score={signal.score} />
      </span>
      <span className="min-w-0 truncate text-small text-mute max-lg:hidden" title={told(signal.says)}>
        <Told>{signal.says}</Told>
      </span>
      <SignalAge asOf={asOf} signal={signal} />
    </>
  )
}

/** Nothing where both read the same: no change is blank. */
function changeOf({ id, value, before }: SignalReading): string {
  if (before === null || value === null) return ''
  const [was, is] = [signalValue(id, before), signalValue(id, value)]
  return was === is ? '' : `${was} → ${is}`
}
