/** From which day on a cap could be seen at all: some rest on judgements of which no record says since when they are true. */
import { type Day, latest } from '#src/kernel/day.ts'
import type { Cap } from '../diagnosis.ts'

/** Of how urgent a ticket is and which role a contact has: the first day on which it was recorded; null: their records are dated. */
export interface JudgedFrom {
  readonly ticket: Day | null
  readonly contact: Day | null
}

export const judgedEver: JudgedFrom = { ticket: null, contact: null }

const restsOn: Readonly<Record<string, keyof JudgedFrom>> = {
  'urgent-ticket': 'ticket',
  'champion-left': 'contact',
}

/**
 * A day that is replayed knows no judgement before it was recorded (handbook 4, point-in-time).
 * @param came since the day
 * @returns null where all of them could have been seen on the day
 */
export function capKnownFrom(came: readonly Pick<Cap, 'id'>[], day: Day, judged: JudgedFrom): Day | null {
  const later = came.flatMap(({ id }) => {
    const kind = restsOn[id]
    const from = kind === undefined ? null : judged[kind]
    return from !== null && from > day ? [from] : []
  })
  return latest(...later)
}
