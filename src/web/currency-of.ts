/** The currency in which the amounts of an account are read; null where none is known. */
import type { Account } from './answers.ts'

export function currencyOf({ diagnosis, contracts }: Account): string | null {
  return diagnosis?.currency ?? contracts.find((contract) => contract.paid)?.currency ?? null
}

/** That of the amounts of an item: its own, else that of its account. */
export function currencyOfItem(
  values: Readonly<Record<string, unknown>>,
  ofAccount: string | null,
): string | null {
  const own = values['currency']
  return typeof own === 'string' && own.trim() !== '' ? own.trim().toUpperCase() : ofAccount
}
