/** What a family kept of its revenue is read anew once one of them becomes part of another account, or comes out of it. */
import { familyOf } from '#src/detect/family/family-of.ts'
import { forgetCohorts } from '#src/store/cohorts.ts'
import { familyLinks } from '#src/store/family-links.ts'
import type { Transaction } from '#src/store/tenant.ts'

/** To be called before: what moved between it and the others may be no move within a family any more. */
export async function forgetFamily(tx: Transaction, accountId: string): Promise<void> {
  const family = familyOf(await familyLinks(tx), accountId)
  if (family.length === 0) return
  await forgetCohorts(
    tx,
    family.map(({ id }) => id),
  )
}
