/** Keeps settings as a new version and has all accounts diagnosed with it, if a diagnosis is made with what changed. */
import { decidesDiagnoses } from '#src/detect/settings/decides-diagnoses.ts'
import type { OwnSettings } from '#src/detect/settings/own-settings.ts'
import { type SettingChange, settingsChanges } from '#src/detect/settings/settings-changes.ts'
import { latestSettings, saveSettings } from '#src/store/settings-versions.ts'
import { segmentsInUse } from '#src/store/standings.ts'
import type { Transaction } from '#src/store/tenant.ts'
import type { ErrandContext } from './operation.ts'

export interface SettingsToKeep {
  readonly own: OwnSettings
  readonly basedOn: number
  readonly note: string | null
  readonly restoredFrom: number | null
  /** e-mail address of whoever saves; undefined: as the role */
  readonly by: string | undefined
}

export interface KeptSettings {
  /** unchanged: what holds already is no new version */
  readonly outcome: 'saved' | 'unchanged'
  readonly version: number
  readonly changes: readonly SettingChange[]
  readonly unusedSegments: readonly string[]
  /** whether diagnoses rest on what changed */
  readonly decidesDiagnoses: boolean
}

/**
 * Should the process die before the accounts are marked, the next night diagnoses them all.
 * @throws Failure 'conflict' when another version holds than the one that it is based on
 */
export async function keepSettings(wanted: SettingsToKeep, context: ErrandContext): Promise<KeptSettings> {
  const kept = await context.inTransaction((tx) => keepSettingsIn(tx, wanted, context))
  await markKept(kept, context)
  return kept
}

/** Within a transaction of the caller's, which marks the accounts (`markKept`) once it has ended. */
export async function keepSettingsIn(
  tx: Transaction,
  wanted: SettingsToKeep,
  { actor, now }: ErrandContext,
): Promise<KeptSettings> {
  const present = await latestSettings(tx)
  const changes = settingsChanges(present.own, wanted.own)
  const decides = changes.some(decidesDiagnoses)
  const isSame = present.version === wanted.basedOn && changes.length === 0
  const version = isSame
    ? present.version
    : await saveSettings(tx, {
        ...wanted,
        savedBy: wanted.by ?? actor.role,
        savedAt: now,
        decides,
      })
  const inUse = await segmentsInUse(tx)
  const unusedSegments = Object.keys(wanted.own.segments).filter((segment) => !inUse.includes(segment))
  return {
    outcome: isSame ? 'unchanged' : 'saved',
    version,
    changes,
    unusedSegments,
    decidesDiagnoses: decides,
  }
}

/** An account that lies in the queue of those to diagnose is diagnosed with what holds by then. */
export async function markKept(kept: KeptSettings, { actor, house }: ErrandContext): Promise<void> {
  if (kept.decidesDiagnoses) await house.touched(actor.organizationId, 'all')
}
