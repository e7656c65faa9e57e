/** The five numbers of an account. */
import { isLittleKnown } from '#src/detect/outlook/is-little-known.ts'
import type { Diagnosis } from '#src/detect/diagnosis.ts'
import type { Account } from '../../answers.ts'
import { format } from '../../format.ts'
import { knownSeats } from '../../known-seats.ts'
import { en } from '../../messages/en.ts'
import { statusTone } from '../../tones.ts'
import { Figure } from '../../ui/figure.tsx'
import { Gap } from '../../ui/gap.tsx'
import { Mark } from '../../ui/mark.tsx'
import { DeadlineFigure } from './deadline-figure.tsx'
import { FeedSilence } from './feed-silence.tsx'
import { FigureMark } from './figure-mark.tsx'
import { healthLine } from './health-line.ts'

interface AccountFiguresProps {
  readonly account: Account
  readonly diagnosis: Diagnosis
  readonly currency: string | null
}

export function AccountFigures({ account, diagnosis, currency }: AccountFiguresProps) {
  const paid = account.contracts.filter((contract) => contract.paid).length
  return (
    <dl className="grid grid-cols-2 gap-x-4 gap-y-4 md:grid-cols-3 xl:grid-cols-[1fr_1.15fr_1fr_1fr_1.35fr]">
      <Figure
        className="max-md:order-3"
        label={en.figures.arr}
        mark={<FigureMark of="arr" says={en.figures.arr} />}
        value={diagnosis.arr === null ? <Gap>{en.notKnown}</Gap> : format.money(diagnosis.arr, currency)}
      >
        {en.figures.contracts(paid)}
      </Figure>
      <DeadlineFigure diagnosis={diagnosis} />
      <SeatsFigure seats={diagnosis.seats} />
      <OutlookFigure outlook={diagnosis.outlook} />
      <HealthFigure diagnosis={diagnosis} />
    </dl>
  )
}

function SeatsFigure({ seats }: { readonly seats: Diagnosis['seats'] }) {
  const { licensed } = seats
  const { active, bounded } = knownSeats(seats)
  const value =
    active === null ? (
      <Gap>{en.notKnown}</Gap>
    ) : (
      <span>
        {bounded(format.number(active))}{' '}
        {licensed === null ? null : (
          <span className="text-[15px] font-normal tracking-normal text-mute">
            {en.figures.of(format.number(licensed))}
          </span>
        )}
      </span>
    )
  return (
    <Figure
      className="max-md:order-5"
      label={en.figures.seats}
      mark={<FigureMark of="seats" says={en.figures.seats} />}
      value={value}
    >
      {active === null || !licensed
        ? en.figures.seatsWindow
        : en.figures.utilisation(bounded(format.finePercent(active / licensed)))}
      <FeedSilence of="seats" />
    </Figure>
  )
}

function OutlookFigure({ outlook }: { readonly outlook: Diagnosis['outlook'] }) {
  const mark = <FigureMark of="outlook" says={en.figures.outlook} />
  if (outlook === null) {
    return (
      <Figure
        className="max-md:order-4"
        label={en.figures.outlook}
        mark={mark}
        value={<Gap>{en.notKnown}</Gap>}
      />
    )
  }
  const range = en.outlook.between(format.percent(outlook.low), format.percent(outlook.high))
  return (
    <Figure
      className="max-md:order-4"
      label={en.figures.outlook}
      mark={mark}
      value={format.percent(outlook.p)}
    >
      {range}
      {isLittleKnown(outlook) ? `, ${en.outlook.little}` : null}
    </Figure>
  )
}

function HealthFigure({ diagnosis: { health, leads, goneSince } }: { readonly diagnosis: Diagnosis }) {
  const leading = health[leads]
  if (goneSince !== null) {
    const says = en.former(format.day(goneSince))
    return (
      <Figure
        className="max-md:order-2"
        label={en.figures.health}
        value={<Gap>{en.statusFilter.former}</Gap>}
      >
        {says}
      </Figure>
    )
  }
  const value =
    leading.score === null ? (
      <Gap>{en.health.none}</Gap>
    ) : (
      <>
        {format.number(leading.score)}
        <span className="inline-flex items-center gap-1.5 text-body font-normal tracking-normal">
          <Mark tone={statusTone(leading.status)} />
          {en.status(leading.status)}
        </span>
      </>
    )
  return (
    <Figure
      className="max-md:order-2"
      label={en.figures.health}
      mark={<FigureMark of="health" says={en.figures.health} />}
      value={value}
    >
      {healthLine({ health, leads })}
    </Figure>
  )
}
