/** What an account paid for from day to day, and when its terms ended: what retention is read from. */
import type { Catalogue } from '#src/facts/catalogue.ts'
import { endOf, isPaid, productKey, termsOn } from '#src/facts/contract-figures.ts'
import type { Contract } from '#src/facts/dossier.ts'
import type { Exchange } from '#src/facts/exchange.ts'
import type { Fact } from '#src/facts/fact.ts'
import { isPaidOnce } from '#src/facts/paid-once.ts'
import { text } from '#src/facts/values.ts'
import type { Day } from '#src/kernel/day.ts'
import type { Settings } from '../settings.ts'
import { contractKey } from './contract-key.ts'
import { contractsAt, type KnownRows, type Versions, versionsOf } from './contracts-at.ts'
import { eventsKnown, type Goings, goingsOf, hasLeft, lapseOf } from './goings.ts'
import { withLateness } from './lateness.ts'
import type { PaidLine, Step } from './step.ts'
import { type TermEnd, termEnds } from './term-ends.ts'

export interface Timeline {
  /** in order; before the first one there was nothing */
  readonly steps: readonly Step[]
  readonly termEnds: readonly TermEnd[]
  readonly goings: Goings
  /** contracts that somebody cancelled, by `contractKey`; null: it is not known when */
  readonly cancelled: ReadonlyMap<string, Day | null>
}

/** All that is known of one account. */
export interface AccountFacts {
  /** every version of its subscriptions and events, in the order in which they were learned */
  readonly facts: readonly Fact[]
  /** days on which people used the product, around the days that are asked about, in order */
  readonly usedOn: readonly Day[]
}

/** One account as it is looked at: with what is known by a day, in the currency of another. */
export interface Lens {
  readonly knownBy: Day
  /** rates are those of the start of the window (handbook 8: constant currency) */
  readonly catalogue: Pick<Catalogue, 'products' | 'exchange'>
  readonly settings: Settings
}

export function timelineOf({ facts, usedOn }: AccountFacts, lens: Lens): Timeline {
  const recurring = facts.filter(
    (fact) => fact.kind === 'subscription' && !isPaidOnce(text(fact, 'product_id'), lens.catalogue.products),
  )
  const rows = versionsOf(recurring, lens.knownBy)
  const events = eventsKnown(facts, lens.knownBy)
  const goings = goingsOf(events)
  const known = { rows, events }
  const atLast = contractsAt(known, lens.catalogue, lens.knownBy)
  const steps = daysOfChange(rows, atLast, goings, lens).map((day) => stepOn(day, known, goings, lens))
  const cancelled = new Map(atLast.filter(isCancelled).map((one) => [contractKey(one), one.cancelledOn]))
  return {
    steps: withLateness(steps, { cancelled, usedOn, goings, settings: lens.settings }),
    termEnds: termEnds(rows, atLast, lens.knownBy),
    goings,
    cancelled,
  }
}

function isCancelled({ status, cancelledOn }: Contract): boolean {
  return status === 'cancelled' || cancelledOn !== null
}

function stepOn(day: Day, known: KnownRows, goings: Goings, { catalogue, settings }: Lens): Step {
  const contracts = contractsAt(known, catalogue, day).filter((contract) => {
    const lapse = lapseOf(contract, goings, settings)
    return (lapse === null || day < lapse) && !hasLeft(contract, goings, day)
  })
  const lines = contracts
    .filter((contract) => isPaid(contract, day))
    .map((contract) => lineOf(contract, day, catalogue.exchange))
  const standing = lines.length > 0 ? 'paying' : contracts.some(isPausedOn(day)) ? 'paused' : 'none'
  return { from: day, standing, lines }
}

function isPausedOn(day: Day) {
  return (contract: Contract): boolean => {
    const end = endOf(contract)
    return contract.status === 'paused' && contract.startOn <= day && (end === null || day < end)
  }
}

function lineOf(contract: Contract, day: Day, { into }: Exchange): PaidLine {
  const { plan, seats, arr } = termsOn(contract, day)
  const { currency, startOn } = contract
  return {
    contract: contractKey(contract),
    startOn,
    product: productKey(contract, day),
    plan,
    seats,
    arr: currency === null || currency === into ? arr : null,
  }
}

const dated = ['start_on', 'end_on', 'renewal_on', 'cancelled_on', 'effective_on']

/** Every day on which something may have changed, in order. */
function daysOfChange(
  rows: readonly Versions[],
  atLast: readonly Contract[],
  goings: Goings,
  { knownBy, settings }: Lens,
): Day[] {
  const days = new Set<Day | null>([...goings.left, ...goings.returned])
  for (const versions of rows) {
    for (const version of versions) {
      for (const column of dated) days.add(text(version, column))
      days.add(version.learnedOn).add(version.recordedOn)
    }
  }
  for (const contract of atLast) days.add(endOf(contract)).add(lapseOf(contract, goings, settings))
  return [...days].filter((day): day is Day => day !== null && day <= knownBy).toSorted()
}
