/** The end of a term that the outlook is about: the first among the contracts of weight that are still to decide. */
import { classOn, dueOn, isRolling } from '#src/facts/contract-figures.ts'
import type { Contract, Dossier } from '#src/facts/dossier.ts'
import type { Day } from '#src/kernel/day.ts'
import { stillToDecide, weightyContracts } from '../deadline.ts'
import type { Settings } from '../settings.ts'

interface Looked {
  readonly dossier: Dossier
  readonly settings: Settings
}

export interface Due {
  readonly contract: Contract
  /** when it ends or renews */
  readonly on: Day
}

/** @returns null for a rolling customer, and where no end is known */
export function nextDue({ dossier, settings }: Looked): Due | null {
  const { contracts, asOf } = dossier
  if (classOn(contracts, asOf) !== 'term') return null
  const due = stillToDecide(weightyContracts(contracts, asOf, settings.renewal))
    .filter((contract) => !isRolling(contract))
    .map((contract) => ({ contract, on: dueOn(contract, asOf) }))
    .filter((one): one is Due => one.on !== null)
  return due.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))[0] ?? null
}
