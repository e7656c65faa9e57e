/** How far something has come: what it does, how much is done, how fast, and how long it still takes. */
import { format } from '../../format.ts'
import { enImport } from '../../messages/en-import.ts'
import type { Pace } from '#src/kernel/pace.ts'

const { progress } = enImport

interface ProgressLineProps {
  readonly pace: Pace
  /** what is said while nothing was heard yet */
  readonly says: string
}

export function ProgressLine({ pace, says }: ProgressLineProps) {
  const share = pace.of === null || pace.of === 0 ? null : Math.min(1, pace.done / pace.of)
  return (
    <div className="flex flex-col gap-1.5">
      <div
        aria-label={progress.label}
        aria-valuemax={100}
        aria-valuemin={0}
        aria-valuenow={share === null ? undefined : Math.round(share * 100)}
        aria-valuetext={pace.says === '' ? says : pace.says}
        className="h-1 overflow-hidden rounded-full bg-line"
        role="progressbar"
      >
        <div
          className={`h-full rounded-full bg-accent ${share === null ? 'w-1/3 animate-pulse' : 'transition-[width]'}`}
          style={share === null ? undefined : { width: `${share * 100}%` }}
        />
      </div>
      <p className="wrap-anywhere">{pace.says === '' ? says : pace.says}</p>
      <p className="min-h-4 text-small text-mute">{figures(pace).join(' · ')}</p>
    </div>
  )
}

function figures({ done, of, rate, left }: Pace): string[] {
  if (done === 0 && of === null) return []
  return [
    of === null ? format.number(done) : progress.of(format.number(done), format.number(of)),
    ...(rate === null ? [] : [progress.rate(format.number(rate))]),
    ...(left === null ? [] : [progress.left(durationText(left))]),
  ]
}

/** Rounded so that it does not flicker. */
export function durationText(seconds: number): string {
  if (seconds < 60) return progress.seconds(Math.max(1, Math.round(seconds)))
  if (seconds < 3600) return progress.minutes(Math.round(seconds / 60))
  return progress.hours(Math.floor(seconds / 3600), Math.round((seconds % 3600) / 60))
}
