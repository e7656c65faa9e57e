/** What was made of an account, taken out of every list and put back as it was: its plan, standing, snapshots, movements, reasons. */
import { sql } from 'kysely'
import type { Transaction } from './tenant.ts'

/** Those that others refer to first. */
const TABLES = [
  'plan',
  'plan_edit',
  'plan_item',
  'standing',
  'snapshot',
  'movement',
  'renewal_reason',
] as const

export async function setAside({ db, organizationId }: Transaction, accountId: string): Promise<void> {
  const own = sql`organization_id = ${organizationId} and account_id = ${accountId}`
  for (const name of TABLES) {
    await sql`
      insert into perennial.set_aside (organization_id, account_id, "table", row_no, content)
      select ${organizationId}, ${accountId}, ${name}, row_number() over (), to_jsonb(t)
      from ${sql.table(`perennial.${name}`)} t where ${own}`.execute(db)
  }
  for (const name of TABLES.toReversed())
    await sql`delete from ${sql.table(`perennial.${name}`)} where ${own}`.execute(db)
}

export async function putBack(tx: Transaction, accountId: string): Promise<void> {
  const { db, organizationId } = tx
  const own = sql`organization_id = ${organizationId} and account_id = ${accountId}`
  for (const name of TABLES) {
    const columns = await columnsSetAside(tx, accountId, name)
    if (columns.length === 0) continue
    const table = sql.table(`perennial.${name}`)
    const named = sql.join(columns.map((column) => sql.ref(column)))
    const of = sql.join(columns.map((column) => sql.ref(`was.${column}`)))
    await sql`
      insert into ${table} (${named})
      select ${of} from perennial.set_aside, jsonb_populate_record(null::${table}, content) was
      where perennial.set_aside.organization_id = ${organizationId}
        and perennial.set_aside.account_id = ${accountId} and "table" = ${name}`.execute(db)
  }
  await sql`delete from perennial.set_aside where ${own}`.execute(db)
}

/** Those that are written: not what is computed from others, nor what a later version of the table added. */
async function columnsSetAside(
  { db, organizationId }: Transaction,
  accountId: string,
  name: string,
): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select column_name as name from information_schema.columns
    where table_schema = 'perennial' and table_name = ${name} and is_generated = 'NEVER' and column_name in (
      select jsonb_object_keys(content) from perennial.set_aside
      where organization_id = ${organizationId} and account_id = ${accountId} and "table" = ${name})
    order by ordinal_position`.execute(db)
  return rows.map((row) => row.name)
}
