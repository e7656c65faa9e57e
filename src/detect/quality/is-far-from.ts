/** Whether two probabilities are more than twenty points apart (handbook 1, forecast category). */

const POINTS = 0.2

/** Points of a hundred do not add up to the last digit: .9 − .7 is more than .2. */
export function isFarFrom(a: number, b: number): boolean {
  return Math.abs(a - b) > POINTS + 1e-9
}
