/** Lets an earlier version of the settings hold again, and has read anew what is edited in the settings. */
import { call } from '../../call.ts'
import { me } from '../../me.ts'
import { queryClient } from '../../queries.ts'

/** @param basedOn the version in view: refused where somebody saved another one since */
export function restoreSettings(organization: string, version: number, basedOn: number) {
  return call(organization)['settings.restore']({ version, basedOn, by: me.in(organization) })
}

export async function readSettingsAnew(organization: string): Promise<void> {
  const parts = ['catalogue', 'teammates', 'segments', 'settings'].map((part) =>
    queryClient.invalidateQueries({ queryKey: [part, organization] }),
  )
  await Promise.all(parts)
}
