/** Whether what somebody says of a renewal is so far from the outlook that it is flagged (handbook 1). */

const POINTS = 0.2

/** Points of a hundred do not add up to the last digit: .9 − .7 is more than .2. */
export function isFar(apart: number): boolean {
  return apart > POINTS + 1e-9
}
