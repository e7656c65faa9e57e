/** What the account pays, what more it could, and what of it is at risk. */
import { customerSince, revenueOn } from '#src/facts/contract-figures.ts'
import { openItems } from '#src/plan/open-items.ts'
import type { Figure } from '../document.ts'
import { itemsIn } from '../parts/items-in.ts'
import { oneItem } from '../parts/one-item.ts'
import type { PlanSource } from '../plan-source.ts'
import { format, unknown } from './format.ts'
import { makeFigure } from './make-figure.ts'

export type MoneyFigureId =
  | 'arr'
  | 'pipeline'
  | 'expansion-target'
  | 'target-arr'
  | 'target-nrr'
  | 'arr-at-risk'
  | 'expected-loss'
  | 'expected-loss-by-outlook'
  | 'value-agreed'
  | 'value-claimed'

export function moneyFigures(source: PlanSource): Record<MoneyFigureId, Figure> {
  const { diagnosis } = source
  const { arr, currency } = revenueOf(source)
  const future = oneItem(source.plan, 'futureState')?.values
  const inFuture = future?.currency ?? currency
  const renewal = diagnosis?.renewal
  const risk = renewal?.atRisk
  return {
    arr: makeFigure('arr', 'ARR', format.money(arr, currency), { note: sinceNote(source) }),
    pipeline: pipeline(source, currency),
    'expansion-target': makeFigure(
      'expansion-target',
      '12-month expansion target',
      format.money(future?.targetExpansionArr, inFuture),
    ),
    'target-arr': makeFigure('target-arr', 'Target ARR', format.money(future?.targetArr, inFuture)),
    'target-nrr': makeFigure('target-nrr', 'Target NRR', format.percent(future?.targetNrr)),
    'arr-at-risk': makeFigure(
      'arr-at-risk',
      'ARR at risk',
      renewal && risk === null ? 'none' : format.money(risk?.arr, currency),
      { tone: risk ? 'bad' : null, note: risk?.reasons[0]?.says ?? null },
    ),
    'expected-loss': makeFigure(
      'expected-loss',
      'Expected loss',
      format.money(renewal?.expectedLoss, currency),
      {
        note: renewal?.byOwner?.counts === true ? "by the owner's own figure" : 'by the outlook',
      },
    ),
    'expected-loss-by-outlook': makeFigure(
      'expected-loss-by-outlook',
      'Expected loss by the outlook',
      format.money(renewal?.expectedLossByOutlook, currency),
    ),
    'value-agreed': valueFigure(source, 'value-agreed', 'Value agreed', true, currency),
    'value-claimed': valueFigure(source, 'value-claimed', 'Value claimed by us', false, currency),
  }
}

/** Annual recurring revenue of the account and its currency, as the engine last read them, else from the contracts. */
export function revenueOf({ diagnosis, dossier, today }: PlanSource): {
  readonly arr: number | null
  readonly currency: string | null
} {
  if (diagnosis !== null) return { arr: diagnosis.arr, currency: diagnosis.currency }
  if (dossier === null) return { arr: null, currency: null }
  const { arr, currency } = revenueOn(dossier.contracts, today)
  return { arr, currency: currency ?? dossier.profile.currency }
}

function sinceNote({ dossier, today }: PlanSource): string | null {
  const since = dossier === null ? null : customerSince(dossier.contracts, today)
  return since === null ? null : `customer since ${format.day(since)}`
}

function pipeline(source: PlanSource, currency: string | null): Figure {
  const open = openItems(source.plan, 'opportunities').map(({ values }) => values)
  const { total, missing } = sumOf(
    open.map(({ value, currency: own }) => ({ amount: value, currency: own ?? currency })),
  )
  if (open.length === 0)
    return makeFigure('pipeline', 'Expansion pipeline', source.dossier === null ? unknown : 'none open')
  const waiting = open.filter(({ status }) => status === 'Waiting').length
  const notes = [
    `${format.number(open.length)} open`,
    ...(waiting > 0 ? [`${format.number(waiting)} on hold`] : []),
    ...(missing > 0 ? [`${format.number(missing)} without a value`] : []),
  ]
  return makeFigure('pipeline', 'Expansion pipeline', total, { note: notes.join(', ') })
}

function valueFigure(
  source: PlanSource,
  id: 'value-agreed' | 'value-claimed',
  label: string,
  agreed: boolean,
  currency: string | null,
): Figure {
  const values = itemsIn(source.plan, 'values')
    .map((item) => item.values)
    .filter((value) => value.agreed === agreed)
  const amounts = values.map(({ amount, currency: own }) => ({ amount, currency: own ?? currency }))
  return makeFigure(id, label, sumOf(amounts).total)
}

interface Amount {
  readonly amount: number | null
  readonly currency: string | null
}

/** Amounts of several currencies are not added up; of nothing known nothing is. */
function sumOf(amounts: readonly Amount[]): { readonly total: string; readonly missing: number } {
  const known = amounts.filter(({ amount }) => amount !== null)
  const missing = amounts.length - known.length
  const [first] = known
  if (first === undefined || known.some(({ currency }) => currency !== first.currency))
    return { total: unknown, missing }
  const sum = known.reduce((total, { amount }) => total + (amount ?? 0), 0)
  return { total: format.money(sum, first.currency), missing }
}
