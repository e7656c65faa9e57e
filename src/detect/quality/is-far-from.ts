/** Whether two probabilities of a renewal are so far apart that it is flagged (handbook 1). */
import { isFar } from '../renewal/is-far.ts'

export function isFarFrom(a: number, b: number): boolean {
  return isFar(Math.abs(a - b))
}
