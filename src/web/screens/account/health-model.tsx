/** One model of health: score, status, coverage, a picture and the sum as a person would write it. */
import type { HealthReading } from '#src/detect/diagnosis.ts'
import type { ReactNode } from 'react'
import { format } from '../../format.ts'
import { en } from '../../messages/en.ts'
import { statusTone } from '../../tones.ts'
import { Gap } from '../../ui/gap.tsx'
import { Mark } from '../../ui/mark.tsx'
import { Told } from '../../ui/told.tsx'

interface HealthModelProps {
  readonly title: string
  readonly reading: HealthReading
  readonly unit: '' | '%'
  /** status and totals follow it */
  readonly leads?: boolean
  /** where the score comes from */
  readonly mark?: ReactNode
  readonly children: ReactNode
}

export function HealthModel({ title, reading, unit, leads = false, mark, children }: HealthModelProps) {
  return (
    <div className="flex min-w-0 flex-col gap-2.5">
      <div className="flex flex-col gap-2.5" data-tells="">
        <div className="flex items-center gap-0.5">
          <h3 className="text-label text-mute">
            {title}
            {leads ? <span className="font-normal">, {en.health.leads}</span> : null}
          </h3>
          <span className="-my-1 inline-flex">{mark}</span>
        </div>
        <p className="flex flex-wrap items-center gap-x-2.5">
          {reading.score === null ? (
            <Gap>{en.health.none}</Gap>
          ) : (
            <span className="text-figure">
              {unit === '%' ? format.percent(reading.score / 100) : format.score(reading.score)}
            </span>
          )}
          <span className="inline-flex items-center gap-1.5">
            <Mark tone={statusTone(reading.status)} />
            {en.status(reading.status)}
          </span>
          <span className="text-small text-mute">{en.health.coverage(format.percent(reading.coverage))}</span>
        </p>
      </div>
      {children}
      <p className="text-small text-mute text-pretty">
        <Told>{reading.arithmetic}</Told>
      </p>
    </div>
  )
}
