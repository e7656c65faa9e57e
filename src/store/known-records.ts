/** The records that an import is compared with: of each the latest version, and of it the columns that can disagree. */
import { sql } from 'kysely'
import { published } from './imports.ts'
import type { Transaction } from './tenant.ts'

export interface KnownRecord {
  readonly source: string
  readonly sourceId: string
  readonly accountSource: string
  readonly accountSourceId: string
  /** a JSON object */
  readonly content: string
}

/** The end of the chunk before. */
export type After = Pick<KnownRecord, 'source' | 'sourceId'> | null

const CHUNK = 10_000

const COLUMNS: Readonly<Record<string, readonly string[]>> = {
  account: ['name', 'created_on', 'status', 'plan', 'seats', 'arr', 'currency'],
  subscription: [
    'id',
    'product_id',
    'plan',
    'start_on',
    'end_on',
    'renewal_on',
    'cancelled_on',
    'effective_on',
    'seats',
    'arr',
    'mrr',
    'amount',
    'billing_months',
    'currency',
    'status',
  ],
  event: ['kind', 'on'],
  ticket: ['id', 'opened_at', 'closed_at', 'satisfaction'],
  invoice: ['id', 'issued_on', 'period_start', 'period_end', 'amount', 'currency', 'kind', 'subscription_id'],
}

/** @returns the next of a kind in the order of their ids; none: that was all */
export async function knownRecords(tx: Transaction, kind: string, after: After): Promise<KnownRecord[]> {
  const { organizationId } = tx
  const members = (COLUMNS[kind] ?? []).map((column) => sql`${column}::text, f."values" -> ${column}`)
  const churn = sql`lower(f."values" ->> 'kind') in ('churned', 'reactivated')`
  const beyond =
    after === null ? sql`true` : sql`(f.source, f.source_id) > (${after.source}, ${after.sourceId})`
  const { rows } = await sql<KnownRecord>`
    select f.source, f.source_id as "sourceId", a.source as "accountSource", a.source_id as "accountSourceId",
      json_build_object(${sql.join(members)})::text as content
    from perennial.fact f join perennial.account a on a.organization_id = ${organizationId} and a.id = f.origin_id
    where f.organization_id = ${organizationId} and f.kind = ${kind} and f.superseded_at is null
      and ${published(tx, 'f.import_no')} and ${kind === 'event' ? churn : sql`true`}
      and ${kind === 'account' ? sql`f."values" ->> 'id' is not null` : sql`true`} and ${beyond}
    order by f.source, f.source_id limit ${CHUNK}`.execute(tx.db)
  return rows
}
