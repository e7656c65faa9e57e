/** The verdict on an account: two sentences written from the facts. */
import { type Day, daysBetween } from '#src/kernel/day.ts'
import type { Deadline, Finding, Outlook, SignalReading } from './diagnosis.ts'
import { amount, counted, dayInWords, listed, percent } from './words.ts'

export interface Explained {
  readonly asOf: Day
  readonly movements: readonly Finding[]
  readonly signals: readonly SignalReading[]
  readonly deadline: Deadline | null
  readonly outlook: Outlook | null
  readonly arr: number | null
  readonly currency: string | null
}

export function explain(facts: Explained): string {
  return `${whatMoved(facts)} ${whatIsAtStake(facts)}`
}

/** The three most urgent movements by their headlines; else how the account is used, or that it is not known. */
function whatMoved({ movements, signals }: Explained): string {
  if (movements.length === 0) return quiet(signals)
  const headlines = movements.slice(0, 3).map(({ headline, since }, at) => {
    const text = at === 0 ? headline : headline.charAt(0).toLowerCase() + headline.slice(1)
    return text.startsWith('Usage') ? `${text} since ${dayInWords(since)}` : text
  })
  const more = movements.length > 3 ? `, and ${counted(movements.length - 3, 'more movement')}` : ''
  return `${listed(headlines)}${more}.`
}

function quiet(signals: readonly SignalReading[]): string {
  const stale = signals.find(({ id, stale: isStale }) => isStale && id === 'product-usage')
  if (stale?.asOf)
    return `Nothing can be said of its use: ${stale.source} has brought nothing since ${dayInWords(stale.asOf)}.`
  const measured = signals.filter(({ score }) => score !== null)
  if (measured.length === 0) return 'Nothing has moved, but nothing of its use is measured either.'
  return `Nothing has moved in what is measured (${counted(measured.length, 'signal')} of ${signals.filter(({ applicable }) => applicable).length}).`
}

function whatIsAtStake({ asOf, deadline, outlook, arr, currency }: Explained): string {
  if (outlook === null) return 'There is no paid contract on this day.'
  const pays = arr === null ? 'What it pays is not known' : `It pays ${amount(arr, currency)} a year`
  const chance = `${percent(outlook.p)} likely to ${outlook.class === 'rolling' ? 'stay 90 days' : 'renew'}`
  const known = outlook.known < LITTLE ? `${chance}, though little is known` : chance
  return deadline === null
    ? `${pays} and is ${known}.`
    : `${pays}, decides by ${dayInWords(deadline.on)} (${counted(daysBetween(asOf, deadline.on), 'day')}) and is ${known}.`
}

/** Handbook 7a. */
const LITTLE = 0.2
