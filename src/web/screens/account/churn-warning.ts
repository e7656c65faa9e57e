/** What the outlook is worth where the sources disagree on whether the account has churned. */
import type { Account } from '../../answers.ts'
import { en } from '../../messages/en.ts'

/** @returns null where they agree */
export function churnWarning(findings: Account['findings']): string | null {
  return findings.some(({ nature }) => nature === 'churn') ? en.findings.churn : null
}
