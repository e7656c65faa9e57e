/** What each figure of retention is divided by and over which window, in words (handbook 8). */
import type { Settings } from '../settings.ts'
import type { RetentionFigures } from './retention-figures.ts'
import type { Window } from './window.ts'

export type RatioName = 'nrr' | 'grr' | 'logoRetention' | 'renewalRate' | 'renewalRateByArr'

export interface Definition {
  readonly figure: RatioName & keyof RetentionFigures
  readonly numerator: string
  readonly denominator: string
}

/** @param currency null: amounts of one kind that name none */
export function definitions({ from, to }: Window, currency: string | null): Definition[] {
  const rates = currency === null ? '' : `, in ${currency} at the rates of ${from}`
  const base = `ARR on ${from} of the customers of that day${rates}`
  const due = `terms of six months or more that ended after ${from} and up to ${to}`
  return [
    { figure: 'nrr', numerator: `ARR on ${to} of the same customers`, denominator: base },
    {
      figure: 'grr',
      numerator: `ARR on ${to} of the same customers, each at most at its ARR on ${from}`,
      denominator: base,
    },
    {
      figure: 'logoRetention',
      numerator: `of them still customers on ${to}`,
      denominator: `customers on ${from}`,
    },
    { figure: 'renewalRate', numerator: 'of them renewed', denominator: `decisions on ${due}` },
    {
      figure: 'renewalRateByArr',
      numerator: 'ARR renewed, each decision at most at what was due',
      denominator: `ARR of ${due}, on the day before${rates}`,
    },
  ]
}

/** How the edges are decided, with the figures that the organization has set. */
export function rulesInWords({ retention }: Settings): string[] {
  const { pausedDays, reactivationDays, graceDays } = retention
  return [
    'Only customers of the first day count: new ones are in no ratio. A trial, a one-off fee or zero ARR makes no customer.',
    `A paused customer has no ARR and stays a customer for ${pausedDays} days. A cancelled one has its ARR until the end date.`,
    `Whoever pays again within ${reactivationDays} days of the last paid day is the same customer, later a new one; on a day in between it is none.`,
    `A term that ran out while the product is in use is late, not lost, for ${graceDays} days.`,
    `ARR that moves between accounts of one family within ${reactivationDays} days is neither lost nor gained.`,
  ]
}
