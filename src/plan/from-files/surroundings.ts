/** What is known around the rows of a plan file: who the people are that they name, and what an action may answer. */
import type { Teammate } from '#src/facts/records.ts'
import type { ItemTarget } from '../target.ts'

interface Contact {
  readonly factId: string
  readonly name: string
  readonly email: string | null
}

/** A row that an action may name by its id or by what it is called. */
interface Answerable {
  readonly source: string
  readonly sourceId: string
  /** in small letters */
  readonly name: string | null
  /** the item that it is in the plan */
  readonly target: ItemTarget
}

export interface Surroundings {
  /** the internet domain of the customer, in small letters */
  readonly domain: string | null
  readonly contacts: readonly Contact[]
  readonly team: readonly Pick<Teammate, 'email' | 'name'>[]
  readonly answerable: readonly Answerable[]
}
