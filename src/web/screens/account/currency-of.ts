/** The currency in which the amounts of an account are read; null where none is known. */
import type { Account } from '../../answers.ts'

export function currencyOf({ diagnosis, contracts }: Account): string | null {
  return diagnosis?.currency ?? contracts.find((contract) => contract.paid)?.currency ?? null
}
