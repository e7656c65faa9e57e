/** Lists the versions of the settings with what each changed, the newest first. */
import { settingsChanges } from '#src/detect/settings/settings-changes.ts'
import { settingsVersions } from '#src/store/settings-versions.ts'
import { z } from 'zod'
import { transactionOperation } from '../operation.ts'
import { settingChange } from '../settings-schema.ts'

export const listSettingsVersions = transactionOperation({
  name: 'settings.history',
  summary: 'List the versions of the settings with what each changed',
  description:
    'The newest first. Version 0 is what Perennial proposes. A diagnosis names the version it was made with.',
  permission: 'read',
  http: { method: 'GET', path: '/settings/history' },
  input: z.object({}),
  output: z.object({
    versions: z.array(
      z.object({
        version: z.int(),
        savedAt: z.string().nullable().describe('null: version 0'),
        savedBy: z.string().nullable().describe('An e-mail address, or a role: operator'),
        note: z.string().nullable(),
        restoredFrom: z.int().nullable().describe('The version that it repeats'),
        changes: z.array(settingChange).describe('Against the version before'),
      }),
    ),
  }),
  run: async (_input, { tx }) => {
    const versions = await settingsVersions(tx)
    return {
      versions: versions.map(({ version, savedAt, savedBy, note, restoredFrom, own }, at) => ({
        version,
        savedAt: savedAt?.toISOString() ?? null,
        savedBy,
        note,
        restoredFrom,
        changes: settingsChanges(versions[at + 1]?.own ?? own, own),
      })),
    }
  },
})
