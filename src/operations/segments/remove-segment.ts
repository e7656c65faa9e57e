/** Takes a segment away that no account is in: its settings go. */
import { withoutSegment } from '#src/detect/settings/renamed-segment.ts'
import { Failure } from '#src/kernel/failure.ts'
import { accountSegments } from '#src/store/account-segments.ts'
import { latestSettings } from '#src/store/settings-versions.ts'
import { z } from 'zod'
import { keepSettingsIn, markKept } from '../keep-settings.ts'
import { errand } from '../operation.ts'
import { keptSettings, savedBy } from '../settings-schema.ts'
import { unknownSegment } from '../unknown-segment.ts'

export const removeSegment = errand({
  name: 'segment.remove',
  summary: 'Take a segment away that no account is in',
  description:
    'Its settings go, as a new version of the settings that `settings restore` takes back. Refused while accounts are ' +
    'in it: rename it (`segment rename`), or put them in another one first (`account set`).',
  permission: 'configure',
  http: { method: 'POST', path: '/segments/remove' },
  positional: ['segment'],
  input: z.object({ segment: z.string().trim().min(1).max(200).describe('As it is called'), by: savedBy }),
  output: keptSettings,
  run: async ({ segment, by }, context) => {
    const kept = await context.inTransaction(async (tx) => {
      const accounts = (await accountSegments(tx)).filter((one) => one.segment === segment).length
      if (accounts > 0) {
        throw new Failure(
          'conflict',
          `${accounts === 1 ? 'One account is' : `${accounts} accounts are`} in "${segment}"`,
          {
            hint: 'Rename it with `perennial segment rename`, or put them in another segment first.',
          },
        )
      }
      const { version, own } = await latestSettings(tx)
      if (!Object.hasOwn(own.segments, segment)) throw unknownSegment(segment)
      const wanted = { own: withoutSegment(own, segment), basedOn: version, restoredFrom: null, by }
      return keepSettingsIn(tx, { ...wanted, note: `Segment "${segment}" is taken away` }, context)
    })
    await markKept(kept, context)
    return kept
  },
})
