/** Touches of a kind since a day, and whether there being none can be told. */
import type { Touch } from '#src/facts/records.ts'
import type { Day } from '#src/kernel/day.ts'
import type { Evidence } from '../diagnosis.ts'
import type { Situation } from '../situation.ts'
import { dayInWords } from '../words.ts'

export interface TouchesSince {
  /** the latest first */
  readonly found: readonly Evidence[]
  /** the feed lives and reaches back so far, and the touches of the account say of which type they are */
  readonly isTold: boolean
}

export function touchesSince(
  { dossier, known }: Situation,
  from: Day,
  is: (touch: Touch) => boolean,
): TouchesSince {
  const past = dossier.touches.filter(({ on }) => on <= dossier.asOf)
  const found = past.filter((touch) => touch.on >= from && is(touch)).toReversed()
  return {
    found: found.map(({ factId, source, on, type, kind }) => ({
      factId,
      source,
      on,
      says: `${type ?? kind} on ${dayInWords(on)}`,
    })),
    isTold:
      known.touch.kind === 'living' && known.touch.from <= from && past.some(({ type }) => type !== null),
  }
}
