/** Since when the utilisation has been beyond a line without a break, and the figures of the last day. */
import type { Utilisation } from './utilisation.ts'

export interface UtilisationRun {
  /** first day of the run, as a day number: at the earliest the first day that is known */
  readonly since: number
  readonly days: number
  /** as the run takes them: at the least or at the most */
  readonly active: number
  readonly seats: number
}

/**
 * @param taken which end of what is known: a line holds for certain at the one, and perhaps at the other
 * @returns null when it does not hold on the last day that is known
 */
export function utilisationRun(
  utilisation: Utilisation,
  taken: 'activeOn' | 'atMostOn',
  holds: (share: number) => boolean,
): UtilisationRun | null {
  const { from, through } = utilisation
  const shareOn = (day: number): number | null => {
    const seats = utilisation.seatsOn(day)
    return seats === null || seats === 0 ? null : utilisation[taken](day) / seats
  }
  let since = through + 1
  for (let day = through; day >= from; day--) {
    const share = shareOn(day)
    if (share === null || !holds(share)) break
    since = day
  }
  const seats = utilisation.seatsOn(through)
  if (since > through || seats === null) return null
  return { since, days: through - since + 1, active: utilisation[taken](through), seats }
}

/**
 * The run of a line where it has held for so many days.
 * @param surely the end of what is known at which it holds for certain
 * @returns null when it does not; `open` when it may, as it has at the other end
 */
export function lastingRun(
  utilisation: Utilisation,
  days: number,
  surely: 'activeOn' | 'atMostOn',
  holds: (share: number) => boolean,
): UtilisationRun | 'open' | null {
  const lasting = (taken: typeof surely): UtilisationRun | null => {
    const run = utilisationRun(utilisation, taken, holds)
    return run !== null && run.days >= days ? run : null
  }
  const other = surely === 'activeOn' ? 'atMostOn' : 'activeOn'
  return lasting(surely) ?? (lasting(other) === null ? null : 'open')
}

/** How sure it is by the people between the figure and the line: half of one 61 %, two 82 %, five 96 %. */
export function marginConfidence(people: number): number {
  return 1 - 0.5 * Math.exp(-people / 2)
}
