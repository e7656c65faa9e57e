/** The five numbers of an account in a review, each with what it was at the last one. */
import type { HealthReading } from '#src/detect/diagnosis.ts'
import { format } from '../../format.ts'
import { knownSeats } from '../../known-seats.ts'
import { en } from '../../messages/en.ts'
import { enReview } from '../../messages/en-review.ts'
import { statusTone } from '../../tones.ts'
import { Differs } from '../../ui/differs.tsx'
import { Figure } from '../../ui/figure.tsx'
import { Gap } from '../../ui/gap.tsx'
import { Mark } from '../../ui/mark.tsx'
import { urgency } from '../../urgency.ts'
import type { ReviewAccount } from './review-query.ts'

interface ReviewFiguresProps {
  readonly account: ReviewAccount
  readonly today: string
}

const words = enReview.figures

export function ReviewFigures({ account, today }: ReviewFiguresProps) {
  const { figures, since } = account
  if (figures === null) return null
  const { arr, arrBefore, currency, deadline, seats, scoreBefore, score } = figures
  const { active, bounded } = knownSeats(seats)
  const day = format.shortDay(since, today)
  const hasMoved = score !== null && scoreBefore !== null && Math.round(score) !== Math.round(scoreBefore)
  return (
    <dl className="grid grid-cols-[repeat(4,minmax(0,1fr))_minmax(0,1.3fr)] gap-x-6 gap-y-3 max-md:grid-cols-2">
      <Figure label={words.arr} value={arr === null ? <Gap>{en.notKnown}</Gap> : format.money(arr, currency)}>
        {arrBefore === null || arrBefore === arr ? null : words.was(format.money(arrBefore, currency), day)}
      </Figure>
      <Figure
        label={deadline?.kind === 'end' ? words.end : words.notice}
        value={deadline === null ? <Gap>{en.notKnown}</Gap> : format.day(deadline.on)}
      >
        {deadline === null ? null : (
          <span className={urgency(deadline.days)}>{words.inDays(deadline.days)}</span>
        )}
      </Figure>
      <Figure
        label={words.seats}
        value={
          active === null ? (
            <Gap>{en.notKnown}</Gap>
          ) : (
            words.seatsOf(
              bounded(format.number(active)),
              seats.licensed === null ? '?' : format.number(seats.licensed),
            )
          )
        }
      >
        {active === null || !seats.licensed ? null : bounded(format.finePercent(active / seats.licensed))}
      </Figure>
      <Figure label={words.health} value={<Health figures={figures} />}>
        {hasMoved ? words.healthWas(format.number(scoreBefore), day) : null}
      </Figure>
      <Probability account={account} />
    </dl>
  )
}

function Health({
  figures: { score, status, goneSince },
}: {
  readonly figures: NonNullable<ReviewAccount['figures']>
}) {
  if (goneSince !== null) return <Gap>{en.former(format.day(goneSince))}</Gap>
  return (
    <>
      {score === null ? '–' : format.number(score)}
      <span className="flex items-center gap-1.5 text-body font-medium">
        <Mark tone={statusTone(status as HealthReading['status'])} />
        {en.status(status)}
      </span>
    </>
  )
}

function Probability({ account: { probabilities, figures } }: { readonly account: ReviewAccount }) {
  const { am, csm } = probabilities
  const said = (['am', 'csm'] as const).flatMap((one) => {
    const p = one === 'am' ? am : csm
    return p === null ? [] : [words.of(enReview.owners[one], format.percent(p))]
  })
  const apart = am === null || csm === null ? 0 : Math.round(Math.abs(am - csm) * 100)
  return (
    <Figure label={words.probability} value={said.length === 0 ? <Gap>{words.none}</Gap> : said.join(', ')}>
      {apart > 0 ? <Differs>{words.apart(apart)}</Differs> : null}
      {figures === null || figures.outlook === null ? null : (
        <span className="block">{words.outlook(format.percent(figures.outlook))}</span>
      )}
    </Figure>
  )
}
