/** The four dimensions of the weighted model, 0–100 each; one without a measured signal is a dashed gap. */
import type { SignalReading } from '#src/detect/diagnosis.ts'
import { dimensionOf } from '#src/detect/health/weighted.ts'
import type { Dimension } from '#src/detect/settings.ts'
import { format } from '../../format.ts'
import { en } from '../../messages/en.ts'

const dimensions = ['usage', 'engagement', 'sentiment', 'support'] as const satisfies readonly Dimension[]

export function DimensionRows({ signals }: { readonly signals: readonly SignalReading[] }) {
  return (
    <dl className="flex flex-col gap-[3px]">
      {dimensions.map((dimension) => (
        <div className="grid grid-cols-[88px_minmax(0,1fr)_36px] items-center gap-x-3" key={dimension}>
          <dt className="text-small text-ink-2">{en.health.dimensions[dimension]}</dt>
          <Value value={dimensionOf(signals, dimension)} />
        </div>
      ))}
    </dl>
  )
}

function Value({ value }: { readonly value: number | null }) {
  if (value === null) {
    return (
      <>
        <dd aria-hidden="true" className="h-2 rounded-[2px] border border-dashed border-faint" />
        <dd className="text-right text-small text-mute">
          –<span className="sr-only">{en.health.notMeasured}</span>
        </dd>
      </>
    )
  }
  return (
    <>
      <dd aria-hidden="true" className="h-2 rounded-[2px] bg-line">
        <span className="block h-full rounded-[2px] bg-accent" style={{ width: `${value}%` }} />
      </dd>
      <dd className="text-right text-small font-strong">{format.score(value)}</dd>
    </>
  )
}
