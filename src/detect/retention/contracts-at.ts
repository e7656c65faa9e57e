/** The contracts of an account on a day of the past, as they are known to have been: what a later version dates, it dates. */
import type { Catalogue } from '#src/facts/catalogue.ts'
import { contractsOn } from '#src/facts/contracts-on.ts'
import type { Contract } from '#src/facts/dossier.ts'
import { type Fact, factId } from '#src/facts/fact.ts'
import { text } from '#src/facts/values.ts'
import type { Day } from '#src/kernel/day.ts'

/** All versions of one row of a subscription, in the order in which they were learned; at least one. */
export type Versions = readonly [Fact, ...Fact[]]

/** What the contracts of an account are read from. */
export interface KnownRows {
  readonly rows: readonly Versions[]
  /** as known at last */
  readonly events: readonly Fact[]
}

/**
 * @param subscriptions all versions of the subscriptions of one account, in the order in which they were learned
 * @param knownBy later versions are not looked at
 */
export function versionsOf(subscriptions: readonly Fact[], knownBy: Day): Versions[] {
  const known = subscriptions.filter(({ learnedOn }) => learnedOn <= knownBy)
  return [...Map.groupBy(known, factId).values()].map((rows) => {
    const [first, ...later] = rows.toSorted((a, b) => (a.learnedOn < b.learnedOn ? -1 : 1))
    return [first!, ...later]
  })
}

/**
 * Seats, plan, amount and status are those of the version of the day: what was overwritten without a date changed when
 * that was learned. Start, end, renewal and cancellation carry their own date, so the latest version speaks.
 */
export function contractsAt(
  { rows, events }: KnownRows,
  catalogue: Pick<Catalogue, 'products' | 'exchange'>,
  day: Day,
): Contract[] {
  return contractsOn([...rows.map((versions) => rowOn(versions, day)), ...events], catalogue, day)
}

function rowOn(versions: Versions, day: Day): Fact {
  const then = versions.findLast(({ learnedOn }) => learnedOn <= day) ?? versions[0]
  const latest = versions.at(-1)!
  const values = { ...then.values }
  for (const column of ['start_on', 'end_on', 'renewal_on', 'cancelled_on'])
    values[column] = latest.values[column] ?? null
  if (isStatusOfLater(then, day)) values['status'] = 'active'
  return { ...then, values }
}

/** A row of the past that says "paused" or "expired" without a date says what it was when it was written. */
function isStatusOfLater(row: Fact, day: Day): boolean {
  const isDated = text(row, 'effective_on') !== null || text(row, 'cancelled_on') !== null
  const isOver = ['paused', 'cancelled', 'expired'].includes(text(row, 'status') ?? '')
  return isOver && !isDated && row.learnedAssumed && row.recordedOn > day
}
