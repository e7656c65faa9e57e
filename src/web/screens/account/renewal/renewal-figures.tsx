/** The figures that lead the renewal: what is at stake, when it is decided, what is expected, how far the list is. */
import { format } from '../../../format.ts'
import { enPlanFields } from '../../../messages/en-plan-fields.ts'
import { enRenewal } from '../../../messages/en-renewal.ts'
import { en } from '../../../messages/en.ts'
import { Figure } from '../../../ui/figure.tsx'
import { Gap } from '../../../ui/gap.tsx'
import { Mark } from '../../../ui/mark.tsx'
import type { Account } from '../../../answers.ts'
import { currencyOf } from '../../../currency-of.ts'
import { DeadlineFigure } from '../deadline-figure.tsx'
import { FigureMark } from '../figure-mark.tsx'
import type { RenewalRun } from './renewal-query.ts'

const words = enRenewal.figures

interface FiguresProps {
  readonly account: Account
  readonly run: RenewalRun
}

export function RenewalFigures({ account, run }: FiguresProps) {
  const { diagnosis } = account
  if (diagnosis === null) return null
  const { isByOwner, counts } = run.forecast
  const p = format.percent(diagnosis.outlook?.p ?? 0)
  return (
    <dl className="grid grid-cols-2 gap-x-4 gap-y-4 md:grid-cols-4">
      <Stake account={account} />
      <DeadlineFigure diagnosis={diagnosis} />
      <Figure
        className="max-md:order-3"
        label={words.forecast}
        mark={isByOwner ? undefined : <FigureMark of="outlook" says={words.forecast} />}
        value={enPlanFields.option('renewal', counts)}
      >
        {run.isDecided ? words.decided : isByOwner ? words.byOwner(p) : words.byOutlook(p)}
      </Figure>
      <ChecklistFigure run={run} />
    </dl>
  )
}

function Stake({ account }: Pick<FiguresProps, 'account'>) {
  const { arr, renewal } = account.diagnosis!
  const currency = currencyOf(account)
  const risk = renewal?.atRisk ?? null
  const loss = renewal?.expectedLoss ?? null
  return (
    <Figure
      className="max-md:order-2"
      label={words.stake}
      mark={<FigureMark of="arr" says={words.stake} />}
      value={arr === null ? <Gap>{en.notKnown}</Gap> : format.money(arr, currency)}
    >
      {risk === null ? null : (
        <span className="inline-flex items-center gap-1.5 font-medium text-bad">
          <Mark tone="bad" />
          {risk.arr === null || risk.arr === arr
            ? words.allAtRisk
            : words.atRisk(format.money(risk.arr, currency))}
        </span>
      )}
      {risk === null || loss === null ? null : ', '}
      {loss === null ? null : words.loss(format.money(loss, currency))}
    </Figure>
  )
}

function ChecklistFigure({ run: { checklist, checklistFrom, asOf } }: Pick<FiguresProps, 'run'>) {
  const done = checklist.filter(({ state }) => state === 'done').length
  const needed = checklist.filter(({ state }) => state !== 'dropped').length
  if (checklist.length === 0) {
    return (
      <Figure
        className="max-md:order-4"
        label={words.checklist}
        value={<span className="text-mute">{words.notOpen}</span>}
      >
        {checklistFrom === null ? null : words.opens(format.shortDay(checklistFrom, asOf))}
      </Figure>
    )
  }
  return (
    <Figure className="max-md:order-4" label={words.checklist} value={words.of(done, needed)}>
      {words.open(needed - done)}
    </Figure>
  )
}
