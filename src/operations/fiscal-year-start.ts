/** The month in which the fiscal year of an organization begins, as its settings say. */
import { mergedSettings } from '#src/detect/settings/merged-settings.ts'
import { quarterName } from '#src/kernel/quarter.ts'
import { latestSettings } from '#src/store/settings-versions.ts'
import type { Transaction } from '#src/store/tenant.ts'

export async function fiscalYearStart(tx: Transaction): Promise<number> {
  return mergedSettings((await latestSettings(tx)).own, null).calendar.fiscalYearStartMonth
}

/** @param written `2026-Q3` or `2026 Q3`; what is neither reads as it is written */
export function nameOfQuarter(written: string | null, startMonth: number): string | null {
  return written === null ? null : (quarterName(written.replace(' ', '-'), startMonth) ?? written)
}
