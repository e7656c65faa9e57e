/** What moved by causes: of movements that share one the most urgent, which speaks for all on one card (handbook 6). */
import type { Finding } from './diagnosis.ts'

/**
 * Whoever names or counts what moved on an account counts these, so that the verdict, the portfolio and the page agree.
 * @param movements the most urgent first
 */
export function leadsOf<Moved extends Pick<Finding, 'cause'>>(movements: readonly Moved[]): Moved[] {
  const known = new Set<string>()
  return movements.filter(({ cause }) => !known.has(cause) && known.add(cause))
}
