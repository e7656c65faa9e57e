/** Why renewals were lost or shrank, as people say it: one reason an account and day. */
import type { LossReasonId } from '#src/detect/outcomes/loss-reasons.ts'
import type { Day } from '#src/kernel/day.ts'
import { sql } from 'kysely'
import type { Transaction } from './tenant.ts'

export interface RenewalReason {
  readonly accountId: string
  readonly on: Day
  readonly reason: LossReasonId
}

/** Those of renewals after the first day, up to the last. */
export async function renewalReasons(
  { db, organizationId }: Transaction,
  { from, to }: { readonly from: Day; readonly to: Day },
): Promise<RenewalReason[]> {
  const { rows } = await sql<RenewalReason>`
    select account_id as "accountId", ended_on as "on", reason from perennial.renewal_reason
    where organization_id = ${organizationId} and ended_on > ${from} and ended_on <= ${to}`.execute(db)
  return rows
}

/**
 * @param reason null: takes it away
 * @returns what was said before; null: nothing was
 */
export async function saveRenewalReason(
  { db, organizationId }: Transaction,
  { accountId, on, reason }: Omit<RenewalReason, 'reason'> & { readonly reason: LossReasonId | null },
  { by, at }: { readonly by: string; readonly at: Date },
): Promise<LossReasonId | null> {
  const of = sql`organization_id = ${organizationId} and account_id = ${accountId} and ended_on = ${on}`
  const { rows } = await sql<{ reason: LossReasonId }>`
    select reason from perennial.renewal_reason where ${of} for update`.execute(db)
  if (reason === null) {
    await sql`delete from perennial.renewal_reason where ${of}`.execute(db)
    // A row that is gone tells nobody that it was there: the list of changes sees that of the account.
    await sql`
      update perennial.standing set as_of = as_of
      where organization_id = ${organizationId} and account_id = ${accountId}`.execute(db)
  } else {
    await sql`
      insert into perennial.renewal_reason (organization_id, account_id, ended_on, reason, said_by, said_at)
      values (${organizationId}, ${accountId}, ${on}, ${reason}, ${by}, ${at})
      on conflict (organization_id, account_id, ended_on) do update set
        reason = excluded.reason, said_by = excluded.said_by, said_at = excluded.said_at`.execute(db)
  }
  return rows[0]?.reason ?? null
}
