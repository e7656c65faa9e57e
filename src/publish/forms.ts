/** The list of the forms: one file each in `forms/`. */
import { Failure } from '#src/kernel/failure.ts'
import { formIds } from '#src/plan/form-outlines.ts'
import type { Form } from './form.ts'
import { decision } from './forms/decision.ts'
import { executiveShare } from './forms/executive-share.ts'
import { fiveSections } from './forms/five-sections.ts'
import { full } from './forms/full.ts'
import { halfPage } from './forms/half-page.ts'
import { keyAccount } from './forms/key-account.ts'
import { onePage } from './forms/one-page.ts'
import { operatingSystem } from './forms/operating-system.ts'

export const forms: readonly Form[] = [
  onePage,
  operatingSystem,
  executiveShare,
  keyAccount,
  fiveSections,
  decision,
  halfPage,
  full,
]

/** @throws Failure `invalid-input` with the forms that there are */
export function formNamed(id: string): Form {
  const found = forms.find((form) => form.id === id)
  if (found !== undefined) return found
  throw new Failure('invalid-input', `There is no form "${id}"`, {
    hint: `There are: ${formIds.join(', ')}.`,
  })
}
