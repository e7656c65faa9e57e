/** What people write in the catalogue by hand: records of a source of their own, which stand before what other sources say of the same thing. */
import type { Fact, Value } from './fact.ts'

/** The source of what is written by hand. */
export const BY_HAND = 'by-hand'

/** A column that names the columns in which a record by hand only repeats the others, as a record cannot be without them. */
export const COPIED = 'copied'

/** A column that names the column of which a record by hand says that there is none, whatever the others say. */
export const WITHOUT = 'without'

/** Whether a record by hand holds the value only because it must hold one. */
export function isCopied({ attributes }: Pick<Fact, 'attributes'>, column: string): boolean {
  return attributes[COPIED] === column
}

/**
 * One record for each id that somebody has written by hand: what was written first, and what that leaves open as the
 * other sources say it. All other records stay as they are.
 */
export function handFirst<F extends Pick<Fact, 'source' | 'sourceId' | 'values' | 'attributes'>>(
  facts: readonly F[],
): F[] {
  return [...Map.groupBy(facts, ({ sourceId }) => sourceId).values()].flatMap((same) => {
    const hand = same.find(({ source }) => source === BY_HAND)
    if (hand === undefined) return same
    const others = same.filter((one) => one !== hand)
    return [{ ...hand, values: saidTogether(hand, others) }]
  })
}

/**
 * What the records of one thing say together: what was written by hand, and what that leaves open as the others say it.
 * @param hand undefined: nobody has written anything by hand
 * @param others where several say something, the last of them holds
 */
export function saidTogether(
  hand: Pick<Fact, 'values' | 'attributes'> | undefined,
  others: readonly Pick<Fact, 'values'>[],
): Record<string, Value> {
  const byOthers = Object.assign({}, ...others.map(({ values }) => said(values))) as Record<string, Value>
  if (hand === undefined) return byOthers
  const first = Object.entries(said(hand.values)).filter(([column]) => !isCopied(hand, column))
  const none = hand.attributes[WITHOUT]
  return {
    ...hand.values,
    ...byOthers,
    ...Object.fromEntries(first),
    ...(none === undefined ? {} : { [none]: null }),
  }
}

function said(values: Fact['values']): Record<string, Value> {
  const isSaid = (value: Value) => value !== null && !(Array.isArray(value) && value.length === 0)
  return Object.fromEntries(Object.entries(values).filter(([, value]) => isSaid(value)))
}
