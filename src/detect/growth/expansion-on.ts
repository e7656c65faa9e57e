/** What the open opportunities of an account come to, in full and weighted, against what is wanted in twelve months. */
import { addMonths, type Day } from '#src/kernel/day.ts'
import { quarterOf } from '#src/kernel/quarter.ts'
import { isSettled } from '#src/plan/is-settled.ts'
import { opportunityGaps } from '#src/plan/opportunity-gaps.ts'
import { opportunityWeight } from '#src/plan/opportunity-weight.ts'
import type { Plan, PlanItem } from '#src/plan/plan.ts'
import { type Money, moneySums } from './money-sums.ts'

type Opened = PlanItem<'opportunities'>

export interface PipelineSums {
  readonly opportunities: number
  /** by currency */
  readonly value: readonly Money[]
  /** each by the confidence of its owner; those without one are not in it */
  readonly weighted: readonly Money[]
  readonly withoutValue: number
  readonly withoutConfidence: number
  /** without product, stakeholder, rationale or quarter (handbook 2, section 11) */
  readonly incomplete: number
}

export interface Expansion {
  readonly open: PipelineSums
  readonly waiting: PipelineSums
  /** of the open ones those that are to come within twelve months */
  readonly within: PipelineSums
  /** null: nobody has set one */
  readonly target: Money | null
  /** what of the target is still without an opportunity, in its currency, never below 0; null without a target */
  readonly short: { readonly byValue: number; readonly byWeight: number } | null
  /** the largest first, what is over last */
  readonly order: readonly Opened[]
}

interface ExpansionOn {
  readonly today: Day
  /** of the account, for what names none */
  readonly currency: string | null
  /** the month in which the fiscal year begins */
  readonly fiscalYearStart: number
}

export function expansionOn(
  { items }: Pick<Plan, 'items'>,
  { today, currency, fiscalYearStart }: ExpansionOn,
): Expansion {
  const all = [...items.opportunities.values()]
  const open = all.filter(({ values }) => values.status === 'Open')
  const last = quarterOf(addMonths(today, 12), fiscalYearStart)
  const sums = (some: readonly Opened[]) => pipelineSums(some, currency)
  const within = sums(open.filter(({ values: { quarter } }) => quarter !== null && quarter <= last))
  const future = items.futureState.get('futureState')?.values
  const amount = future?.targetExpansionArr ?? null
  const target = amount === null ? null : { currency: future?.currency ?? currency, amount }
  return {
    open: sums(open),
    waiting: sums(all.filter(({ values }) => values.status === 'Waiting')),
    within,
    target,
    short: target && {
      byValue: shortOf(target, within.value),
      byWeight: shortOf(target, within.weighted),
    },
    order: all.toSorted(byValue),
  }
}

function shortOf({ currency, amount }: Money, sums: readonly Money[]): number {
  const same = sums.find((sum) => sum.currency === currency)
  return Math.max(0, amount - (same?.amount ?? 0))
}

function pipelineSums(some: readonly Opened[], currency: string | null): PipelineSums {
  const values = some.map((item) => item.values)
  const known = values.flatMap(({ value, currency: own, confidence }) =>
    value === null ? [] : [{ currency: own ?? currency, amount: value, confidence }],
  )
  const weighted = known.flatMap(({ confidence, ...money }) => {
    const weight = opportunityWeight(confidence)
    return weight === null ? [] : [{ ...money, amount: money.amount * weight }]
  })
  return {
    opportunities: some.length,
    value: moneySums(known),
    weighted: moneySums(weighted),
    withoutValue: values.length - known.length,
    withoutConfidence: known.filter(({ confidence }) => confidence === null).length,
    incomplete: values.filter((one) => opportunityGaps(one).length > 0).length,
  }
}

function byValue(a: Opened, b: Opened): number {
  return Number(isSettled(a)) - Number(isSettled(b)) || (b.values.value ?? -1) - (a.values.value ?? -1)
}
