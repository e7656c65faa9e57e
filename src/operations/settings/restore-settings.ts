/** Lets an earlier version of the settings hold again, as a new version. */
import { checkedSettings } from '#src/detect/settings/checked-settings.ts'
import { Failure } from '#src/kernel/failure.ts'
import { settingsVersions } from '#src/store/settings-versions.ts'
import { z } from 'zod'
import { keepSettings } from '../keep-settings.ts'
import { errand } from '../operation.ts'
import { basedOn, keptSettings, note, savedBy } from '../settings-schema.ts'

export const restoreSettings = errand({
  name: 'settings.restore',
  summary: 'Let an earlier version of the settings hold again',
  description:
    'Adds a version that is equal to the earlier one; nothing in between is lost. Version 0 is what Perennial ' +
    'proposes. Refused where this release finds the earlier version impossible. Accounts are diagnosed again as after a saved change.',
  permission: 'configure',
  http: { method: 'POST', path: '/settings/restore' },
  positional: ['version'],
  input: z.object({
    version: z.int().min(0).describe('The version to hold again'),
    basedOn,
    note,
    by: savedBy,
  }),
  output: keptSettings,
  run: async (input, context) => {
    const versions = await context.inTransaction(settingsVersions)
    const earlier = versions.find(({ version }) => version === input.version)
    if (earlier === undefined) {
      throw new Failure('not-found', `There is no version ${input.version} of the settings`, {
        hint: '`perennial settings history` lists them.',
      })
    }
    return keepSettings(
      {
        own: checkedSettings(earlier.own, `version ${input.version}`),
        basedOn: input.basedOn,
        note: input.note ?? null,
        restoredFrom: input.version,
        by: input.by,
      },
      context,
    )
  },
})
