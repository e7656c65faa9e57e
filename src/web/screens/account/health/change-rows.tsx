/** A change of health taken apart: from the score of the one day, signal by signal, to that of the other, each with what moved it. */
import { format } from '../../../format.ts'
import { en } from '../../../messages/en.ts'
import { enHealth } from '../../../messages/en-health.ts'
import { statusTone } from '../../../tones.ts'
import { Mark } from '../../../ui/mark.tsx'
import { ChangeCause } from './change-cause.tsx'
import { ChangeBar } from './change-bar.tsx'
import { changeSteps } from './change-steps.ts'
import type { HealthChange, HealthShown } from './health-queries.ts'
import { Told } from '../../../ui/told.tsx'

interface ChangeRowsProps {
  readonly change: HealthChange
  readonly lines: HealthShown['lines']
}

const texts = enHealth.change

/** Figure, bar, cause. */
const grid =
  'grid grid-cols-[minmax(0,150px)_56px_minmax(0,1fr)] gap-x-3 md:grid-cols-[150px_56px_minmax(0,1fr)_minmax(0,1.25fr)]'

export function ChangeRows({ change, lines }: ChangeRowsProps) {
  const { before, after } = change
  const { steps, low, high } = changeSteps(change)
  const green = change.leads === 'weighted' ? lines.greenFrom : lines.healthyAbove
  const place = { low, high, line: green }
  return (
    <>
      <p className="sr-only">
        <Told>{change.sentence}</Told>
      </p>
      <ul className="pt-1">
        <End end={before} place={place} />
        {steps.map((step) => (
          <li className={`${grid} items-start py-1.5`} key={step.id}>
            <span className="truncate" title={step.label}>
              {step.label}
            </span>
            <span className="text-right font-strong">
              {step.points === 0 ? format.number(0) : format.signed(step.points, 1)}
            </span>
            <ChangeBar from={step.from} place={place} to={step.to} />
            <span className="max-md:col-span-3">
              <ChangeCause asOf={after.on} step={step} />
            </span>
          </li>
        ))}
        <End end={after} place={place} />
      </ul>
      <p className="pt-1 text-small text-mute text-pretty">
        {steps.length === 0 ? `${texts.nothing} ` : ''}
        {change.onlyMeasured ? `${texts.onlyMeasured} ` : ''}
        {change.capsKnownFrom === null ? '' : `${texts.capsUnseen(format.day(change.capsKnownFrom))} `}
        {green >= low && green <= high ? `${texts.green(format.number(green))} ` : ''}
        {texts.kept}
      </p>
    </>
  )
}

interface EndProps {
  readonly end: HealthChange['before']
  readonly place: { readonly low: number; readonly high: number; readonly line: number }
}

function End({ end, place }: EndProps) {
  return (
    <li className={`${grid} items-center py-1.5 font-strong`}>
      <span>{format.day(end.on)}</span>
      <span className="text-right">{end.score === null ? '–' : format.score(end.score)}</span>
      {end.score === null ? <span /> : <ChangeBar from={null} place={place} to={end.score} />}
      <span className="inline-flex items-center gap-1.5 font-normal max-md:col-span-3">
        <Mark tone={statusTone(end.status)} />
        {en.status(end.status)}
      </span>
    </li>
  )
}
