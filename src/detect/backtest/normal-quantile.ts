/** How many deviations from the mean a share of a normal spread lies: .975 → 1.96 (Acklam's approximation, to nine digits). */

const CENTRE_TOP = [
  -39.69683028665376, 220.9460984245205, -275.9285104469687, 138.357751867269, -30.66479806614716,
  2.506628277459239,
]
const CENTRE_BOTTOM = [
  -54.47609879822406, 161.5858368580409, -155.6989798598866, 66.80131188771972, -13.28068155288572, 1,
]
const TAIL_TOP = [
  -0.007784894002430293, -0.3223964580411365, -2.400758277161838, -2.549732539343734, 4.374664141464968,
  2.938163982698783,
]
const TAIL_BOTTOM = [0.007784695709041462, 0.3224671290700398, 2.445134137142996, 3.754408661907416, 1]
const TAIL = 0.02425

/** @param share strictly between 0 and 1 */
export function normalQuantile(share: number): number {
  if (share > 1 - TAIL) return -normalQuantile(1 - share)
  if (share < TAIL) {
    const at = Math.sqrt(-2 * Math.log(share))
    return polynomial(TAIL_TOP, at) / polynomial(TAIL_BOTTOM, at)
  }
  const from = share - 0.5
  const at = from * from
  return (from * polynomial(CENTRE_TOP, at)) / polynomial(CENTRE_BOTTOM, at)
}

function polynomial(factors: readonly number[], at: number): number {
  return factors.reduce((value, factor) => value * at + factor, 0)
}
