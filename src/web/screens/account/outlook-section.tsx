/** The outlook: how likely the account renews, in which range, and what drives it. */
import { isLittleKnown } from '#src/detect/outlook/is-little-known.ts'
import type { Outlook } from '#src/detect/diagnosis.ts'
import { format } from '../../format.ts'
import { en } from '../../messages/en.ts'
import { RangeBar } from '../../ui/range-bar.tsx'
import { Section } from '../../ui/section.tsx'
import { DriverList } from './driver-list.tsx'
import { FigureMark } from './figure-mark.tsx'
import { strongestDrivers } from './strongest-drivers.ts'

interface OutlookSectionProps {
  readonly outlook: Outlook
  readonly asOf: string
  /** what stands against believing it; null: nothing */
  readonly warning?: string | null
}

export function OutlookSection({ outlook, asOf, warning = null }: OutlookSectionProps) {
  const range = en.outlook.between(format.percent(outlook.low), format.percent(outlook.high))
  const { lifts, lowers } = strongestDrivers(outlook.drivers)
  return (
    <Section
      aside={
        <span className="inline-flex items-center gap-1">
          {en.outlook.classes[outlook.class]}
          <FigureMark of="outlook" says={en.outlook.title} />
        </span>
      }
      title={en.outlook.title}
    >
      <div className="flex flex-col gap-1 py-3.5">
        <p className="flex flex-wrap items-baseline gap-x-2.5">
          <span className="text-figure">{format.percent(outlook.p)}</span>
          <span className="text-mute">{range}</span>
        </p>
        {warning === null ? null : <p className="text-small font-medium text-watch">{warning}</p>}
        <RangeBar
          high={outlook.high}
          low={outlook.low}
          sentence={en.outlook.sentence(format.percent(outlook.p), range)}
          value={outlook.p}
        />
        <p className="flex flex-wrap justify-between gap-x-4 pt-1 text-small text-mute">
          <span>
            {isLittleKnown(outlook) ? (
              <span className="font-medium text-watch">
                {en.outlook.littleKnown(format.percent(outlook.known))}
              </span>
            ) : (
              en.outlook.known(format.percent(outlook.known))
            )}
          </span>
          <span>{en.outlook.loss(format.percent(outlook.lossWithin90))}</span>
        </p>
      </div>
      <DriverList asOf={asOf} drivers={lifts} title={en.outlook.lifts} />
      <DriverList asOf={asOf} drivers={lowers} title={en.outlook.lowers} />
      {lifts.length + lowers.length === 0 ? <p className="text-mute">{en.outlook.noDrivers}</p> : null}
    </Section>
  )
}
