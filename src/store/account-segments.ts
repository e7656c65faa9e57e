/** The segment of every account as it is known now, and who says it. */
import { accountSaid } from '#src/facts/account-row.ts'
import { text } from '#src/facts/values.ts'
import { type AccountKey, accountKeys, factsOfAccounts } from './histories.ts'
import type { Transaction } from './tenant.ts'

export interface AccountSegment extends AccountKey {
  readonly segment: string
  /** the source that says it; by-hand: somebody has written it */
  readonly saidBy: string
}

/** Accounts without a segment are not among them. */
export async function accountSegments(tx: Transaction): Promise<AccountSegment[]> {
  const accounts = await accountKeys(tx)
  const ids = accounts.map(({ id }) => id)
  const facts = await factsOfAccounts(tx, ids, ['account'])
  return accounts.flatMap(({ id, source, sourceId }): AccountSegment[] => {
    const latest = (facts.get(id) ?? []).filter(({ supersededOn }) => supersededOn === null)
    const said = accountSaid(latest)?.columns.get('segment')
    const segment = said === undefined ? null : text({ values: { segment: said.value } }, 'segment')
    return segment === null ? [] : [{ id, source, sourceId, segment, saidBy: said!.by.source }]
  })
}
