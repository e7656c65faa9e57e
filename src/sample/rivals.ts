/** The competitors of the vendor, and which of them an account looks at. */
import type { SampleAccount } from './sample-account.ts'

/** Names that the competitors file holds too. */
export const rivals = ['Streamforge', 'Lumetric'] as const

/** The one that is named where a competitor was planted. */
export function rivalOf(account: SampleAccount): string {
  return account.random.fork('rival').pick(rivals)
}
