/** The two days that are compared, and the ways to the usual ones. */
import { enHealth } from '../../../messages/en-health.ts'
import { DayInput } from '../../../ui/day-input.tsx'
import { Segments } from '../../../ui/segments.tsx'
import { type ComparedDays, comparedDays, daysBefore, shortcuts } from './compared-days.ts'

interface ChangeDaysProps {
  readonly days: ComparedDays
  /** the first and the last day that can be chosen */
  readonly kept: ComparedDays
  readonly onChoose: (days: ComparedDays) => void
}

const texts = enHealth.change

export function ChangeDays({ days, kept, onChoose }: ChangeDaysProps) {
  const near = shortcuts.find((count) => comparedDays(daysBefore(days, count), kept).from === days.from)
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1.5 pt-2.5 print:hidden">
      <div className="-ml-2">
        <Segments
          label={texts.shortcuts}
          onChoose={(count) => onChoose(comparedDays(daysBefore(days, Number(count)), kept))}
          segments={shortcuts.map((count) => ({ value: String(count), label: texts.days(count) }))}
          value={String(near ?? '')}
        />
      </div>
      <span className="flex items-center gap-1.5">
        <DayInput
          aria-label={texts.from}
          bounds={kept}
          onChoose={(from) => onChoose(comparedDays({ ...days, from }, kept))}
          value={days.from}
        />
        <span className="text-mute">{texts.to}</span>
        <DayInput
          aria-label={texts.to}
          bounds={kept}
          onChoose={(to) => onChoose(comparedDays({ ...days, to }, kept))}
          value={days.to}
        />
      </span>
    </div>
  )
}
