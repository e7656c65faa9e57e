/** How an organization has arranged the forms of the plan, for the accounts of a segment. */
import { mergedSettings } from '#src/detect/settings/merged-settings.ts'
import type { FormSettings } from '#src/detect/settings.ts'
import { formIds } from '#src/plan/form-outlines.ts'
import { latestSettings } from '#src/store/settings-versions.ts'
import type { Transaction } from '#src/store/tenant.ts'
import { z } from 'zod'

/** @param segment null: for accounts without one, and where all are meant */
export async function formSettings(tx: Transaction, segment: string | null): Promise<FormSettings> {
  return mergedSettings((await latestSettings(tx)).own, segment).forms
}

/** A form as it is asked for; which ones there are is for the organization to say. */
export const formId = z
  .string()
  .min(1)
  .meta({ examples: ['one-page', 'operating-system'] })
  .describe(`As delivered one of ${formIds.join(', ')}`)
