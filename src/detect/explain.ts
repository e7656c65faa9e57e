/** The verdict on an account: two sentences written from the facts. */
import { type Day, daysBetween } from '#src/kernel/day.ts'
import type { Deadline, Evidence, Finding, Outlook, Sentence, SignalReading } from './diagnosis.ts'
import { evidenceOfAll } from './evidence-of-all.ts'
import { leadsOf } from './leads-of.ts'
import { isLittleKnown } from './outlook/is-little-known.ts'
import { amount, counted, dayInWords, listed, percent } from './words.ts'

export interface Explained {
  readonly asOf: Day
  readonly movements: readonly Finding[]
  readonly signals: readonly SignalReading[]
  readonly deadline: Deadline | null
  readonly outlook: Outlook | null
  readonly arr: number | null
  readonly currency: string | null
  /** the records of what is paid for */
  readonly contracts: readonly Evidence[]
  /** of who was a customer once and is none now: the contract that was paid for last, and the first day without it */
  readonly over: { readonly on: Day; readonly evidence: Evidence } | null
}

export function explain(facts: Explained): Sentence[] {
  return [whatMoved(facts), whatIsAtStake(facts)]
}

/** The three most urgent movements by their headlines, each cause once; else how the account is used, or that it is not known. */
function whatMoved({ movements, signals }: Explained): Sentence {
  if (movements.length === 0) return quiet(signals)
  const causes = leadsOf(movements)
  const told = causes.slice(0, 3)
  const headlines = told.map(({ headline, since }, at) => {
    const text = at === 0 ? headline : headline.charAt(0).toLowerCase() + headline.slice(1)
    return text.startsWith('Usage') ? `${text} since ${dayInWords(since)}` : text
  })
  const more = causes.length > 3 ? `, and ${counted(causes.length - 3, 'more movement')}` : ''
  return { says: `${listed(headlines)}${more}.`, evidence: evidenceOfAll(told) }
}

function quiet(signals: readonly SignalReading[]): Sentence {
  const stale = signals.find((signal) => signal.stale)
  if (stale?.asOf) {
    const says = `Nothing can be said of its use: ${stale.source} has brought nothing since ${dayInWords(stale.asOf)}.`
    return { says, evidence: stale.evidence }
  }
  const measured = signals.filter(({ score }) => score !== null)
  if (measured.length === 0)
    return { says: 'Nothing has moved, but nothing of its use is measured either.', evidence: [] }
  const applicable = signals.filter((signal) => signal.applicable).length
  return {
    says: `Nothing has moved in what is measured (${counted(measured.length, 'signal')} of ${applicable}).`,
    evidence: evidenceOfAll(measured),
  }
}

function whatIsAtStake({ asOf, deadline, outlook, arr, currency, contracts, over }: Explained): Sentence {
  if (outlook === null) return noCustomer(over)
  const pays = arr === null ? 'What it pays is not known' : `It pays ${amount(arr, currency)} a year`
  const chance = `${percent(outlook.p)} likely to ${outlook.class === 'rolling' ? 'stay 90 days' : 'renew'}`
  const known = isLittleKnown(outlook) ? `${chance}, though little is known` : chance
  const evidence = evidenceOfAll([{ evidence: contracts }, ...outlook.drivers])
  return deadline === null
    ? { says: `${pays} and is ${known}.`, evidence }
    : {
        says: `${pays}, decides by ${dayInWords(deadline.on)} (${counted(daysBetween(asOf, deadline.on), 'day')}) and is ${known}.`,
        evidence: [...deadline.evidence, ...evidence],
      }
}

function noCustomer(over: Explained['over']): Sentence {
  if (over === null) return { says: 'There is no paid contract on this day.', evidence: [] }
  return {
    says: `No customer any more: the last paid contract ended on ${dayInWords(over.on)}.`,
    evidence: [over.evidence],
  }
}
