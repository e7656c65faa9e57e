/** The active people of an account as far as they are known: counted, or at the least. */
import type { Diagnosis } from '#src/detect/diagnosis.ts'
import { en } from './messages/en.ts'

interface KnownSeats {
  /** null: not known */
  readonly active: number | null
  /** says of a figure that rests on them that it is one at the least, where it is */
  readonly bounded: (amount: string) => string
}

export function knownSeats({ active, atLeast }: Omit<Diagnosis['seats'], 'licensed'>): KnownSeats {
  return {
    active: active ?? atLeast ?? null,
    bounded: (amount) => (active === null ? en.figures.atLeast(amount) : amount),
  }
}
