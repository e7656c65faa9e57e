/** The seats that a movement of utilisation is about, as they stand on the last day that is known. */
import type { RuleInput } from '../rule.ts'
import { isCountedOn } from '../utilisation.ts'

export interface Seats {
  readonly active: number
  /** false: only that at least or at most so many are active is known */
  readonly isCounted: boolean
  readonly licensed: number
  readonly product: string
  readonly productId: string | null
}

/**
 * Only for a movement of utilisation, which rests on them.
 * @param taken the end of what is known that the movement rests on
 */
export function seatsOf({ utilisation }: RuleInput, taken: 'activeOn' | 'atMostOn'): Seats {
  const { holding, through, seatsOn } = utilisation!
  const { name, productId } = holding
  return {
    active: utilisation![taken](through),
    isCounted: isCountedOn(utilisation!, through),
    licensed: seatsOn(through)!,
    product: name,
    productId,
  }
}
