/** How much more the same seats of the same plan cost: expansion, but shown apart (handbook 8). */
import type { PaidLine } from './step.ts'

/** A contract that follows another of the same product is the same; a product of which neither seats nor plan are known tells nothing. */
export function priceRise(start: readonly PaidLine[], end: readonly PaidLine[]): number {
  const after = Map.groupBy(end, ({ product }) => product)
  let rise = 0
  for (const [product, lines] of Map.groupBy(start, ({ product }) => product)) {
    const [before, now] = [licenceOf(lines), licenceOf(after.get(product) ?? [])]
    if (before === null || now === null || before.what !== now.what) continue
    rise += Math.max(0, now.arr - before.arr)
  }
  return rise
}

/** Seats and plans as one text, with what they cost; null when that is not known. */
function licenceOf(lines: readonly PaidLine[]): { readonly what: string; readonly arr: number } | null {
  const seats = lines.reduce<number | null>(
    (sum, line) => (line.seats === null ? sum : (sum ?? 0) + line.seats),
    null,
  )
  const plans = lines.map(({ plan }) => plan).filter((plan) => plan !== null)
  if (lines.length === 0 || (seats === null && plans.length === 0)) return null
  let arr = 0
  for (const line of lines) {
    if (line.arr === null) return null
    arr += line.arr
  }
  return { what: [seats ?? 'no seats', ...new Set(plans.toSorted())].join('\u0000'), arr }
}
