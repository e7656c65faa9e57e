/** In whose manner an organization has dates and numbers written, as its settings say. */
import { mergedSettings } from '#src/detect/settings/merged-settings.ts'
import { latestSettings } from './settings-versions.ts'
import type { Transaction } from './tenant.ts'

/** @returns null where none is chosen */
export async function formatLocale(tx: Transaction): Promise<string | null> {
  return mergedSettings((await latestSettings(tx)).own, null).formats.locale
}
