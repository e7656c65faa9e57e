/** The seven scores side by side; a signal that is not measured is a dashed gap. */
import type { SignalReading } from '#src/detect/diagnosis.ts'
import { told } from '../../format.ts'
import { en } from '../../messages/en.ts'

const step = 10

export function ScoreColumns({ signals }: { readonly signals: readonly SignalReading[] }) {
  return (
    <div aria-hidden="true" className="flex items-end gap-1.5">
      {signals.map((signal) => (
        <div className="flex min-w-0 flex-1 flex-col items-center" key={signal.id} title={told(signal.says)}>
          <span className="text-[11px] leading-4 font-medium">{signal.score ?? '–'}</span>
          {signal.score === null ? (
            <span
              className="w-full rounded-t-[2px] border border-b-0 border-dashed border-faint"
              style={{ height: 2 * step }}
            />
          ) : (
            <span className="w-full rounded-t-[2px] bg-accent" style={{ height: signal.score * step }} />
          )}
          <span className="w-full truncate border-t border-line-2 pt-0.5 text-center text-[11px] leading-4 text-mute">
            {en.signals[signal.id].short}
          </span>
        </div>
      ))}
    </div>
  )
}
