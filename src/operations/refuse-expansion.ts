/** Into a critical account nothing is offered, whoever proposes or accepts it (handbook 6). */
import type { Diagnosis } from '#src/detect/diagnosis.ts'
import { expansionWaits } from '#src/detect/proposals/expansion-waits.ts'
import { Failure } from '#src/kernel/failure.ts'
import type { ProposedEdit } from '#src/plan/proposed-edit.ts'

/** Whether an edit would open an expansion. */
export function opensExpansion(edit: ProposedEdit | null): boolean {
  return edit?.section === 'opportunities' && edit.item?.status === 'Open'
}

/**
 * @param no of the edit that would open one
 * @param hint what to do instead, given the reason for which expansions wait
 * @throws Failure 'conflict' while the account is critical
 */
export function refuseExpansion(
  no: number,
  { health, leads }: Pick<Diagnosis, 'health' | 'leads'>,
  hint: (waits: string) => string,
): void {
  const waits = expansionWaits(health[leads])
  if (waits === null) return
  throw new Failure('conflict', `Edit ${no} would open an expansion. ${waits}`, { hint: hint(waits) })
}
