/** The versions of an organization's settings: the latest holds, the others say what held before. */
import { noOwnSettings, type OwnSettings } from '#src/detect/settings/own-settings.ts'
import { Failure } from '#src/kernel/failure.ts'
import { sql } from 'kysely'
import { forgetCohorts } from './cohorts.ts'
import { forgetPortfolio } from './kept-portfolio.ts'
import type { Transaction } from './tenant.ts'

export interface SettingsVersion {
  /** 0: nothing was ever changed */
  readonly version: number
  readonly own: OwnSettings
  readonly note: string | null
  /** the version that it repeats; null when it was not restored */
  readonly restoredFrom: number | null
  /** an e-mail address, or the role; null for version 0 */
  readonly savedBy: string | null
  readonly savedAt: Date | null
}

const zero: SettingsVersion = {
  version: 0,
  own: noOwnSettings,
  note: null,
  restoredFrom: null,
  savedBy: null,
  savedAt: null,
}

const columns = sql`version, own, note, restored_from as "restoredFrom", saved_by as "savedBy", saved_at as "savedAt"`

/** Every version, the newest first; the last one is version 0. */
export async function settingsVersions({ db, organizationId }: Transaction): Promise<SettingsVersion[]> {
  const { rows } = await sql<SettingsVersion>`
    select ${columns}
    from perennial.settings_version where organization_id = ${organizationId} order by version desc`.execute(
    db,
  )
  return [...rows, zero]
}

/** The version that holds. */
export async function latestSettings({ db, organizationId }: Transaction): Promise<SettingsVersion> {
  const { rows } = await sql<SettingsVersion>`
    select ${columns}
    from perennial.settings_version where organization_id = ${organizationId}
    order by version desc limit 1`.execute(db)
  return rows[0] ?? zero
}

export interface SettingsToSave extends Pick<SettingsVersion, 'own' | 'note' | 'restoredFrom'> {
  /** the version that whoever saves has seen */
  readonly basedOn: number
  readonly savedBy: string
  readonly savedAt: Date
  /** whether a diagnosis is made otherwise with them than with the version before */
  readonly decides: boolean
}

/** @throws Failure 'conflict' when another version holds than the one that it is based on */
export async function saveSettings(tx: Transaction, wanted: SettingsToSave): Promise<number> {
  const { db, organizationId } = tx
  // Two that save at once meet here; the second one then sees the first one's version.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`settings ${organizationId}`}, 0))`.execute(db)
  const { version } = await latestSettings(tx)
  if (version !== wanted.basedOn) throw overtaken(wanted.basedOn, version)
  const { own, note, restoredFrom, savedBy, savedAt } = wanted
  await sql`
    insert into perennial.settings_version
      (organization_id, version, own, note, restored_from, saved_by, saved_at)
    values (${organizationId}, ${version + 1}, ${JSON.stringify(own)}::jsonb, ${note}, ${restoredFrom}, ${savedBy},
      ${savedAt})`.execute(db)
  if (!wanted.decides) return version + 1
  // It was read with the settings before; until all are diagnosed again it is read anew.
  await forgetPortfolio(tx)
  await forgetCohorts(tx, null)
  return version + 1
}

function overtaken(basedOn: number, version: number): Failure {
  return new Failure('conflict', `Version ${version} of the settings holds, not version ${basedOn}`, {
    hint: `Look at what changed with \`perennial settings history\`, then save again based on ${version}.`,
  })
}
