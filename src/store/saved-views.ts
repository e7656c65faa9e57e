/** Views of the portfolio that people keep: a name for a filter, an order and a grouping. */
import { sql } from 'kysely'
import type { Transaction } from './tenant.ts'

export interface SavedView {
  readonly id: string
  readonly name: string
  readonly search: Readonly<Record<string, unknown>>
  readonly savedBy: string
  readonly savedAt: string
}

/** In place of what a view looks for, where it was taken away. */
const GONE = sql`'null'::jsonb`

/** By name. */
export async function savedViews({ db, organizationId }: Transaction): Promise<SavedView[]> {
  const { rows } = await sql<Omit<SavedView, 'savedAt'> & { savedAt: Date }>`
    select id, name, search, saved_by as "savedBy", saved_at as "savedAt" from perennial.saved_view
    where organization_id = ${organizationId} and search <> ${GONE} order by name collate "und-x-icu", id`.execute(
    db,
  )
  return rows.map((row) => ({ ...row, savedAt: row.savedAt.toISOString() }))
}

/** Under a name that is there already, the view is replaced. */
export async function saveView({ db, organizationId }: Transaction, view: SavedView): Promise<void> {
  await sql`
    insert into perennial.saved_view (organization_id, id, name, search, saved_by, saved_at)
    values (${organizationId}, ${view.id}, ${view.name}, ${JSON.stringify(view.search)}::jsonb, ${view.savedBy},
      ${view.savedAt})
    on conflict (organization_id, name) do update set
      search = excluded.search, saved_by = excluded.saved_by, saved_at = excluded.saved_at`.execute(db)
}

/** Where there is none of that name, nothing is done. Its name stays, so that the list of changes tells that it went. */
export async function removeView({ db, organizationId }: Transaction, name: string): Promise<void> {
  await sql`
    update perennial.saved_view set search = ${GONE}
    where organization_id = ${organizationId} and name = ${name} and search <> ${GONE}`.execute(db)
}
