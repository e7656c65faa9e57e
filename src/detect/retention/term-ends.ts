/** The days on which the terms of an account's contracts ended or were to renew, whatever came of it. */
import { endOf } from '#src/facts/contract-figures.ts'
import type { Contract } from '#src/facts/dossier.ts'
import type { Fact } from '#src/facts/fact.ts'
import { termMonthsBetween } from '#src/facts/term-months.ts'
import { text } from '#src/facts/values.ts'
import { addMonths, type Day, monthsBetween } from '#src/kernel/day.ts'
import { contractKey } from './contract-key.ts'
import type { Versions } from './contracts-at.ts'

/** Terms shorter than this many months are rolling, and never up for renewal (handbook 7). */
const ROLLING_MONTHS = 6

export interface TermEnd {
  readonly contract: string
  readonly on: Day
}

/**
 * Ends of terms of at least six months, up to `until`.
 * @param contracts as known at last
 */
export function termEnds(rows: readonly Versions[], contracts: readonly Contract[], until: Day): TermEnd[] {
  const byContract = Map.groupBy(rows, ([first]) => `${first.source}/${first.values['id'] ?? first.sourceId}`)
  return contracts.flatMap((contract) => {
    const key = contractKey(contract)
    const ends = endsOf(contract, namedEnds(byContract.get(key) ?? [], until), until)
    return longTerms(contract.startOn, ends).map((on) => ({ contract: key, on }))
  })
}

/** An end or renewal date, and the day from which it was the one that held. */
interface NamedEnd {
  readonly since: Day
  readonly on: Day
}

function namedEnds(rows: readonly Versions[], until: Day): NamedEnd[] {
  return rows
    .flatMap((versions) =>
      versions.map((version, at) => ({
        since: at === 0 ? firstDayOf(version) : version.learnedOn,
        on: text(version, 'renewal_on') ?? text(version, 'end_on'),
      })),
    )
    .filter((named): named is NamedEnd => named.on !== null && named.since <= until)
    .toSorted((a, b) => (a.since < b.since ? -1 : 1))
}

function firstDayOf(row: Fact): Day {
  return text(row, 'effective_on') ?? text(row, 'start_on') ?? row.learnedOn
}

/** An end that a cancellation or their leaving brought forward is a loss, but no term ended: nothing was up for renewal. */
function endsOf(contract: Contract, named: readonly NamedEnd[], until: Day): Day[] {
  const { cancelledOn } = contract
  const ends = agreedEnds(named.filter(({ since }) => cancelledOn === null || since < cancelledOn))
  const end = endOf(contract)
  const expected = [...ends, ...renewalsAfter(contract, ends, end ?? until)]
  if (end === null) return expected.toSorted()
  const isAgreed = contract.endedBy?.what !== 'left' && (cancelledOn === null || ends.length === 0)
  const isTermEnd = isAgreed || expected.includes(end)
  return [...expected.filter((on) => on < end), ...(isTermEnd ? [end] : [])].toSorted()
}

/** An end that was moved by less than six months before it came was never due; moved further, it was renewed early. */
function agreedEnds(named: readonly NamedEnd[]): Day[] {
  const ends: Day[] = []
  for (const { since, on } of named) {
    const last = ends.at(-1)
    if (last === on) continue
    if (last !== undefined && since < last && monthsBetween(last, on) < ROLLING_MONTHS) ends.pop()
    ends.push(on)
  }
  return ends
}

/** What renews goes on by its terms from the last date that was named; counted from the start, so that the 31st comes back. */
function renewalsAfter(contract: Contract, ends: readonly Day[], until: Day): Day[] {
  const { startOn, termMonths } = contract
  const last = ends.at(-1) ?? startOn
  const months = ends.length === 0 ? termMonths : termMonthsBetween(ends.at(-2) ?? startOn, last)
  const days: Day[] = []
  if (months === null || months < ROLLING_MONTHS) return days
  const gone = monthsBetween(startOn, last)
  const [anchor, offset] = addMonths(startOn, gone) === last ? [startOn, gone] : [last, 0]
  for (let terms = 1; ; terms++) {
    const on = addMonths(anchor, offset + terms * months)
    if (on > until) return days
    days.push(on)
  }
}

function longTerms(startOn: Day, ends: readonly Day[]): Day[] {
  return ends.filter((on, at) => termMonthsBetween(at === 0 ? startOn : ends[at - 1]!, on) >= ROLLING_MONTHS)
}
