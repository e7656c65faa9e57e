/** The seats that a movement of utilisation is about, as they stand on the last day that is known. */
import type { RuleInput } from '../rule.ts'

export interface Seats {
  readonly active: number
  readonly licensed: number
  readonly product: string
  readonly productId: string | null
}

/** Only for a movement of utilisation, which rests on them. */
export function seatsOf({ utilisation }: RuleInput): Seats {
  const { holding, through, activeOn, seatsOn } = utilisation!
  const { name, productId } = holding
  return { active: activeOn(through), licensed: seatsOn(through)!, product: name, productId }
}
