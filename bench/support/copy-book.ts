/** Copies accounts with all that is kept of them: as many rows to read as if each had been imported, planned and diagnosed. */
import { type RawBuilder, sql } from 'kysely'
import type { Transaction } from '#src/store/tenant.ts'

/** What is another one in the copy; all other columns are as they were. */
type Other = Readonly<Record<string, RawBuilder<unknown>>>

/** @param isPlanned the copies have plans too */
export async function copyBook(tx: Transaction, mark: string, isPlanned: boolean): Promise<void> {
  const { db, organizationId } = tx
  await sql`
    insert into perennial.account (organization_id, id, source, source_id, import_no, living_id)
    select organization_id, twin, source, source_id || ${mark}, import_no, twin from (
      select *, gen_random_uuid() as twin from perennial.account
      where organization_id = ${organizationId} and source_id not like '%-copy-%') account`.execute(db)
  const id = sql`twin.id`
  const marked = (column: string) => sql`r.${sql.ref(column)} || ${mark}`
  // A diagnosis and a card name their account within.
  const renamed = (column: string) =>
    sql`replace(r.${sql.ref(column)}::text, r.account_id::text, twin.id::text)::jsonb`
  const copy = (table: string, other: Other) => copyRows(tx, table, mark, { account_id: id, ...other })
  await copy('fact', { source_id: marked('source_id'), origin_id: id })
  await copy('usage_day', { origin_id: id })
  await copy('standing', {
    source_id: marked('source_id'),
    name: marked('name'),
    diagnosis: renamed('diagnosis'),
  })
  await copy('snapshot', {})
  await copy('movement', { id: sql`gen_random_uuid()`, card: renamed('card') })
  if (!isPlanned) return
  await copy('plan', {})
  await copy('plan_edit', {})
  await copy('plan_item', {})
}

async function copyRows({ db, organizationId }: Transaction, table: string, mark: string, other: Other) {
  const { rows } = await sql<{ name: string }>`
    select column_name as name from information_schema.columns
    where table_schema = 'perennial' and table_name = ${table} and is_generated = 'NEVER'`.execute(db)
  const names = rows.map(({ name }) => name)
  await sql`
    insert into ${sql.id('perennial', table)} (${sql.join(names.map((name) => sql.id(name)))})
    select ${sql.join(names.map((name) => other[name] ?? sql`r.${sql.id(name)}`))}
    from perennial.account a
    join perennial.account twin on twin.organization_id = a.organization_id and twin.source = a.source
      and twin.source_id = a.source_id || ${mark}
    join ${sql.id('perennial', table)} r on r.organization_id = a.organization_id and r.account_id = a.id
    where a.organization_id = ${organizationId}`.execute(db)
}
