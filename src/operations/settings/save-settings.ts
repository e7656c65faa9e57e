/** Saves what an organization changes of the settings, as a new version. */
import { z } from 'zod'
import { keepSettings } from '../keep-settings.ts'
import { errand } from '../operation.ts'
import { settingsFrom, settingsInput } from '../settings-input.ts'
import { basedOn, keptSettings, note, savedBy } from '../settings-schema.ts'

export const saveSettings = errand({
  name: 'settings.save',
  summary: 'Change the settings of the organization and of its segments',
  description:
    'The settings given take the place of all that was changed before; what they do not name is as Perennial ' +
    'proposes. Impossible ones are refused with everything that is wrong, and so is a change of a version that ' +
    'somebody else has changed meanwhile. Every version is kept, and all accounts are diagnosed again where the change ' +
    'decides diagnoses: forms, formats, guides and buying centres do not. ' +
    '`settings try` shows before what it would change.',
  permission: 'configure',
  http: { method: 'POST', path: '/settings' },
  positional: ['file'],
  paths: ['file'],
  input: z.object({ ...settingsInput, basedOn, note, by: savedBy }),
  output: keptSettings,
  run: (input, context) =>
    keepSettings(
      {
        own: settingsFrom(input, context.actor),
        basedOn: input.basedOn,
        note: input.note ?? null,
        restoredFrom: null,
        by: input.by,
      },
      context,
    ),
})
