/** What every door is given: the list of operations, and the house in which they run. */
import type { House } from '#src/operations/house.ts'
import type { Operation } from '#src/operations/operation.ts'

export interface Offer {
  readonly operations: readonly Operation[]
  readonly house: House
}
