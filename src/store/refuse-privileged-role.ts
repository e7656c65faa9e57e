/** Refuses to serve as a role for which row level security would not hold. */
import { Failure } from '#src/kernel/failure.ts'
import type { Pool } from 'pg'

interface RoleFacts {
  readonly name: string
  readonly superuser: boolean
  readonly bypasses: boolean
  readonly owns: boolean
  readonly version: number
}

/** @throws Failure 'misconfigured' naming the privilege and what to do; also under PostgreSQL 15 */
export async function refusePrivilegedRole(pool: Pool): Promise<void> {
  const { rows } = await pool.query<RoleFacts>(`
    select current_user as name, r.rolsuper as superuser, r.rolbypassrls as bypasses,
      exists (
        select from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname in ('perennial', 'identity') and pg_has_role(current_user, c.relowner, 'member')
      ) as owns,
      current_setting('server_version_num')::int as version
    from pg_roles r where r.rolname = current_user`)
  const role = rows[0]!
  if (role.version < 150_000) {
    throw new Failure('misconfigured', 'This PostgreSQL is older than version 15', {
      hint: 'Use 15 or later.',
    })
  }
  const privilege = role.superuser
    ? 'is a superuser'
    : role.bypasses
      ? 'may bypass row level security'
      : role.owns
        ? 'owns the tables'
        : null
  if (privilege === null) return
  throw new Failure('misconfigured', `The database role "${role.name}" ${privilege}`, {
    hint:
      'Row level security would not hold for it. Log in with DATABASE_URL as a role of its own (not superuser, ' +
      'NOBYPASSRLS, owner of nothing), and give the owner as DATABASE_OWNER_URL to `perennial migrate`.',
  })
}
