/** Saves the changed settings as a new version, and says so with the way back. */
import { useMutation } from '@tanstack/react-query'
import { decidesDiagnoses } from '#src/detect/settings/decides-diagnoses.ts'
import { call } from '../../call.ts'
import { enSettings } from '../../messages/en-settings.ts'
import { me } from '../../me.ts'
import { queryClient } from '../../queries.ts'
import { said } from '../../said.ts'
import { settingsDraft } from './settings-draft.ts'
import type { EditedSettings } from './use-settings.ts'
import { restoreSettings } from './restore-settings.ts'

const words = enSettings.changes

export function useSaving({ organization, own, shown }: EditedSettings) {
  return useMutation({
    mutationFn: (note: string) =>
      call(organization)['settings.save']({
        settings: { ...own },
        basedOn: shown.version,
        by: me.in(organization),
        ...(note.trim() === '' ? {} : { note: note.trim() }),
      }),
    onSuccess: async ({ outcome, version, changes }) => {
      const before = shown.version
      await queryClient.invalidateQueries({ queryKey: ['settings', organization] })
      settingsDraft.drop(organization)
      if (outcome === 'unchanged') return void said.say({ says: words.unchanged })
      const undo = () => takeBack(organization, before, version)
      return void said.say({ says: words.saved(version, changes.some(decidesDiagnoses)), undo })
    },
    // What somebody saved meanwhile is shown beside it.
    onError: () => queryClient.invalidateQueries({ queryKey: ['settings', organization] }),
  })
}

/** Lets the version before hold again, unless somebody saved another one since. */
async function takeBack(organization: string, before: number, basedOn: number): Promise<void> {
  const { version } = await restoreSettings(organization, before, basedOn)
  await queryClient.invalidateQueries({ queryKey: ['settings', organization] })
  said.say({ says: words.undone(version) })
}
