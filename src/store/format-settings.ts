/** How an organization has dates and numbers written, and in which language it reads, as its settings say. */
import { mergedSettings } from '#src/detect/settings/merged-settings.ts'
import type { FormatSettings } from '#src/detect/settings.ts'
import { latestSettings } from './settings-versions.ts'
import type { Transaction } from './tenant.ts'

export async function formatSettings(tx: Transaction): Promise<FormatSettings> {
  return mergedSettings((await latestSettings(tx)).own, null).formats
}
