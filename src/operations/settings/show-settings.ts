/** Shows the settings that hold for the organization or for a segment, and which of them are its own. */
import { defaultSettings } from '#src/detect/default-settings.ts'
import { boundsOf, unitOf } from '#src/detect/settings/measure-of.ts'
import { settingMeanings } from '#src/detect/settings/setting-meanings.ts'
import type { SettingPath } from '#src/detect/settings/setting-path.ts'
import { isOfOrganizationOnly } from '#src/detect/settings/tree-problems.ts'
import { choicesOf } from '#src/detect/settings/value-problem.ts'
import { mergedSettings } from '#src/detect/settings/merged-settings.ts'
import { settingsList } from '#src/detect/settings/settings-list.ts'
import { settingsProblems } from '#src/detect/settings/settings-problems.ts'
import { formsOn } from '#src/publish/forms-on.ts'
import { latestSettings } from '#src/store/settings-versions.ts'
import { segmentsInUse } from '#src/store/standings.ts'
import { z } from 'zod'
import { transactionOperation } from '../operation.ts'
import { ownSettings, settingValue } from '../settings-schema.ts'

export const showSettings = transactionOperation({
  name: 'settings.show',
  summary: 'Show the settings that hold, and which of them are your own',
  description:
    'Every figure of the engine that an organization may change, with the value that holds, what Perennial ' +
    'proposes, and where it was changed. `own` is what was changed, in the form of a file for `settings save`.',
  permission: 'read',
  http: { method: 'GET', path: '/settings' },
  positional: ['segment'],
  input: z.object({
    segment: z.string().optional().describe('For the accounts of this segment; default: the organization'),
  }),
  output: z.object({
    version: z.int().describe('0: nothing was ever changed'),
    savedAt: z.string().nullable(),
    note: z.string().nullable(),
    segment: z.string().nullable(),
    segments: z.array(z.string()).describe('Those that accounts are in'),
    own: ownSettings,
    settings: z.array(
      z.object({
        path: z.string(),
        value: settingValue.describe('What holds'),
        proposed: settingValue.describe('What Perennial proposes'),
        unit: z.string().nullable(),
        least: z.number().nullable().describe('The least that is possible; null: it is no number'),
        most: z.number().nullable(),
        isWhole: z.boolean(),
        choices: z.array(z.string()).nullable().describe('The words of which it is one'),
        ofOrganizationOnly: z.boolean().describe('It holds for all accounts together, for no segment apart'),
        says: z.string().describe('What it means'),
        from: z.enum(['proposed', 'organization', 'segment']).describe('Where the value that holds is set'),
      }),
    ),
    problems: z
      .array(z.object({ path: z.string(), value: z.string(), problem: z.string(), todo: z.string() }))
      .describe('What this release cannot take of the version that holds'),
  }),
  run: async (input, { tx }) => {
    const { version, savedAt, note, own } = await latestSettings(tx)
    const segment = input.segment ?? null
    const merged = settingsList(mergedSettings(own, segment))
    const forms = formsOn(mergedSettings(own, null).forms).map(({ id }) => id)
    const ofOrganization = settingsList(own.organization)
    const ofSegment = settingsList(
      segment !== null && Object.hasOwn(own.segments, segment) ? own.segments[segment]! : {},
    )
    const settings = [...settingsList(defaultSettings)].map(([path, proposed]) => ({
      path,
      value: merged.get(path)!,
      proposed,
      unit: unitOf(path, proposed),
      ...boundsOf(path, proposed),
      choices: choicesOf(path, forms),
      ofOrganizationOnly: isOfOrganizationOnly(path),
      says: settingMeanings[path as SettingPath],
      from: ofSegment.has(path)
        ? ('segment' as const)
        : ofOrganization.has(path)
          ? ('organization' as const)
          : ('proposed' as const),
    }))
    return {
      version,
      savedAt: savedAt?.toISOString() ?? null,
      note,
      segment,
      segments: await segmentsInUse(tx),
      own: own as z.input<typeof ownSettings>,
      settings,
      problems: settingsProblems(own),
    }
  },
})
