/** The settings that a diagnosis of an account was made with. */
import { mergedSettings } from '#src/detect/settings/merged-settings.ts'
import { noOwnSettings } from '#src/detect/settings/own-settings.ts'
import type { Settings } from '#src/detect/settings.ts'
import { settingsVersions } from '#src/store/settings-versions.ts'
import { segmentOf } from '#src/store/standings.ts'
import type { Transaction } from '#src/store/tenant.ts'

/** @param version as the diagnosis names it; one that names none was made with what Perennial proposes */
export async function settingsMadeWith(
  tx: Transaction,
  accountId: string,
  version: number | undefined,
): Promise<Settings> {
  const { own = noOwnSettings } = (await settingsVersions(tx)).find((one) => one.version === version) ?? {}
  return mergedSettings(own, await segmentOf(tx, accountId))
}
